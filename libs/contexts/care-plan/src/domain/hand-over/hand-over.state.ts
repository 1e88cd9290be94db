import { defineStream, ERASED } from '@platform/decider/stream-definition';
import type { HandOverArranged, HandOverEvent, HandOverProposed, Overdue, Told } from './hand-over.events';

export interface ProposedHandOver {
  readonly status: 'proposed' | 'accepted' | 'completed' | 'withdrawn';
  readonly proposal: HandOverProposed['data'];
  /** What was settled last; null while nothing was written down. */
  readonly arranged: HandOverArranged['data'] | null;
  readonly receiverId: string | null;
  /** As the receiver said; null until first contact is recorded. */
  readonly firstContactAt: string | null;
  /** Who was told of which lateness. Kept for ever, also after it ended. */
  readonly told: Readonly<Record<Overdue, readonly Told[]>>;
}

export type HandOver = { readonly status: 'not-proposed' } | ProposedHandOver;

export function evolve(handOver: HandOver, event: HandOverEvent): HandOver {
  if (event.type === 'HandOverProposed') {
    return {
      status: 'proposed',
      proposal: event.data,
      arranged: null,
      receiverId: null,
      firstContactAt: null,
      told: { unanswered: [], 'no-contact': [] },
    };
  }
  if (handOver.status === 'not-proposed') return handOver;
  switch (event.type) {
    case 'HandOverArranged':
      return { ...handOver, arranged: event.data };
    case 'HandOverAccepted':
      return { ...handOver, status: 'accepted', receiverId: event.data.receiverId };
    case 'FirstContactMade':
      return { ...handOver, firstContactAt: event.data.occurredAt };
    case 'HandOverCompleted':
      return { ...handOver, status: 'completed' };
    case 'HandOverWithdrawn':
      return { ...handOver, status: 'withdrawn' };
    case 'HandOverUnanswered':
      return tell(handOver, 'unanswered', 'sender');
    case 'HandOverLate':
      return tell(handOver, 'no-contact', 'sender');
    case 'HandOverEscalated':
      return tell(handOver, event.data.because, event.data.to);
  }
}

function tell(handOver: ProposedHandOver, overdue: Overdue, whom: Told): ProposedHandOver {
  return { ...handOver, told: { ...handOver.told, [overdue]: [...handOver.told[overdue], whom] } };
}

export const handOverStream = defineStream<HandOver, HandOverEvent>({
  category: 'handOver',
  initial: { status: 'not-proposed' },
  evolve,
  informationClass: 'hand-over',
  personal: {
    HandOverArranged: {
      ...{ meetingWhyNot: ERASED, notGoneThroughWhy: ERASED, medicinesWhyNot: ERASED },
      ...{ prescriber: ERASED, reviewer: ERASED, aftercareWho: ERASED },
    },
    HandOverAccepted: {},
    HandOverCompleted: {},
    HandOverUnanswered: {},
    HandOverLate: {},
    HandOverEscalated: {},
    HandOverProposed: { medicines: ERASED },
    FirstContactMade: { how: ERASED },
    HandOverWithdrawn: { reason: ERASED },
  },
});
