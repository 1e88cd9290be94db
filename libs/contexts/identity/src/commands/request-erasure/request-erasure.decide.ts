import type { Decision } from '@platform/decider/decider';
import type { ErasureRequested } from '../../domain/erasure/erasure.events';
import type { Erasures } from '../../domain/erasure/erasure.state';
import { isOpen } from '../../domain/erasure/erasure.state';

export type RequestErasureRefusal = 'erasure-held' | 'erasure-asked-already' | 'erasure-of-nobody';

/** Nothing is erased by it: somebody else has to agree, and then there is time to think. */
export function requestErasure(
  asked: ErasureRequested['data'],
  state: Erasures,
  isKnown: boolean,
): Decision<ErasureRequested, RequestErasureRefusal> {
  if (!isKnown) return { refused: 'erasure-of-nobody' };
  const [hold] = state.holds;
  if (hold) return { refused: 'erasure-held', about: { ...hold } };
  const same = state.erasures.some(
    (one) => isOpen(one) && one.agencyId === asked.agencyId && one.informationClass === asked.informationClass,
  );
  if (same) return { refused: 'erasure-asked-already' };
  return [{ type: 'ErasureRequested', data: asked }];
}
