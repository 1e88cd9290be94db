import fc from 'fast-check';
import type { HsdsSchedule } from './hsds-service.rules';
import { minutesOfWeek, openMinutesOf } from './open-minutes.rules';
import { localTime, openingAt } from './opening.rules';

const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const schedule: fc.Arbitrary<HsdsSchedule> = fc
  .record({
    freq: fc.constantFrom('WEEKLY' as const, 'MONTHLY' as const),
    interval: fc.integer({ min: 1, max: 3 }),
    byday: fc.option(fc.constantFrom('MO', 'SU', 'SA,SU', '1TU', '-1FR', 'th'), { nil: undefined }),
    bymonthday: fc.option(fc.constantFrom('1', '25,26', '-1'), { nil: undefined }),
    opens_at: time,
    closes_at: time,
    closed_on_bank_holidays: fc.option(fc.boolean(), { nil: undefined }),
  })
  .map((fields) => ({ id: '5e9e7c7b-2a51-4f30-9a7e-0d6f6f1f00aa', ...fields }));
// A year with both changes of the clocks, and with Christmas.
const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-02'), noInvalidDate: true });

const mayBeOpen = (schedules: HsdsSchedule[], local: { day: string; time: string }, onBankHolidays: boolean) => {
  const [now, ofLastWeek] = minutesOfWeek(local);
  return openMinutesOf(schedules, onBankHolidays).some(([from, to]) =>
    [now, ofLastWeek].some((minute) => from <= minute && minute < to),
  );
};

describe('the minutes of a week in which a service may be open', () => {
  it('hold every moment at which it is open', () => {
    fc.assert(
      fc.property(fc.array(schedule, { maxLength: 3 }), moment, (schedules, at) => {
        const local = localTime(at);
        if (openingAt(schedules, local, 'england') === 'open') expect(mayBeOpen(schedules, local, false)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('hold, of a service that says it opens on bank holidays, also those', () => {
    const christmas = { day: '2026-12-25', time: '11:00' };
    const fridays = { id: '', freq: 'WEEKLY' as const, byday: 'FR', opens_at: '10:00', closes_at: '12:00' };
    const always = { ...fridays, closed_on_bank_holidays: false };
    expect(mayBeOpen([always], christmas, true)).toBe(true);
    expect(mayBeOpen([fridays], christmas, true)).toBe(false);
    expect(openingAt([always], christmas, 'england')).toBe('open');
  });

  it('go on after midnight, from Sunday into Monday', () => {
    const night = [{ id: '', freq: 'WEEKLY' as const, byday: 'SU', opens_at: '22:00', closes_at: '02:00' }];
    expect(mayBeOpen(night, { day: '2026-03-02', time: '01:59' }, false)).toBe(true);
    expect(mayBeOpen(night, { day: '2026-03-02', time: '02:00' }, false)).toBe(false);
    expect(mayBeOpen(night, { day: '2026-03-03', time: '01:59' }, false)).toBe(false);
  });

  it('are those on the wall when the clocks change', () => {
    const midnight = localTime(new Date('2026-03-29T01:30:00.000Z'));
    expect(midnight).toEqual({ day: '2026-03-29', time: '02:30' });
    expect(minutesOfWeek(midnight)[0]).toBe(6 * 24 * 60 + 150);
    const twice = ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'].map((at) =>
      minutesOfWeek(localTime(new Date(at))),
    );
    expect(twice[0]).toEqual(twice[1]);
  });
});
