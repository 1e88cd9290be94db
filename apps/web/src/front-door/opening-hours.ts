import type { Day, OpenDay } from '../answers/provider-directory';
import { clock } from '../dates';

export const DAY_NAMES: Record<Day, string> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
};

const DAYS = Object.keys(DAY_NAMES) as Day[];

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'long',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const hoursOf = (open: OpenDay): string => `${clock(open.opensAt)} to ${clock(open.closesAt)}`;

/** Opening hours in the order of the week. */
export const weekOf = (days: readonly OpenDay[]): { name: string; hours: string }[] =>
  DAYS.flatMap((day) =>
    days.filter((open) => open.day === day).map((open) => ({ name: DAY_NAMES[day], hours: hoursOf(open) })),
  );

/** 'Open now, until 5pm', 'Opens today at 2pm', 'Closed today', or undefined when no hours are known. */
export function openToday(days: readonly OpenDay[], now: Date = new Date()): string | undefined {
  if (days.length === 0) return undefined;
  const at = Object.fromEntries(london.formatToParts(now).map((part) => [part.type, part.value]));
  const time = `${at['hour']}:${at['minute']}`;
  const todays = days.filter((open) => DAY_NAMES[open.day] === at['weekday']);
  const openNow = todays.find((open) => open.opensAt <= time && time < open.closesAt);
  if (openNow) return `Open now, until ${clock(openNow.closesAt)}`;
  const later = todays
    .map((open) => open.opensAt)
    .filter((opens) => opens > time)
    .sort()[0];
  return later === undefined
    ? todays.length > 0
      ? 'Closed for today'
      : 'Closed today'
    : `Opens today at ${clock(later)}`;
}
