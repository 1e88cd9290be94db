import type {
  LookQuestionAnswered,
  LookQuestionAsked,
  LookQuestionEscalated,
  LookQuestionReopened,
} from './look-question.events';

const about = { questionId: 'question', personId: 'sam' };

export const asked = (more: Partial<LookQuestionAsked['data']> = {}): LookQuestionAsked => ({
  type: 'LookQuestionAsked',
  data: {
    ...about,
    ...{ lookId: 'look', viewerId: 'grace', agencyId: 'trust', words: 'Why did she read my plan?' },
    ...{ askedAt: '2026-03-02T09:00:00.000Z', dueAt: '2026-03-16T09:00:00.000Z' },
    ...more,
  },
});
export const answered = (more: Partial<LookQuestionAnswered['data']> = {}): LookQuestionAnswered => ({
  type: 'LookQuestionAnswered',
  data: {
    ...about,
    ...{ answeredBy: 'ines', answeredAs: 'privacy-officer', words: 'She covered for Amara that day.' },
    ...{ answeredAt: '2026-03-04T09:00:00.000Z' },
    ...more,
  },
});
export const reopened = (more: Partial<LookQuestionReopened['data']> = {}): LookQuestionReopened => ({
  type: 'LookQuestionReopened',
  data: {
    ...about,
    ...{ words: 'Amara was there that day.', reopenedAt: '2026-03-05T09:00:00.000Z' },
    ...{ dueAt: '2026-03-19T09:00:00.000Z' },
    ...more,
  },
});
export const escalated = (more: Partial<LookQuestionEscalated['data']> = {}): LookQuestionEscalated => ({
  type: 'LookQuestionEscalated',
  data: { ...about, dueAt: '2026-03-16T09:00:00.000Z', escalatedAt: '2026-03-16T09:00:01.000Z', ...more },
});
