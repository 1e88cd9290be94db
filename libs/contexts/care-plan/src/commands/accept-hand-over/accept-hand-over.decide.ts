import type { Decision } from '@platform/decider/decider';
import { missingFor } from '../../domain/hand-over/arrangement.rules';
import type { HandOverAccepted } from '../../domain/hand-over/hand-over.events';
import type { HandOver } from '../../domain/hand-over/hand-over.state';
import type { LatenessNotice } from '../../domain/hand-over/lateness.rules';
import { unnoticed } from '../../domain/hand-over/lateness.rules';
import type { MemberRole } from '../../domain/plan/plan.events';

export type AcceptHandOverRefusal =
  | 'hand-over-not-found'
  | 'hand-over-already-accepted'
  | 'hand-over-withdrawn'
  | 'receiver-not-of-this-agency'
  | 'hand-over-not-arranged';

export interface Acceptance {
  /** Undefined when the receiving agency has nobody of that id. */
  readonly receiver: { readonly memberId: string; readonly role: MemberRole } | undefined;
  readonly acceptedBy: string;
  readonly now: Date;
}

/** The receiving agency names who receives, once everything that goes along is named or there is a reason. The sender stays accountable. */
export function acceptHandOver(
  { receiver, acceptedBy, now }: Acceptance,
  handOver: HandOver,
): Decision<HandOverAccepted | LatenessNotice, AcceptHandOverRefusal> {
  if (handOver.status === 'not-proposed') return { refused: 'hand-over-not-found' };
  if (handOver.status === 'withdrawn') return { refused: 'hand-over-withdrawn' };
  if (handOver.status !== 'proposed') return { refused: 'hand-over-already-accepted' };
  if (!receiver) return { refused: 'receiver-not-of-this-agency' };
  const { handOverId, personId, planId, toAgencyId } = handOver.proposal;
  const missing = missingFor(handOver.arranged, personId);
  if (missing.length > 0) return { refused: 'hand-over-not-arranged', about: { missing } };
  return [
    ...unnoticed(handOver, now, now),
    {
      type: 'HandOverAccepted',
      data: {
        handOverId,
        personId,
        planId,
        toAgencyId,
        receiverId: receiver.memberId,
        receiverRole: receiver.role,
        acceptedBy,
        acceptedAt: now.toISOString(),
      },
    },
  ];
}
