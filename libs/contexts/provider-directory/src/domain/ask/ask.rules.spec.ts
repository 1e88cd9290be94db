import fc from 'fast-check';
import { answerDueAt, hasLapsed } from './ask.rules';

const DAY_MS = 24 * 60 * 60_000;

describe('when the answer to an ask is due', () => {
  it.each([
    ['on Monday', '2026-03-02T09:00:00.000Z', '2026-03-04T09:00:00.000Z'],
    ['on Thursday, over the weekend', '2026-03-05T16:30:00.000Z', '2026-03-09T16:30:00.000Z'],
    ['on Friday', '2026-03-06T09:00:00.000Z', '2026-03-10T09:00:00.000Z'],
    ['on Saturday', '2026-03-07T09:00:00.000Z', '2026-03-10T09:00:00.000Z'],
    ['on Sunday', '2026-03-08T09:00:00.000Z', '2026-03-10T09:00:00.000Z'],
  ])('is two working days after an ask %s', (_day, askedAt, dueAt) =>
    expect(answerDueAt(new Date(askedAt)).toISOString()).toBe(dueAt),
  );

  it('is always a working day, two to four days later', () => {
    const instants = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, (askedAt) => {
        const due = answerDueAt(askedAt);
        expect([1, 2, 3, 4, 5]).toContain(due.getUTCDay());
        const days = (due.getTime() - askedAt.getTime()) / DAY_MS;
        expect(days).toBeGreaterThanOrEqual(2);
        expect(days).toBeLessThanOrEqual(4);
      }),
    );
  });
});

describe('an ask that nobody answers', () => {
  it('lapses fourteen days after its answer was due, and not a moment before', () => {
    expect(hasLapsed('2026-03-04T09:00:00.000Z', '2026-03-18T08:59:59.999Z')).toBe(false);
    expect(hasLapsed('2026-03-04T09:00:00.000Z', '2026-03-18T09:00:00.000Z')).toBe(true);
  });
});
