import { createRequire } from 'node:module';
import type Holidays from 'date-holidays';

export const NATIONS = ['england', 'scotland', 'wales', 'northern-ireland'] as const;
export type Nation = (typeof NATIONS)[number];

const REGION: Readonly<Record<Nation, string>> = {
  england: 'ENG',
  scotland: 'SCT',
  wales: 'WLS',
  'northern-ireland': 'NIR',
};

/** Days appointed for one year alone, by royal proclamation, that the rules of the library do not hold. */
const PROCLAIMED: Readonly<Partial<Record<Nation, readonly string[]>>> = {
  // The men's football World Cup; proclaimed on 4 February 2026.
  scotland: ['2026-06-15'],
};

const known = new Map<string, ReadonlySet<string>>();

/** Whether a civil day, `YYYY-MM-DD`, is a bank holiday of this nation; a substitute day is one too. */
export function isBankHoliday(day: string, nation: Nation): boolean {
  const year = day.slice(0, 4);
  const key = `${nation} ${year}`;
  const days = known.get(key) ?? bankHolidays(Number(year), nation);
  known.set(key, days);
  return days.has(day);
}

function bankHolidays(year: number, nation: Nation): ReadonlySet<string> {
  const found = new (library())('GB', REGION[nation]).getHolidays(year);
  const days = found.filter(({ type }) => type === 'public').map(({ date }) => date.slice(0, 10));
  return new Set([...days, ...(PROCLAIMED[nation] ?? [])]);
}

/** Holds the whole world and takes a moment to read, so it is read when the first due date is counted. */
const library = (): typeof Holidays => createRequire(__filename)('date-holidays') as typeof Holidays;
