import fc from 'fast-check';
import { RRule, Weekday } from 'rrule';
import { recursOn } from './recurrence';

const midnight = (day: string) => new Date(`${day}T00:00:00.000Z`);
const after = (day: string, days: number) =>
  new Date(midnight(day).getTime() + days * 86_400_000).toISOString().slice(0, 10);

describe('recurrence', () => {
  it('falls on the days that a library for RFC 5545 says', () => {
    const weekday = fc.record({ weekday: fc.nat(6), nth: fc.constantFrom(undefined, 1, 2, 4, -1, -2) });
    const rule = fc.record({
      ...{ freq: fc.constantFrom('WEEKLY' as const, 'MONTHLY' as const), interval: fc.integer({ min: 1, max: 3 }) },
      ...{ from: fc.nat(400).map((days) => after('2025-01-01', days)), weekdays: fc.array(weekday, { maxLength: 2 }) },
    });
    fc.assert(
      fc.property(rule, fc.array(fc.nat(500), { minLength: 20, maxLength: 20 }), (asked, days) => {
        const { freq, interval, from } = asked;
        // The library takes a day and a counted day together for a day that is both; the standard for either.
        const counts = freq === 'MONTHLY' && asked.weekdays.every(({ nth }) => nth !== undefined);
        const weekdays = asked.weekdays.map(({ weekday: day, nth }) => ({
          weekday: day,
          nth: counts ? nth : undefined,
        }));
        const monthdays = freq === 'MONTHLY' && weekdays.length === 0 ? [1, 15, -1] : [];
        const twin = new RRule({
          ...{
            freq: freq === 'WEEKLY' ? RRule.WEEKLY : RRule.MONTHLY,
            interval,
            wkst: RRule.MO,
            dtstart: midnight(from),
          },
          ...(weekdays.length > 0 && { byweekday: weekdays.map((one) => new Weekday(one.weekday, one.nth)) }),
          ...(monthdays.length > 0 && { bymonthday: monthdays }),
        });
        const said = new Set(
          twin.between(midnight(from), midnight(after(from, 500)), true).map((at) => at.toISOString().slice(0, 10)),
        );
        for (const day of days.map((one) => after(from, one)))
          expect([day, recursOn({ freq, interval, from, weekdays, monthdays }, day)]).toEqual([day, said.has(day)]);
      }),
    );
  });

  it('is never where no day can be, and says so at once', () =>
    expect(
      recursOn({ freq: 'MONTHLY', interval: 1, from: '2025-01-01', weekdays: [], monthdays: [99] }, '2026-03-03'),
    ).toBe(false));
});
