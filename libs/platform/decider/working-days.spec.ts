import { daysLater, workingDaysLater } from './working-days';

const later = (from: string, days: number) => workingDaysLater(new Date(from), days).toISOString();

describe('working days', () => {
  it.each([
    ['Monday', '2026-03-02T09:00:00.000Z', '2026-03-04T09:00:00.000Z'],
    ['Thursday, over the weekend', '2026-03-05T09:00:00.000Z', '2026-03-09T09:00:00.000Z'],
    ['Friday, over the weekend', '2026-03-06T09:00:00.000Z', '2026-03-10T09:00:00.000Z'],
    ['Saturday', '2026-03-07T09:00:00.000Z', '2026-03-10T09:00:00.000Z'],
    ['Sunday', '2026-03-08T09:00:00.000Z', '2026-03-10T09:00:00.000Z'],
  ])('are two from %s', (_day, from, to) => expect(later(from, 2)).toBe(to));

  it('keep the time of day when summer time begins and ends', () => {
    expect(later('2026-03-27T09:00:00.000Z', 2)).toBe('2026-03-31T08:00:00.000Z');
    expect(later('2026-10-23T08:00:00.000Z', 2)).toBe('2026-10-27T09:00:00.000Z');
    expect(daysLater(new Date('2026-03-27T09:00:00.000Z'), 7).toISOString()).toBe('2026-04-03T08:00:00.000Z');
  });

  it('are those of London: late on a Friday in summer is Saturday already', () =>
    expect(later('2026-06-05T23:30:00.000Z', 1)).toBe('2026-06-07T23:30:00.000Z'));
});
