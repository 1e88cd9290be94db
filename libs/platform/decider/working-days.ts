import type { Nation } from './bank-holidays';
import { isBankHoliday } from './bank-holidays';

const DAY_MS = 24 * 60 * 60_000;
const london = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  weekday: 'short',
  timeZoneName: 'longOffset',
});

/** The same time of day in London, `days` days later; summer time begins or ends without moving it. */
export function daysLater(from: Date, days: number): Date {
  const to = new Date(from.getTime() + days * DAY_MS);
  return new Date(to.getTime() + (offsetMs(from) - offsetMs(to)));
}

/** The same time of day in London, this many working days later; weekends and bank holidays of the nation do not count. */
export function workingDaysLater(from: Date, workingDays: number, nation: Nation): Date {
  let days = 0;
  for (let counted = 0; counted < workingDays;) {
    days += 1;
    if (isWorkingDay(daysLater(from, days), nation)) counted += 1;
  }
  return daysLater(from, days);
}

/** Neither a weekend nor a bank holiday of the nation. */
export function isWorkingDay(at: Date, nation: Nation): boolean {
  const { weekday, year, month, day } = partsOf(at);
  return weekday !== 'Sat' && weekday !== 'Sun' && !isBankHoliday(`${year}-${month}-${day}`, nation);
}

/** Of London, ahead of UTC: 0 in winter, an hour in summer. */
function offsetMs(at: Date): number {
  const [, hours = '0'] = /GMT\+0?(\d+)/.exec(partsOf(at).timeZoneName ?? '') ?? [];
  return Number(hours) * 60 * 60_000;
}

function partsOf(at: Date): Partial<Record<Intl.DateTimeFormatPartTypes, string>> {
  return Object.fromEntries(london.formatToParts(at).map(({ type, value }) => [type, value]));
}
