import type { Principal } from '../access-control/principal';
import type { DocumentRef, DraftLog } from './draft-log';
import type { Contribution } from './draft-update';

/** What a part of a stream said from this revision on. */
export interface StreamWords {
  readonly revision: bigint;
  readonly text: string;
  /** Whose key it is sealed under. */
  readonly agencyId: string | null;
  /** When it came from here: every update up to this one is in it. */
  readonly upTo?: number;
}

/** What is to become part of the record. */
export interface Burst {
  readonly text: string;
  /** The revision of the stream that it builds on. */
  readonly seen: bigint;
  readonly upTo: number;
  readonly contributions: readonly Contribution[];
}

export type Standing = 'writes' | 'reads' | 'none';

/** The stream that documents become part of, and who may do what with them. */
export interface EditedStream {
  /** Oldest first; the first one is of revision -1 and empty. */
  words(of: DocumentRef): Promise<readonly StreamWords[]>;
  /** As of now, for each. */
  standings(of: DocumentRef, who: readonly Principal[]): Promise<readonly Standing[]>;
  /** The revision that it became; undefined when the stream changed meanwhile. */
  record(of: DocumentRef, burst: Burst): Promise<bigint | undefined>;
}

/** Where updates are kept. */
export type Drafts = Pick<
  DraftLog,
  | 'state'
  | 'states'
  | 'begin'
  | 'read'
  | 'append'
  | 'takeIn'
  | 'settle'
  | 'unsettled'
  | 'unsettledOf'
  | 'compact'
  | 'forget'
>;
