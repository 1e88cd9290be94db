import { civilDay } from '../event-store/civil-day';

/** The hour, where the alliance is, at which a night's comparison falls due. It exists on the days of the clock changes too. */
const DUE_AT_HOUR = 3;
const A_DAY_MS = 24 * 60 * 60_000;

/** The night whose comparison is the last one due, as `YYYY-MM-DD` of its morning. */
export function lastNightDue(now: Date, timeZone = 'Europe/London'): string {
  const hour = Number(new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(now));
  const today = civilDay(now, timeZone);
  if (hour >= DUE_AT_HOUR) return today;
  // From noon UTC, so that a day of 23 or 25 hours is still one day.
  return new Date(Date.parse(`${today}T12:00:00.000Z`) - A_DAY_MS).toISOString().slice(0, 10);
}
