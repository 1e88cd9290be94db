import { isBankHoliday } from '@platform/decider/bank-holidays';
import { civilDay } from '@platform/event-store/civil-day';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
const DAYS_BACK = 100;

/** The days of the demonstration, all counted from its first start. Hours of the day are UTC. */
export class Days {
  /** Noon of the civil day of the first start: whole days from here are whole civil days. */
  private readonly noon: number;
  /** The working days before the first start, the last one first. */
  private readonly past: readonly string[];

  constructor(readonly start: Date) {
    this.noon = Date.parse(`${civilDay(start)}T12:00:00.000Z`);
    this.past = Array.from({ length: DAYS_BACK }, (_, before) => this.day(-1 - before)).filter(isWorkingDay);
  }

  /** That many working days, at least one, before the first start; `time` is `HH:MM`. */
  ago(workingDays: number, time: string): Date {
    return new Date(`${this.workingDayAgo(workingDays)}T${time}:00.000Z`);
  }

  hoursAgo(hours: number): Date {
    return new Date(this.start.getTime() - hours * HOUR_MS);
  }

  /** `YYYY-MM-DD`, that many days after the day of the first start; before it when negative. */
  day(after: number): string {
    return new Date(this.noon + after * DAY_MS).toISOString().slice(0, 10);
  }

  /** `YYYY-MM-DD`; the last working day before the first start when asked for less than one. */
  workingDayAgo(workingDays: number): string {
    const day = this.past[Math.max(1, workingDays) - 1];
    if (day === undefined) throw new Error(`The demonstration does not reach ${workingDays} working days back.`);
    return day;
  }

  /** `YYYY-MM-DD`, of the next working day on or after that many days from the first start. */
  workingDayFrom(after: number): string {
    return isWorkingDay(this.day(after)) ? this.day(after) : this.workingDayFrom(after + 1);
  }
}

function isWorkingDay(day: string): boolean {
  const weekday = new Date(`${day}T12:00:00.000Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !isBankHoliday(day, 'england');
}
