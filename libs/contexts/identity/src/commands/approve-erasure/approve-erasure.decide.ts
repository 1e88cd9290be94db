import type { Decision } from '@platform/decider/decider';
import type { ErasureApproved } from '../../domain/erasure/erasure.events';
import { notBefore } from '../../domain/erasure/erasure.rules';
import type { Erasures } from '../../domain/erasure/erasure.state';
import { erasureIn } from '../../domain/erasure/erasure.state';

export type ApproveErasureRefusal =
  'erasure-unknown' | 'erasure-held' | 'erasure-needs-somebody-else' | 'erasure-not-open';

/** Two people for what cannot be undone: whoever asked cannot also agree. */
export function approveErasure(
  { erasureId, by, at }: { readonly erasureId: string; readonly by: string; readonly at: string },
  state: Erasures,
): Decision<ErasureApproved, ApproveErasureRefusal> {
  const erasure = erasureIn(state, erasureId);
  if (!erasure) return { refused: 'erasure-unknown' };
  if (erasure.status !== 'requested') return { refused: 'erasure-not-open' };
  const [hold] = state.holds;
  if (hold) return { refused: 'erasure-held', about: { ...hold } };
  if (erasure.requestedBy === by) return { refused: 'erasure-needs-somebody-else' };
  const { personId } = erasure;
  return [
    {
      type: 'ErasureApproved',
      data: { erasureId, personId, approvedBy: by, approvedAt: at, notBefore: notBefore(at) },
    },
  ];
}
