import type { Decision } from '@platform/decider/decider';
import type { LegalHoldPlaced } from '../../domain/erasure/erasure.events';
import type { Erasures } from '../../domain/erasure/erasure.state';

export type PlaceLegalHoldRefusal = 'erasure-of-nobody' | 'hold-stands-already';

/** Also while an erasure waits: it then waits on, until the hold is lifted. */
export function placeLegalHold(
  hold: LegalHoldPlaced['data'],
  { holds }: Erasures,
  isKnown: boolean,
): Decision<LegalHoldPlaced, PlaceLegalHoldRefusal> {
  if (!isKnown) return { refused: 'erasure-of-nobody' };
  if (holds.some(({ ground }) => ground === hold.ground)) return { refused: 'hold-stands-already' };
  return [{ type: 'LegalHoldPlaced', data: hold }];
}
