import type { Decision } from '@platform/decider/decider';
import type { PossibleDuplicateDismissed } from '../../domain/record-pair/record-pair.events';
import type { RecordPair } from '../../domain/record-pair/record-pair.state';

export type SayDifferentPeopleRefusal = 'pair-not-flagged' | 'pair-is-linked';

/** It is not asked again, whatever else they come to have in common. */
export function sayDifferentPeople(
  reason: string,
  at: string,
  pair: RecordPair,
): Decision<PossibleDuplicateDismissed, SayDifferentPeopleRefusal> {
  if (pair.status === 'unknown') return { refused: 'pair-not-flagged' };
  if (pair.status === 'linked') return { refused: 'pair-is-linked' };
  if (pair.status === 'dismissed') return [];
  const { pairId, firstId, secondId } = pair;
  return [{ type: 'PossibleDuplicateDismissed', data: { pairId, firstId, secondId, reason, dismissedAt: at } }];
}
