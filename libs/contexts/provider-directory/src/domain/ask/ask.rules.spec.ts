import { answerDueAt, hasLapsed } from './ask.rules';

describe('when the answer to an ask is due', () => {
  it.each([
    ['on Monday', '2026-03-02T09:00:00.000Z', '2026-03-04T09:00:00.000Z'],
    ['on Thursday, over the weekend', '2026-03-05T16:30:00.000Z', '2026-03-09T16:30:00.000Z'],
    ['on Friday', '2026-03-06T09:00:00.000Z', '2026-03-10T09:00:00.000Z'],
    ['on Saturday', '2026-03-07T09:00:00.000Z', '2026-03-10T09:00:00.000Z'],
    ['on Sunday', '2026-03-08T09:00:00.000Z', '2026-03-10T09:00:00.000Z'],
    ['before Easter', '2026-04-02T08:00:00.000Z', '2026-04-08T08:00:00.000Z'],
    ['on Friday, when summer time begins', '2026-03-27T09:00:00.000Z', '2026-03-31T08:00:00.000Z'],
  ])('is two working days after an ask %s', (_day, askedAt, dueAt) =>
    expect(answerDueAt(new Date(askedAt), 'england').toISOString()).toBe(dueAt),
  );
});

describe('an ask that nobody answers', () => {
  it('lapses fourteen days after its answer was due, and not a moment before', () => {
    expect(hasLapsed('2026-03-04T09:00:00.000Z', '2026-03-18T08:59:59.999Z')).toBe(false);
    expect(hasLapsed('2026-03-04T09:00:00.000Z', '2026-03-18T09:00:00.000Z')).toBe(true);
  });
});
