import type { CorrectionAnswered, CorrectionAsked, CorrectionOverdue } from './correction.events';

const OF = { correctionId: 'correction-1', personId: 'person-1' };
export const AT = '2026-03-02T09:00:00.000Z';
export const DUE = '2026-03-30T09:00:00.000Z';

export const asked = (more: Partial<CorrectionAsked['data']> = {}): CorrectionAsked => ({
  type: 'CorrectionAsked',
  data: {
    ...{ ...OF, part: 'needs', statement: 'I never said that I drink.', askedBy: 'person-1' },
    ...{ entryId: null, keptFromUse: false },
    ...{ askedAt: AT, dueAt: DUE },
    ...more,
  },
});
export const answered = (outcome: CorrectionAnswered['data']['outcome'] = 'put-right'): CorrectionAnswered => ({
  type: 'CorrectionAnswered',
  data: { ...OF, outcome, answer: 'It was somebody else who said it.', answeredBy: 'grace', answeredAt: AT },
});
export const overdue = (): CorrectionOverdue => ({ type: 'CorrectionOverdue', data: { ...OF, toldAt: DUE } });
