import type { CommandContext } from '@platform/event-store/command-context';

/** Its time has come, or an attempt was left of which nobody said what came of it. */
export class SendMessage {
  constructor(
    readonly messageId: string,
    readonly context: CommandContext,
  ) {}
}

/** What the directory is asked in the moment of sending, so that neither is kept here. */
export interface DirectoryAsks {
  /** Where an ask is sent; null when it needs no answer any more. */
  addressFor(askId: string): Promise<string | null>;
  /** A token that opens the ask, made for this message. */
  linkTo(askId: string): Promise<string>;
  /** Whether an agency lists anything that somebody should look at. */
  hasListingsToCheck(agencyId: string): Promise<boolean>;
}
export const DIRECTORY_ASKS = Symbol('DirectoryAsks');

/** What outcomes is asked in the moment of sending: a code to the questions of one sending, made for this message. */
export type MeasureCodeFor = (sendingId: string) => Promise<string>;
export const MEASURE_CODE_FOR = Symbol('MeasureCodeFor');
