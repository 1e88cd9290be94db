import fc from 'fast-check';
import { isBankHoliday, NATIONS } from './bank-holidays';
import type { Nation } from './bank-holidays';
import { daysLater, workingDaysLater } from './working-days';

const later = (from: string, days: number, nation: Nation = 'england') =>
  workingDaysLater(new Date(from), days, nation).toISOString();

describe('working days', () => {
  it.each([
    ['Monday', '2026-03-02T09:00:00.000Z', '2026-03-04T09:00:00.000Z'],
    ['Thursday, over the weekend', '2026-03-05T09:00:00.000Z', '2026-03-09T09:00:00.000Z'],
    ['Friday, over the weekend', '2026-03-06T09:00:00.000Z', '2026-03-10T09:00:00.000Z'],
    ['Saturday', '2026-03-07T09:00:00.000Z', '2026-03-10T09:00:00.000Z'],
    ['Sunday', '2026-03-08T09:00:00.000Z', '2026-03-10T09:00:00.000Z'],
    ['Maundy Thursday, over Easter', '2026-04-02T08:00:00.000Z', '2026-04-08T08:00:00.000Z'],
  ])('are two from %s', (_day, from, to) => expect(later(from, 2)).toBe(to));

  it.each([
    ['england', '2026-12-24T09:00:00.000Z', '2026-12-29T09:00:00.000Z'],
    ['england', '2026-12-31T09:00:00.000Z', '2027-01-04T09:00:00.000Z'],
    ['scotland', '2026-12-31T09:00:00.000Z', '2027-01-05T09:00:00.000Z'],
    ['wales', '2026-07-10T08:00:00.000Z', '2026-07-13T08:00:00.000Z'],
    ['northern-ireland', '2026-07-10T08:00:00.000Z', '2026-07-14T08:00:00.000Z'],
    ['northern-ireland', '2026-03-16T09:00:00.000Z', '2026-03-18T09:00:00.000Z'],
    ['scotland', '2026-04-02T08:00:00.000Z', '2026-04-06T08:00:00.000Z'],
  ] as const)('are those of the nation: the next in %s after %s', (nation, from, to) =>
    expect(later(from, 1, nation)).toBe(to),
  );

  it('keep the time of day when summer time begins and ends', () => {
    expect(later('2026-03-27T09:00:00.000Z', 2)).toBe('2026-03-31T08:00:00.000Z');
    expect(later('2026-10-23T08:00:00.000Z', 2)).toBe('2026-10-27T09:00:00.000Z');
    expect(daysLater(new Date('2026-03-27T09:00:00.000Z'), 7).toISOString()).toBe('2026-04-03T08:00:00.000Z');
  });

  it('are those of London: late on a Friday in summer is Saturday already', () =>
    expect(later('2026-06-05T23:30:00.000Z', 1)).toBe('2026-06-07T23:30:00.000Z'));

  it('end on a working day at the same time of day, with as many working days passed as were asked for', () => {
    const instants = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 25 }), fc.constantFrom(...NATIONS), (from, days, nation) => {
        const to = workingDaysLater(from, days, nation);
        expect(isRest(to, nation)).toBe(false);
        expect(wall(to, { timeStyle: 'medium' })).toBe(wall(from, { timeStyle: 'medium' }));
        const passed = daysBetween(from, to).filter((day) => !isRest(day, nation));
        expect(passed).toHaveLength(days);
      }),
    );
  });
});

const wall = (at: Date, style: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', ...style }).format(at);
const civil = (at: Date) => wall(at, { year: 'numeric', month: '2-digit', day: '2-digit' });

function isRest(at: Date, nation: Nation): boolean {
  return /^S/.test(wall(at, { weekday: 'short' })) || isBankHoliday(civil(at), nation);
}

/** Noon of every civil day after the first, up to the last. */
function daysBetween(from: Date, to: Date): readonly Date[] {
  const first = Date.parse(`${civil(from)}T12:00:00Z`);
  const length = Math.round((Date.parse(`${civil(to)}T12:00:00Z`) - first) / 86_400_000);
  return Array.from({ length }, (_, at) => new Date(first + (at + 1) * 86_400_000));
}
