import type { Decision } from '@platform/decider/decider';
import type { RepresentativeRecognised } from '../../domain/representation/representation.events';
import type { Representation } from '../../domain/representation/representation.state';

export type RecogniseRepresentativeRefusal =
  'expiry-in-the-past' | 'representative-not-on-team' | 'representative-is-the-person';

export interface Recognising {
  readonly recognised: RepresentativeRecognised['data'];
  /** YYYY-MM-DD where the alliance is. */
  readonly today: string;
  readonly team: readonly string[];
}

/** Somebody may speak for the person: in decisions of these kinds, until that day, and not a day longer. */
export function recogniseRepresentative(
  { recognised, today, team }: Recognising,
  _current: Representation,
): Decision<RepresentativeRecognised, RecogniseRepresentativeRefusal> {
  const { expiresOn, memberId, personId } = recognised;
  if (expiresOn < today) return { refused: 'expiry-in-the-past' };
  if (memberId === personId) return { refused: 'representative-is-the-person' };
  if (memberId !== null && !team.includes(memberId)) return { refused: 'representative-not-on-team' };
  return [{ type: 'RepresentativeRecognised', data: recognised }];
}
