import type { Publisher } from '@platform/runtime/context-parts';
import type { CarerConcernEvent } from '../../domain/carer-concern/carer-concern.events';
import { carerConcernStream } from '../../domain/carer-concern/carer-concern.state';

/** That somebody close is owed an answer, and that they have it: by their id alone, and never what was said. */
export const carerConcernPublisher: Publisher = {
  id: 'care-plan.carer-concern.v1',
  streams: [carerConcernStream],
  translate(recorded) {
    const event = recorded.event as CarerConcernEvent;
    switch (event.type) {
      case 'CarerConcernRaised': {
        const { concernId, personId, answerDueAt } = event.data;
        return { type: 'care-plan.carer-concern-raised.v1', data: { concernId, personId, answerDueAt } };
      }
      case 'CarerConcernAnswered': {
        const { concernId, personId, answeredAt, raisedBy } = event.data;
        const data = { concernId, personId, answeredAt, ...(raisedBy && { raisedBy }) };
        return { type: 'care-plan.carer-concern-answered.v1', data };
      }
      case 'CarerConcernReturned': {
        const { concernId, personId, returnedAt } = event.data;
        return { type: 'care-plan.carer-concern-returned.v1', data: { concernId, personId, returnedAt } };
      }
      case 'CarerConcernOverdue':
        return undefined;
    }
  },
};
