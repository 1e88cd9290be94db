import type { Decision } from '@platform/decider/decider';
import type { ErasureBegun } from '../../domain/erasure/erasure.events';
import type { Erasures } from '../../domain/erasure/erasure.state';
import { erasureIn } from '../../domain/erasure/erasure.state';

export type CarryOutErasureRefusal = 'erasure-unknown' | 'erasure-held' | 'erasure-not-due';

/** The point of no return, decided against a hold and a stop that may have come a moment before. */
export function beginErasure(
  { erasureId, at }: { readonly erasureId: string; readonly at: string },
  state: Erasures,
): Decision<ErasureBegun, CarryOutErasureRefusal> {
  const erasure = erasureIn(state, erasureId);
  if (!erasure) return { refused: 'erasure-unknown' };
  if (erasure.status === 'begun' || erasure.status === 'completed') return [];
  if (erasure.status !== 'approved' || erasure.notBefore === null || at < erasure.notBefore) {
    return { refused: 'erasure-not-due' };
  }
  if (state.holds.length > 0) return { refused: 'erasure-held' };
  return [{ type: 'ErasureBegun', data: { erasureId, personId: erasure.personId, begunAt: at } }];
}
