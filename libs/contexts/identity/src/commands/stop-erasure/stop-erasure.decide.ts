import type { Decision } from '@platform/decider/decider';
import type { ErasureStopped } from '../../domain/erasure/erasure.events';
import type { Erasures } from '../../domain/erasure/erasure.state';
import { erasureIn, isOpen } from '../../domain/erasure/erasure.state';

export type StopErasureRefusal = 'erasure-unknown' | 'erasure-too-late';

/** Whoever may ask or agree may also stop it, until keys are destroyed. */
export function stopErasure(
  stopped: Omit<ErasureStopped['data'], 'personId'>,
  state: Erasures,
): Decision<ErasureStopped, StopErasureRefusal> {
  const erasure = erasureIn(state, stopped.erasureId);
  if (!erasure) return { refused: 'erasure-unknown' };
  if (erasure.status === 'stopped') return [];
  if (!isOpen(erasure)) return { refused: 'erasure-too-late' };
  return [{ type: 'ErasureStopped', data: { ...stopped, personId: erasure.personId } }];
}
