const LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November',
  'December',
]; // prettier-ignore

/** The day it is here at an instant, `YYYY-MM-DD`: what somebody who fills in a form calls today. */
export function dayHere(instant: Date): string {
  const [day, month, year] = LONDON.format(instant).split('/');
  return `${year}-${month}-${day}`;
}

/** `Between 3 March and 7 April`, or `On 3 March` for one day; with years unless both days are of the year of `today`. */
export function between(first: string, latest: string, today: string): string {
  const thisYear = [first, latest].every((day) => day.startsWith(today.slice(0, 4)));
  if (first === latest) return `On ${inWords(first, thisYear)}`;
  return `Between ${inWords(first, thisYear)} and ${inWords(latest, thisYear)}`;
}

/** `3 March 2026`, or `3 March`. */
export function inWords(day: string, withoutYear = false): string {
  const [year = '', month, dayOfMonth] = day.split('-');
  const words = `${Number(dayOfMonth)} ${MONTHS[Number(month) - 1]}`;
  return withoutYear ? words : `${words} ${year}`;
}
