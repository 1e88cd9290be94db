import type { Nation } from '../decider/bank-holidays';
import { isWorkingDay } from '../decider/working-days';
import { civilDay, civilTime } from '../event-store/civil-day';

export interface WorkingMorning {
  /** YYYY-MM-DD where the alliance is. */
  readonly day: string;
  readonly at: Date;
  /** When the day is over. */
  readonly until: Date;
}

const DAY_MS = 24 * 60 * 60_000;

/** The morning that has come today; null before its hour, and on a day on which nobody works. What was missed is not made up for. */
export function workingMorning(now: Date, hour: number, nation: Nation): WorkingMorning | null {
  const day = civilDay(now);
  const at = civilTime(day, hour);
  if (now < at || !isWorkingDay(now, nation)) return null;
  // From noon UTC, so that a day of 23 or 25 hours is still one day.
  const tomorrow = new Date(Date.parse(`${day}T12:00:00.000Z`) + DAY_MS).toISOString().slice(0, 10);
  return { day, at, until: civilTime(tomorrow, 0) };
}
