import fc from 'fast-check';
import type { HsdsSchedule } from './hsds-service.rules';
import { localTime, occursOn, openDaysOf, openingAt, opensOn, weekOf } from './opening.rules';

const ID = '5e9e7c7b-2a51-4f30-9a7e-0d6f6f1f00aa';
const schedule = (more: Partial<HsdsSchedule>): HsdsSchedule => ({
  ...{ id: ID, freq: 'WEEKLY', interval: 1, byday: 'MO', opens_at: '10:00', closes_at: '12:00' },
  ...more,
});
const opening = (day: string, time: string, more: Partial<HsdsSchedule>) =>
  openingAt([schedule(more)], { day, time }, 'england');

describe('whether a service is open', () => {
  it('counts weeks, every second week and days of a month', () => {
    const on = (more: Partial<HsdsSchedule>, ...days: string[]) => days.map((day) => occursOn(schedule(more), day));
    expect(on({ byday: 'TH,FR' }, '2026-03-05', '2026-03-06', '2026-03-07')).toEqual([true, true, false]);
    const fortnight = { interval: 2, byday: 'FR', dtstart: '2026-03-06' };
    expect(on(fortnight, '2026-02-20', '2026-03-06', '2026-03-13', '2026-03-20')).toEqual([false, true, false, true]);
    const firstTuesday = { freq: 'MONTHLY', byday: '1TU' } as const;
    expect(on(firstTuesday, '2026-03-03', '2026-03-10', '2026-04-07')).toEqual([true, false, true]);
    expect(on({ freq: 'MONTHLY', byday: '-1FR' }, '2026-03-20', '2026-03-27')).toEqual([false, true]);
    expect(on({ freq: 'MONTHLY', byday: undefined, bymonthday: '1,15' }, '2026-03-15', '2026-03-16')).toEqual([true, false]); // prettier-ignore
  });

  it('keeps to the days between which a schedule is valid', () => {
    const spring = { byday: 'MO', valid_from: '2026-03-09', valid_to: '2026-03-16' };
    const days = ['2026-03-02', '2026-03-09', '2026-03-16', '2026-03-23'];
    expect(days.map((day) => occursOn(schedule(spring), day))).toEqual([false, true, true, false]);
  });

  it('opens at the minute and closes at the minute', () => {
    const at = (time: string) => opening('2026-03-02', time, {});
    expect(['09:59', '10:00', '11:59', '12:00'].map(at)).toEqual(['closed', 'open', 'open', 'closed']);
  });

  it('is open after midnight when it closes later than that', () => {
    const night = { byday: 'SA', opens_at: '22:00', closes_at: '02:00' };
    expect(opening('2026-03-07', '23:00', night)).toBe('open');
    expect(opening('2026-03-08', '01:59', night)).toBe('open');
    expect(opening('2026-03-07', '01:00', night)).toBe('closed');
  });

  it('is closed on a bank holiday, open, or not known to be either, as the listing says', () => {
    const easterMonday = '2026-04-06';
    expect(opening(easterMonday, '11:00', { closed_on_bank_holidays: true })).toBe('closed');
    expect(opening(easterMonday, '11:00', { closed_on_bank_holidays: false })).toBe('open');
    expect(opening(easterMonday, '11:00', {})).toBe('bank-holiday');
    expect(openingAt([schedule({})], { day: easterMonday, time: '11:00' }, 'scotland')).toBe('open');
  });

  it('opens on a day of its own, and on a bank holiday only when it says so', () => {
    const monday = (more: Partial<HsdsSchedule>, day: string) => opensOn([schedule(more)], day, 'england');
    expect(monday({}, '2026-03-02')).toBe(true);
    expect(monday({}, '2026-03-03')).toBe(false);
    expect(monday({}, '2026-04-06')).toBe(false);
    expect(monday({ closed_on_bank_holidays: false }, '2026-04-06')).toBe(true);
    expect(opensOn([schedule({})], '2026-04-06', 'scotland')).toBe(true);
    expect(monday({ opens_at: undefined }, '2026-03-02')).toBe(false);
  });

  it('is not known where no times are given', () => {
    expect(openingAt(undefined, { day: '2026-03-02', time: '11:00' }, 'england')).toBe('unknown');
    expect(opening('2026-03-02', '11:00', { opens_at: undefined })).toBe('unknown');
  });

  it('goes by the clocks of the United Kingdom, in summer too', () => {
    expect(localTime(new Date('2026-03-02T09:05:00.000Z'))).toEqual({ day: '2026-03-02', time: '09:05' });
    expect(localTime(new Date('2026-07-02T23:30:00.000Z'))).toEqual({ day: '2026-07-03', time: '00:30' });
  });

  it('names the days of plain weeks, and keeps the rest apart', () => {
    const monthly = schedule({ freq: 'MONTHLY', byday: '1TU' });
    expect(openDaysOf([schedule({ byday: 'TH,MO' }), monthly])).toEqual(['MO', 'TU', 'TH']);
    expect(weekOf([schedule({ byday: 'MO' }), monthly])).toEqual({
      days: [{ day: 'MO', opensAt: '10:00', closesAt: '12:00' }],
      others: [monthly],
    });
  });

  it('answers for whatever a feed may say of its times', () => {
    const text = fc.oneof(fc.constantFrom('MO', '1TU', 'TH,FR', '-1', '99', 'x', '10:00', ''), fc.string());
    fc.assert(
      fc.property(
        text,
        text,
        text,
        fc.constantFrom('WEEKLY', 'MONTHLY', undefined),
        (byday, bymonthday, opens, freq) => {
          const odd = schedule({ byday, bymonthday, opens_at: opens, freq });
          expect(['open', 'closed', 'unknown']).toContain(
            openingAt([odd], { day: '2026-03-03', time: '11:00' }, 'england'),
          );
        },
      ),
    );
  });
});
