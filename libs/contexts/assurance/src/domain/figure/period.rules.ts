import type { Day, Period } from './flow-facts.rules';
import { daysLater, monthOf, quarterOf } from './flow-facts.rules';

/** So many days after its end a period is counted, so that what is written down in the first days of the next is in it. */
export const COUNTED_AFTER_DAYS = 5;
const MOST_MONTHS = 60;

/** The first day on which a period can be counted. */
export const countedFrom = ({ to }: Pick<Period, 'to'>): Day => daysLater(to, COUNTED_AFTER_DAYS + 1);

/** Months and quarters that can be counted on a day, oldest first, of a log that began on another. */
export function periodsToCount(began: Day, today: Day): readonly Period[] {
  const periods: Period[] = [];
  let month = monthOf(began);
  for (let count = 0; count < MOST_MONTHS && countedFrom(month) <= today; count += 1) {
    periods.push(month);
    const quarter = quarterOf(month.from);
    if (quarter.to === month.to) periods.push(quarter);
    month = monthOf(daysLater(month.to, 1));
  }
  return periods;
}

/** The period before, whose figures a new one is held against. */
export const periodBefore = (period: Period): Period => {
  const last = daysLater(period.from, -1);
  return period.id.includes('Q') ? quarterOf(last) : monthOf(last);
};

/** A period by its name; undefined for what is none. */
export function periodOf(id: string): Period | undefined {
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(id)) return monthOf(`${id}-01`);
  const quarter = /^(\d{4})-Q([1-4])$/.exec(id);
  return quarter ? quarterOf(`${quarter[1]}-${String(Number(quarter[2]) * 3).padStart(2, '0')}-01`) : undefined;
}
