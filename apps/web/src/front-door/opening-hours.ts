import type { Day, OpenDay } from '../answers/provider-directory';

const DAYS: readonly Day[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const SHORT: Readonly<Record<string, Day>> = {
  ...{ Mon: 'MO', Tue: 'TU', Wed: 'WE', Thu: 'TH', Fri: 'FR', Sat: 'SA', Sun: 'SU' },
};

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** Opening hours in the order of the week. */
export const weekOf = (days: readonly OpenDay[]): readonly OpenDay[] =>
  DAYS.flatMap((day) => days.filter((open) => open.day === day));

export type OpenToday =
  { readonly is: 'openNow' | 'opensToday'; readonly time: string } | { readonly is: 'closedForToday' | 'closedToday' };

/** Whether it is open, or when it opens or closes today ('17:30'); undefined when no hours are known. */
export function openToday(days: readonly OpenDay[], now: Date = new Date()): OpenToday | undefined {
  if (days.length === 0) return undefined;
  const at = Object.fromEntries(london.formatToParts(now).map((part) => [part.type, part.value]));
  const time = `${at['hour']}:${at['minute']}`;
  const todays = days.filter((open) => open.day === SHORT[at['weekday'] ?? '']);
  const openNow = todays.find((open) => open.opensAt <= time && time < open.closesAt);
  if (openNow) return { is: 'openNow', time: openNow.closesAt };
  const later = todays
    .map((open) => open.opensAt)
    .filter((opens) => opens > time)
    .sort()[0];
  if (later !== undefined) return { is: 'opensToday', time: later };
  return { is: todays.length > 0 ? 'closedForToday' : 'closedToday' };
}
