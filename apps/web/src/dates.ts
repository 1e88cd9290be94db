const ZONE = 'Europe/London';
const DAY_MS = 86_400_000;

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const longDay = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' });
const shortDay = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short' });

const isDay = (when: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(when);

function londonParts(when: string | Date): Record<string, string> {
  return Object.fromEntries(parts.formatToParts(new Date(when)).map((part) => [part.type, part.value]));
}

/** The calendar day in London, 'YYYY-MM-DD', of an instant; a day stays itself. */
export function dayOf(when: string | Date): string {
  if (typeof when === 'string' && isDay(when)) return when;
  const { year, month, day } = londonParts(when);
  return `${year}-${month}-${day}`;
}

export const today = (now: Date = new Date()): string => dayOf(now);

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** Whole calendar days from today to `when`: negative in the past. */
export const daysUntil = (when: string, now: Date = new Date()): number =>
  Math.round((Date.parse(`${dayOf(when)}T00:00:00Z`) - Date.parse(`${today(now)}T00:00:00Z`)) / DAY_MS);

/** 'today', 'tomorrow', 'in 2 days', 'in 3 weeks', 'yesterday', '4 days ago'. */
export function distance(when: string, now: Date = new Date()): string {
  const days = daysUntil(when, now);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  const far = Math.abs(days);
  const amount =
    far < 28 ? `${far} days` : far < 60 ? `${Math.round(far / 7)} weeks` : `${Math.round(far / 30.4)} months`;
  return days > 0 ? `in ${amount}` : `${amount} ago`;
}

/** 'Tuesday 3 March', with the year when it is not this one. */
export function dayName(when: string, now: Date = new Date()): string {
  const day = dayOf(when);
  const name = longDay.format(new Date(`${day}T00:00:00Z`)).replace(',', '');
  return day.slice(0, 4) === today(now).slice(0, 4) ? name : `${name} ${day.slice(0, 4)}`;
}

/** '3 Mar' or '3 Mar 2025': for charts and tight tables. */
export function dayLabel(when: string, now: Date = new Date()): string {
  const day = dayOf(when);
  const label = shortDay.format(new Date(`${day}T00:00:00Z`));
  return day.slice(0, 4) === today(now).slice(0, 4) ? label : `${label} ${day.slice(0, 4)}`;
}

/** 'Tuesday 3 March, in 2 days'. */
export const dayWithDistance = (when: string, now: Date = new Date()): string =>
  `${dayName(when, now)}, ${distance(when, now)}`;

/** '2:05pm', 'midday', 'midnight' in London. */
export function timeOfDay(instant: string): string {
  const { hour, minute } = londonParts(instant);
  return clock(`${hour}:${minute}`);
}

/** '09:00' as '9am', '17:30' as '5:30pm'. */
export function clock(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  if (minute === 0 && hour === 12) return 'midday';
  if (minute === 0 && hour === 0) return 'midnight';
  const shown = hour % 12 === 0 ? 12 : hour % 12;
  return `${shown}${minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`}${hour < 12 ? 'am' : 'pm'}`;
}

/** 'Tuesday 3 March at 2:05pm, 2 days ago'. */
export const momentWithDistance = (instant: string, now: Date = new Date()): string =>
  `${dayName(instant, now)} at ${timeOfDay(instant)}, ${distance(instant, now)}`;

const MINUTE_MS = 60_000;
const counted = (n: number, unit: string): string => `${n} ${unit}${n === 1 ? '' : 's'}`;

/** How long since then, in words: 'less than a minute', '12 minutes', '3 hours', '2 days', '5 weeks'. */
export function timeSince(instant: string, now: Date = new Date()): string {
  const minutes = Math.floor((now.getTime() - Date.parse(instant)) / MINUTE_MS);
  if (minutes < 1) return 'less than a minute';
  if (minutes < 60) return counted(minutes, 'minute');
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return counted(hours, 'hour');
  const days = Math.floor(hours / 24);
  return days < 28 ? counted(days, 'day') : counted(Math.floor(days / 7), 'week');
}

/** The instant at which London's clocks show this time ('HH:MM') on this day, as ISO-8601 UTC. */
export function londonInstant(day: string, time: string): string {
  const asUtc = new Date(`${day}T${time}:00Z`);
  const shown = londonParts(asUtc);
  const ahead = Date.parse(
    `${shown['year']}-${shown['month']}-${shown['day']}T${shown['hour']}:${shown['minute']}:00Z`,
  );
  return new Date(2 * asUtc.getTime() - ahead).toISOString();
}
