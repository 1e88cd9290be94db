import { isWorkingDay } from '@platform/decider/working-days';
import type { Chance } from './chance';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

const known = new Map<number, boolean>();

/** Of a day of UTC, which is that of the alliance while anybody is at work. */
export function isAtWork(at: number): boolean {
  const day = Math.floor(at / DAY_MS);
  const before = known.get(day);
  if (before !== undefined) return before;
  const works = isWorkingDay(new Date(day * DAY_MS + 12 * HOUR_MS), 'england');
  known.set(day, works);
  return works;
}

export const startOfDay = (at: number): number => Math.floor(at / DAY_MS) * DAY_MS;

/** During office hours of the first working day that is so many days later, or after. */
export function atWork(from: number, daysLater: number, chance: Chance): number {
  let day = startOfDay(from) + daysLater * DAY_MS;
  while (!isAtWork(day)) day += DAY_MS;
  // From nine to half past four in the afternoon, to the second.
  const at = day + 9 * HOUR_MS + Math.floor(chance.fraction() * 7.5 * 3600) * 1000;
  return at > from ? at : atWork(from, daysLater + 1, chance);
}

/** Early on the next working day, so that what is due at any time of it is in time. */
export function firstThing(from: number, chance: Chance): number {
  let day = startOfDay(from) + DAY_MS;
  while (!isAtWork(day)) day += DAY_MS;
  return day + 8 * HOUR_MS + Math.floor(chance.fraction() * 3000) * 1000;
}
