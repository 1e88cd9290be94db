import type { Decision } from '@platform/decider/decider';
import type { PossibleDuplicateFlagged } from '../../domain/record-pair/record-pair.events';
import type { RecordPair } from '../../domain/record-pair/record-pair.state';

export type LookForDuplicatesRefusal = never;

/** Two records that have something in common are shown to a human. Nothing is put together by itself, and a "no" stands. */
export function flagPossibleDuplicate(
  found: PossibleDuplicateFlagged['data'],
  pair: RecordPair,
): Decision<PossibleDuplicateFlagged, LookForDuplicatesRefusal> {
  if (pair.status === 'unknown') return [{ type: 'PossibleDuplicateFlagged', data: found }];
  if (pair.status !== 'possible') return [];
  const reasons = [...new Set([...pair.reasons, ...found.reasons])];
  if (reasons.length === pair.reasons.length) return [];
  return [{ type: 'PossibleDuplicateFlagged', data: { ...found, reasons } }];
}
