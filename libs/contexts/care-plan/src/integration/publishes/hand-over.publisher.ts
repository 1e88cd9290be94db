import type { Publisher } from '@platform/runtime/context-parts';
import type { HandOverEvent } from '../../domain/hand-over/hand-over.events';
import { handOverStream } from '../../domain/hand-over/hand-over.state';

/** How far a hand-over is: references and dates, never what was arranged or why. */
export const handOverPublisher: Publisher = {
  id: 'care-plan.hand-over.v1',
  streams: [handOverStream],
  translate(recorded) {
    const event = recorded.event as HandOverEvent;
    switch (event.type) {
      case 'HandOverProposed': {
        const { handOverId, personId, fromAgencyId, toAgencyId, acknowledgeDueAt, contactDueAt, proposedAt } =
          event.data;
        return {
          type: 'care-plan.hand-over-proposed.v1',
          data: { handOverId, personId, fromAgencyId, toAgencyId, acknowledgeDueAt, contactDueAt, proposedAt },
        };
      }
      case 'HandOverAccepted': {
        const { handOverId, personId, receiverId, toAgencyId, acceptedAt } = event.data;
        return {
          type: 'care-plan.hand-over-accepted.v1',
          data: { handOverId, personId, receiverId, toAgencyId, acceptedAt },
        };
      }
      case 'HandOverCompleted': {
        const { handOverId, personId, firstContactAt } = event.data;
        return { type: 'care-plan.hand-over-completed.v1', data: { handOverId, personId, firstContactAt } };
      }
      case 'HandOverWithdrawn': {
        const { handOverId, personId, withdrawnAt } = event.data;
        return { type: 'care-plan.hand-over-withdrawn.v1', data: { handOverId, personId, withdrawnAt } };
      }
      case 'HandOverArranged':
      case 'FirstContactMade':
      case 'HandOverUnanswered':
      case 'HandOverLate':
      case 'HandOverEscalated':
        return undefined;
    }
  },
};
