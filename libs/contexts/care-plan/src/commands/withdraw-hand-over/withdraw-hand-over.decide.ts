import type { Decision } from '@platform/decider/decider';
import type { HandOverWithdrawn } from '../../domain/hand-over/hand-over.events';
import type { HandOver } from '../../domain/hand-over/hand-over.state';
import type { LatenessNotice } from '../../domain/hand-over/lateness.rules';
import { unnoticed } from '../../domain/hand-over/lateness.rules';

export type WithdrawHandOverRefusal = 'hand-over-not-found' | 'hand-over-withdrawn' | 'first-contact-already-made';

export interface Withdrawal {
  readonly reason: string;
  readonly withdrawnBy: string;
  readonly now: Date;
}

/** Nothing moves: the person stays with the sender's named owner. After first contact there is nothing to withdraw. */
export function withdrawHandOver(
  { reason, withdrawnBy, now }: Withdrawal,
  handOver: HandOver,
): Decision<LatenessNotice | HandOverWithdrawn, WithdrawHandOverRefusal> {
  if (handOver.status === 'not-proposed') return { refused: 'hand-over-not-found' };
  if (handOver.status === 'withdrawn') return { refused: 'hand-over-withdrawn' };
  if (handOver.status === 'completed') return { refused: 'first-contact-already-made' };
  const { handOverId, personId } = handOver.proposal;
  return [
    ...unnoticed(handOver, now, now),
    {
      type: 'HandOverWithdrawn',
      data: {
        handOverId,
        personId,
        reason,
        withdrawnBy,
        receiverId: handOver.receiverId,
        withdrawnAt: now.toISOString(),
      },
    },
  ];
}
