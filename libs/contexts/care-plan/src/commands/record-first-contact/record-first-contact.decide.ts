import type { Decision } from '@platform/decider/decider';
import type { FirstContactMade, HandOverCompleted } from '../../domain/hand-over/hand-over.events';
import { CLOCK_TOLERANCE_MS } from '../../domain/hand-over/hand-over-policy.rules';
import type { HandOver } from '../../domain/hand-over/hand-over.state';
import type { LatenessNotice } from '../../domain/hand-over/lateness.rules';
import { unnoticed } from '../../domain/hand-over/lateness.rules';

export type RecordFirstContactRefusal =
  | 'hand-over-not-found'
  | 'hand-over-not-accepted'
  | 'hand-over-withdrawn'
  | 'first-contact-already-made'
  | 'hand-over-overtaken'
  | 'only-the-receiver'
  | 'contact-in-the-future'
  | 'contact-before-the-hand-over';

export interface Contact {
  readonly contactedAt: string;
  readonly how: string;
  readonly recordedBy: string;
  /** The agency that is accountable for the person now. */
  readonly accountableAgencyId: string | null;
  readonly now: Date;
}

/** The person heard from the receiver: from here on the receiver is accountable, and not before. */
export function recordFirstContact(
  { contactedAt, how, recordedBy, accountableAgencyId, now }: Contact,
  handOver: HandOver,
): Decision<LatenessNotice | FirstContactMade | HandOverCompleted, RecordFirstContactRefusal> {
  if (handOver.status === 'not-proposed') return { refused: 'hand-over-not-found' };
  if (handOver.status === 'proposed') return { refused: 'hand-over-not-accepted' };
  if (handOver.status === 'withdrawn') return { refused: 'hand-over-withdrawn' };
  if (handOver.status === 'completed') return { refused: 'first-contact-already-made' };
  if (recordedBy !== handOver.receiverId) return { refused: 'only-the-receiver' };
  if (handOver.proposal.fromAgencyId !== accountableAgencyId) return { refused: 'hand-over-overtaken' };
  const contacted = new Date(contactedAt);
  if (contacted.getTime() > now.getTime() + CLOCK_TOLERANCE_MS) return { refused: 'contact-in-the-future' };
  const { handOverId, personId, proposedAt } = handOver.proposal;
  if (contactedAt.slice(0, 10) < proposedAt.slice(0, 10)) return { refused: 'contact-before-the-hand-over' };
  return [
    ...unnoticed(handOver, contacted, now),
    { type: 'FirstContactMade', data: { handOverId, personId, receiverId: recordedBy, how, occurredAt: contactedAt } },
    {
      type: 'HandOverCompleted',
      data: { handOverId, personId, firstContactAt: contactedAt, completedAt: now.toISOString() },
    },
  ];
}
