import type {
  CarerConcernAnswered,
  CarerConcernOverdue,
  CarerConcernRaised,
  CarerConcernReturned,
} from './carer-concern.events';

const OF = { concernId: 'concern-1', personId: 'person-1' };
export const AT = '2026-03-02T09:00:00.000Z';
/** Three working days after a Monday. */
export const DUE = '2026-03-05T09:00:00.000Z';

export const raised = (more: Partial<CarerConcernRaised['data']> = {}): CarerConcernRaised => ({
  type: 'CarerConcernRaised',
  data: {
    ...{ ...OF, words: 'She has not slept for three nights.', mayBeShownToThePerson: true },
    ...{ raisedBy: 'ruth', raisedAt: AT, answerDueAt: DUE },
    ...more,
  },
});
export const answered = (more: Partial<CarerConcernAnswered['data']> = {}): CarerConcernAnswered => ({
  type: 'CarerConcernAnswered',
  data: {
    ...{ ...OF, answer: 'Thank you. I see her tomorrow.', shares: 'nothing-of-the-record' },
    ...{ answeredBy: 'grace', answeredAt: AT },
    ...more,
  },
});
export const overdue = (): CarerConcernOverdue => ({ type: 'CarerConcernOverdue', data: { ...OF, toldAt: DUE } });
export const returned = (): CarerConcernReturned => ({
  type: 'CarerConcernReturned',
  data: { ...OF, returnedBy: 'grace', returnedAt: AT },
});
export const atTheDoor = {
  about: 'Sam Field',
  more: null,
  name: 'Mia',
  reachMe: { how: 'phone', at: '07700 900456' },
} as const;
