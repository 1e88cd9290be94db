import type { TFunction } from 'i18next';
import { clock, dayOf, daysUntil, today } from '../dates';

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** 'Tuesday 3 March', with the year when it is not this one. From the catalogue: browsers do not know every language. */
export function dayNameIn(t: TFunction, when: string, now: Date = new Date()): string {
  const day = dayOf(when);
  const at = new Date(`${day}T00:00:00Z`);
  const parts = {
    weekday: t(`hours.days.${WEEKDAYS[at.getUTCDay()] ?? 'SU'}`),
    date: at.getUTCDate(),
    month: t(`days.months.${MONTHS[at.getUTCMonth()] ?? 1}`),
  };
  const year = day.slice(0, 4);
  return year === today(now).slice(0, 4) ? t('days.day', parts) : t('days.dayOfYear', { ...parts, year });
}

function distanceIn(t: TFunction, when: string, now: Date): string {
  const days = daysUntil(when, now);
  if (days === 0) return t('days.today');
  if (days === 1) return t('days.tomorrow');
  if (days === -1) return t('days.yesterday');
  const far = Math.abs(days);
  if (far < 28) return days > 0 ? t('days.inDays', { count: far }) : t('days.daysAgo', { count: far });
  const weeks = Math.round(far / 7);
  return days > 0 ? t('days.inWeeks', { count: weeks }) : t('days.weeksAgo', { count: weeks });
}

/** 'Tuesday 3 March, in 2 days'; days are those of London. */
export const dayWithDistanceIn = (t: TFunction, when: string, now: Date = new Date()): string =>
  t('days.withDistance', { day: dayNameIn(t, when, now), distance: distanceIn(t, when, now) });

const londonClock = new Intl.DateTimeFormat('en-GB', {
  ...{ timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
});

/** When on its day an instant is, as `clockIn` says it. */
export const timeIn = (language: string, instant: string): string =>
  clockIn(language, londonClock.format(new Date(instant)));

/** '17:30' as '5:30pm' in English, and as it is elsewhere. */
export const clockIn = (language: string, time: string): string => (language === 'en' ? clock(time) : time);
