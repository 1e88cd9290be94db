import type {
  CommunicationNeedEnded,
  CommunicationNeedRecorded,
  CommunicationNeedReviewed,
  CommunicationNeedReviewFellDue,
} from './communication-needs.events';

export const neededLargePrint = (more: Partial<CommunicationNeedRecorded['data']> = {}): CommunicationNeedRecorded => ({
  type: 'CommunicationNeedRecorded',
  data: {
    whoseId: 'person-1',
    needId: 'need-1',
    code: 'large-print',
    language: null,
    words: null,
    reviewOn: '2027-03-02',
    recordedAt: '2026-03-02T09:00:00.000Z',
    ...more,
  },
});

export const fellDue = (dueOn = '2027-03-02'): CommunicationNeedReviewFellDue => ({
  type: 'CommunicationNeedReviewFellDue',
  data: { whoseId: 'person-1', needId: 'need-1', dueOn },
});

export const stillNeeded = (reviewOn = '2028-03-03'): CommunicationNeedReviewed => ({
  type: 'CommunicationNeedReviewed',
  data: { whoseId: 'person-1', needId: 'need-1', reviewOn, reviewedAt: '2027-03-03T09:00:00.000Z' },
});

export const noLongerNeeded = (): CommunicationNeedEnded => ({
  type: 'CommunicationNeedEnded',
  data: { whoseId: 'person-1', needId: 'need-1', endedAt: '2027-03-03T09:00:00.000Z' },
});
