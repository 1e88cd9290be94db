import type { Publisher } from '@platform/runtime/context-parts';
import type { WayBackEvent } from '../../domain/way-back/way-back.events';
import { wayBackStream } from '../../domain/way-back/way-back.state';

/** That help is needed again, and that somebody was there: ids and moments, never a word of it. */
export const stepUpPublisher: Publisher = {
  id: 'care-plan.step-up.v1',
  streams: [wayBackStream],
  translate(recorded) {
    const event = recorded.event as WayBackEvent;
    switch (event.type) {
      case 'SteppedUp': {
        const { stepUpId, personId, agencyId, ownerId, contactDueAt, steppedUpAt } = event.data;
        return {
          type: 'care-plan.stepped-up.v1',
          data: { stepUpId, personId, agencyId, ownerId, contactDueAt, steppedUpAt },
        };
      }
      case 'StepUpContactMade': {
        const { stepUpId, personId, occurredAt: contactedAt } = event.data;
        return { type: 'care-plan.step-up-contact-made.v1', data: { stepUpId, personId, contactedAt } };
      }
      case 'WayBackAgreed':
      case 'WayBackReworded':
        return undefined;
    }
  },
};
