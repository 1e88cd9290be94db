import { defineStream, ERASED } from '@platform/decider/stream-definition';
import type { CarerConcernAnswered, CarerConcernEvent, CarerConcernRaised } from './carer-concern.events';

export interface CarerConcern extends Omit<CarerConcernRaised['data'], 'personId'> {
  readonly isOverdue: boolean;
  readonly answered: Pick<CarerConcernAnswered['data'], 'answer' | 'shares' | 'answeredBy' | 'answeredAt'> | null;
}
/** What people close to one person told, oldest first. */
export type CarerConcerns = readonly CarerConcern[];

export function evolve(concerns: CarerConcerns, event: CarerConcernEvent): CarerConcerns {
  const become = (more: Partial<CarerConcern>): CarerConcerns =>
    concerns.map((one) => (one.concernId === event.data.concernId ? { ...one, ...more } : one));
  switch (event.type) {
    case 'CarerConcernRaised': {
      const { personId: _personId, ...raised } = event.data;
      return [...concerns, { ...raised, isOverdue: false, answered: null }];
    }
    case 'CarerConcernAnswered': {
      const { answer, shares, answeredBy, answeredAt } = event.data;
      return become({ answered: { answer, shares, answeredBy, answeredAt } });
    }
    case 'CarerConcernOverdue':
      return become({ isOverdue: true });
    case 'CarerConcernReturned':
      return concerns.filter(({ concernId }) => concernId !== event.data.concernId);
  }
}

export const carerConcernStream = defineStream<CarerConcerns, CarerConcernEvent>({
  category: 'carerConcern',
  initial: [],
  evolve,
  informationClass: 'carer-concern',
  personal: {
    CarerConcernRaised: { words: ERASED, atTheDoor: null },
    CarerConcernAnswered: { answer: ERASED },
    CarerConcernOverdue: {},
    CarerConcernReturned: {},
  },
});
