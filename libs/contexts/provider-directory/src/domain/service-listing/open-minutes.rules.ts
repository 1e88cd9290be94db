import type { HsdsSchedule } from './hsds-service.rules';
import { DAYS } from './opening.rules';

const OF_A_DAY = 24 * 60;
const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d/;

/** From a minute of the week to another, which is no longer open; Monday begins with 0, and Sunday night ends after the week. */
export type OpenMinutes = readonly (readonly [number, number])[];

/**
 * When in a week a service may be open, as a list that an index can hold: never too few minutes, and too many where a schedule
 * is not of every week. `onBankHolidays` leaves out what does not say that it opens then.
 */
export function openMinutesOf(schedules: readonly HsdsSchedule[] | undefined, onBankHolidays: boolean): OpenMinutes {
  const timed = (schedules ?? []).filter(
    ({ opens_at: opens, closes_at: closes, closed_on_bank_holidays: closed }) =>
      opens && closes && (!onBankHolidays || closed === false),
  );
  return timed.flatMap(({ opens_at: opens = '', closes_at: closes = '', byday, freq }): OpenMinutes => {
    if (!CLOCK.test(opens) || !CLOCK.test(closes)) return [[0, 8 * OF_A_DAY]];
    const [from, to] = [minuteOf(opens), minuteOf(closes)];
    const named = DAYS.filter((day) => byday?.toUpperCase().includes(day));
    const days = freq !== undefined && named.length > 0 ? named : DAYS;
    return days.map((day): [number, number] => {
      const midnight = DAYS.indexOf(day) * OF_A_DAY;
      return [midnight + from, midnight + (to > from ? to : to + OF_A_DAY)];
    });
  });
}

/** The minute of the week, and what a Sunday night calls the first hours of Monday. */
export function minutesOfWeek({
  day,
  time,
}: {
  readonly day: string;
  readonly time: string;
}): readonly [number, number] {
  const weekday = (new Date(`${day}T00:00:00.000Z`).getUTCDay() + 6) % 7;
  const minute = weekday * OF_A_DAY + minuteOf(time);
  return [minute, minute + 7 * OF_A_DAY];
}
