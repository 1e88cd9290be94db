import { between, dayHere } from './calendar.rules';

describe('the calendar', () => {
  it.each([
    ['2026-03-02T09:00:00.000Z', '2026-03-02'],
    ['2026-06-30T23:30:00.000Z', '2026-07-01'],
    ['2026-12-31T23:30:00.000Z', '2026-12-31'],
  ])('at %s the day here is %s', (instant, day) => expect(dayHere(new Date(instant))).toBe(day));

  it.each([
    ['2026-03-03', '2026-04-07', 'Between 3 March and 7 April'],
    ['2026-03-03', '2026-03-03', 'On 3 March'],
    ['2025-12-31', '2026-01-01', 'Between 31 December 2025 and 1 January 2026'],
    ['2025-02-01', '2025-02-01', 'On 1 February 2025'],
  ])('from %s to %s is "%s"', (first, latest, words) => expect(between(first, latest, '2026-05-01')).toBe(words));
});
