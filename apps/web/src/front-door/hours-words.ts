import type { Day, Listing, OpenDay } from '../answers/provider-directory';
import { clockIn } from '../languages/days';
import { usePageLanguage, useWords } from '../languages/page-language';
import { openToday, weekOf } from './opening-hours';

const PART = /^\+?(-?\d)?(MO|TU|WE|TH|FR|SA|SU)$/;
const OF_MONTH = { '1': 'first', '2': 'second', '3': 'third', '4': 'fourth', '-1': 'last' } as const;
const isOfMonth = (nth: string | undefined): nth is keyof typeof OF_MONTH => nth !== undefined && nth in OF_MONTH;

/** Opening hours in the words of the page. */
export function useHours() {
  const t = useWords();
  const language = usePageLanguage();
  const at = (time: string): string => clockIn(language, time);
  const fromTo = (from: string, to: string): string => t('hours.fromTo', { from: at(from), to: at(to) });
  return {
    /** 'Open now, until 5pm'; undefined when no hours are known. On a bank holiday the server knows better than the week. */
    standing({ days, openNow }: Pick<Listing, 'days' | 'openNow'>): string | undefined {
      if (openNow === 'bank-holiday') return t('service.bankHoliday');
      const open = openToday(days);
      if (openNow === 'open')
        return open?.is === 'openNow' ? t('hours.openNow', { time: at(open.time) }) : t('find.openNow');
      if (!open) return undefined;
      if (open.is === 'openNow') return t('hours.closedToday');
      return 'time' in open ? t(`hours.${open.is}`, { time: at(open.time) }) : t(`hours.${open.is}`);
    },
    /** 'Monday' and '9am to midday', in the order of the week. */
    week: (days: readonly OpenDay[]): readonly { name: string; hours: string }[] =>
      weekOf(days).map(({ day, opensAt, closesAt }) => ({
        name: t(`hours.days.${day}`),
        hours: fromTo(opensAt, closesAt),
      })),
    /** 'The first Tuesday of every month, 6pm to 8pm'. */
    others: (times: Listing['otherTimes']): readonly string[] =>
      times.map(({ freq, interval, byday, bymonthday, opensAt, closesAt, description }) => {
        const days = (byday ?? '').split(',').flatMap((part) => {
          const [, nth, day] = PART.exec(part.trim()) ?? [];
          if (day === undefined) return [];
          const name = t(`hours.days.${day as Day}`);
          return [isOfMonth(nth) ? t(`hours.ofMonth.${OF_MONTH[nth]}`, { day: name }) : name];
        });
        const which = freq === 'MONTHLY' && bymonthday !== null ? [t('hours.monthDays', { days: bymonthday })] : days;
        return [
          which.join(', '),
          interval > 1 && t(freq === 'MONTHLY' ? 'hours.everyMonths' : 'hours.everyWeeks', { number: interval }),
          opensAt !== null && closesAt !== null && fromTo(opensAt, closesAt),
          description,
        ]
          .filter(Boolean)
          .join(', ');
      }),
  };
}
