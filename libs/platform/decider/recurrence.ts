/** A part of the recurrence rules of RFC 5545. Days are civil days, `YYYY-MM-DD`; weeks begin on Monday. */
export interface Recurrence {
  readonly freq: 'WEEKLY' | 'MONTHLY';
  readonly interval: number;
  readonly from: string;
  /** From 0, Monday; `nth` counts within a month, from its end when it is negative. */
  readonly weekdays: readonly { readonly weekday: number; readonly nth?: number }[];
  readonly monthdays: readonly number[];
}

const DAY_MS = 24 * 60 * 60 * 1000;
const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00.000Z`) / DAY_MS;
/** 1 January 1970 was a Thursday. */
const weekdayOf = (day: string): number => (dayNumber(day) + 3) % 7;
const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const dateOf = (day: string): number => Number(day.slice(8, 10));
const daysInMonth = (day: string): number =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate();

/** Told of the day itself, so that a rule that never comes true takes no longer than one that does. */
export function recursOn({ freq, interval, from, weekdays, monthdays }: Recurrence, day: string): boolean {
  if (day < from) return false;
  const isWeekday = weekdays.length === 0 || weekdays.some((one) => fits(one, day));
  if (freq === 'WEEKLY') {
    const weeks = Math.floor((dayNumber(day) + 3) / 7) - Math.floor((dayNumber(from) + 3) / 7);
    return weeks % interval === 0 && (weekdays.length > 0 ? isWeekday : weekdayOf(day) === weekdayOf(from));
  }
  if ((monthOf(day) - monthOf(from)) % interval !== 0) return false;
  if (weekdays.length === 0 && monthdays.length === 0) return dateOf(day) === dateOf(from);
  const left = dateOf(day) - daysInMonth(day) - 1;
  return isWeekday && (monthdays.length === 0 || monthdays.includes(dateOf(day)) || monthdays.includes(left));
}

function fits({ weekday, nth }: Recurrence['weekdays'][number], day: string): boolean {
  if (weekdayOf(day) !== weekday) return false;
  if (nth === undefined) return true;
  const place = nth > 0 ? Math.ceil(dateOf(day) / 7) : -Math.ceil((daysInMonth(day) - dateOf(day) + 1) / 7);
  return place === nth;
}
