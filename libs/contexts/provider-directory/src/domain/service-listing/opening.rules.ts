import type { Nation } from '@platform/decider/bank-holidays';
import { isBankHoliday } from '@platform/decider/bank-holidays';
import { recursOn } from '@platform/decider/recurrence';
import type { HsdsSchedule } from './hsds-service.rules';
import type { Day, OpenDay } from './service-listing.events';

export const DAYS: readonly Day[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const PART = /^([+-]?\d)?(MO|TU|WE|TH|FR|SA|SU)$/;
/** A Monday from which an interval is counted when nobody said from when. */
const EPOCH = '2024-01-01';
const DAY_MS = 24 * 60 * 60 * 1000;

/** `bank-holiday`: it is a bank holiday, and nobody said whether it opens then. */
export type Opening = 'open' | 'closed' | 'bank-holiday' | 'unknown';

const partsOf = (list: string | undefined): string[] =>
  (list ?? '').split(',').flatMap((part) => (part.trim() ? [part.trim().toUpperCase()] : []));

const midnight = (day: string): Date => new Date(`${day}T00:00:00.000Z`);
const dayBefore = (day: string): string => new Date(midnight(day).getTime() - DAY_MS).toISOString().slice(0, 10);

/** Whether a civil day, `YYYY-MM-DD`, is one of a schedule; bank holidays aside. */
export function occursOn(schedule: HsdsSchedule, day: string): boolean {
  const { valid_from: from, valid_to: to, dtstart, freq, interval = 1, byday, bymonthday } = schedule;
  if ((from && day < from) || (to && day > to) || (dtstart && day < dtstart)) return false;
  if (freq === undefined) return dtstart === undefined ? false : to !== undefined || day === dtstart;
  const weekdays = partsOf(byday).flatMap((part) => {
    const [, nth, name] = PART.exec(part) ?? [];
    if (!name) return [];
    const weekday = DAYS.indexOf(name as Day);
    return [nth && freq === 'MONTHLY' ? { weekday, nth: Number(nth) } : { weekday }];
  });
  const monthdays = freq === 'MONTHLY' ? partsOf(bymonthday).map(Number).filter(Number.isInteger) : [];
  const start = dtstart ?? from ?? EPOCH;
  if (day < start) return false;
  return recursOn({ freq, interval: Math.max(1, interval), from: start, weekdays, monthdays }, day);
}

/** Whether somebody who comes at this local time finds it open. */
export function openingAt(
  schedules: readonly HsdsSchedule[] | undefined,
  local: { readonly day: string; readonly time: string },
  nation: Nation,
): Opening {
  const timed = (schedules ?? []).filter(({ opens_at, closes_at }) => opens_at && closes_at);
  if (timed.length === 0) return 'unknown';
  const openings = timed.map((schedule): Opening => {
    const { opens_at: opens = '', closes_at: closes = '' } = schedule;
    const overnight = closes <= opens;
    const today = local.time >= opens && (overnight || local.time < closes) && occursOn(schedule, local.day);
    const lateNight = overnight && local.time < closes && occursOn(schedule, dayBefore(local.day));
    if (!today && !lateNight) return 'closed';
    if (!isBankHoliday(today ? local.day : dayBefore(local.day), nation)) return 'open';
    if (schedule.closed_on_bank_holidays === undefined) return 'bank-holiday';
    return schedule.closed_on_bank_holidays ? 'closed' : 'open';
  });
  return openings.find((one) => one === 'open') ?? openings.find((one) => one === 'bank-holiday') ?? 'closed';
}

/** Whether it is known to open at all on this day. */
export function opensOn(schedules: readonly HsdsSchedule[] | undefined, day: string, nation: Nation): boolean {
  const isHoliday = isBankHoliday(day, nation);
  return (schedules ?? []).some(
    (schedule) =>
      schedule.opens_at &&
      schedule.closes_at &&
      occursOn(schedule, day) &&
      (!isHoliday || schedule.closed_on_bank_holidays === false),
  );
}

/** To make one takes a hundred times as long as to ask it, and a page of found services asks it for each of them. */
const CLOCKS = new Intl.DateTimeFormat('sv-SE', {
  ...{ timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' },
  ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
});

/** `2026-03-02` and `09:05` on the clocks of the United Kingdom. */
export function localTime(at: Date): { readonly day: string; readonly time: string } {
  const text = CLOCKS.format(at);
  return { day: text.slice(0, 10), time: text.slice(11, 16) };
}

/** The days of the week that any schedule names. */
export const openDaysOf = (schedules: readonly HsdsSchedule[] | undefined): Day[] => {
  const named = new Set((schedules ?? []).flatMap(({ byday }) => partsOf(byday).map((part) => part.slice(-2))));
  return DAYS.filter((day) => named.has(day));
};

/** The weeks that are all alike, for a page; the schedules that are not are in `others`. */
export function weekOf(schedules: readonly HsdsSchedule[] | undefined): {
  readonly days: readonly OpenDay[];
  readonly others: readonly HsdsSchedule[];
} {
  const isPlain = ({ freq, interval = 1, byday, opens_at, closes_at, valid_to }: HsdsSchedule) =>
    freq === 'WEEKLY' && interval === 1 && byday && opens_at && closes_at && valid_to === undefined;
  const all = schedules ?? [];
  const days = all.filter(isPlain).flatMap(({ byday, opens_at: opensAt = '', closes_at: closesAt = '' }) =>
    partsOf(byday).flatMap((part) => {
      const day = DAYS.find((one) => part.endsWith(one));
      return day ? [{ day, opensAt, closesAt }] : [];
    }),
  );
  return { days, others: all.filter((one) => !isPlain(one)) };
}
