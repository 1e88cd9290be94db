import { civilDay, civilTime } from '../event-store/civil-day';

/** Full hours where the alliance is; from evening until morning. Both the same: never quiet. */
export interface QuietHours {
  readonly from: number;
  readonly until: number;
}

export const QUIET_UNLESS_SAID: QuietHours = { from: 21, until: 8 };

const DAY_MS = 24 * 60 * 60_000;

/** When it stops being quiet; null when it is not quiet now. */
export function quietEnds(now: Date, { from, until }: QuietHours, timeZone = 'Europe/London'): Date | null {
  if (from === until) return null;
  const hour = Number(new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(now));
  const isQuiet = from < until ? hour >= from && hour < until : hour >= from || hour < until;
  if (!isQuiet) return null;
  const today = civilDay(now, timeZone);
  if (hour < until) return civilTime(today, until, timeZone);
  // From noon UTC, so that a day of 23 or 25 hours is still one day.
  const tomorrow = new Date(Date.parse(`${today}T12:00:00.000Z`) + DAY_MS).toISOString().slice(0, 10);
  return civilTime(tomorrow, until, timeZone);
}
