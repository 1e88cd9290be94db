import type { OpenDay } from '../answers/provider-directory';
import { clockIn } from '../languages/days';
import { usePageLanguage, useWords } from '../languages/page-language';
import { openToday, weekOf } from './opening-hours';

/** Opening hours in the words of the page. */
export function useHours() {
  const t = useWords();
  const language = usePageLanguage();
  const at = (time: string): string => clockIn(language, time);
  return {
    /** 'Open now, until 5pm'; undefined when no hours are known. */
    today(days: readonly OpenDay[]): string | undefined {
      const open = openToday(days);
      if (!open) return undefined;
      return 'time' in open ? t(`hours.${open.is}`, { time: at(open.time) }) : t(`hours.${open.is}`);
    },
    /** 'Monday' and '9am to midday', in the order of the week. */
    week: (days: readonly OpenDay[]): readonly { name: string; hours: string }[] =>
      weekOf(days).map(({ day, opensAt, closesAt }) => ({
        name: t(`hours.days.${day}`),
        hours: t('hours.fromTo', { from: at(opensAt), to: at(closesAt) }),
      })),
  };
}
