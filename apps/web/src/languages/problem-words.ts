import type { TFunction } from 'i18next';
import { Problem } from '../problem';
import { ENGLISH } from './languages';
import { usePageLanguage, useWords } from './page-language';

/** The code of a problem that a page has found, and said in its own words. */
export const IN_PAGE_WORDS = 'in-page-words';

const KNOWN = ['receipt-code-unknown', 'introduction-already-received', 'ask-ended', 'no-connection'] as const;
type Known = (typeof KNOWN)[number];
const isKnown = (code: string): code is Known => KNOWN.some((one) => one === code);

/** What the server said in English, in the words of the page. Fields that a page found missing are in its words already. */
function inWordsOf(t: TFunction, problem: Problem): Problem {
  const { code, status, fields } = problem;
  if (code === IN_PAGE_WORDS) return problem;
  if (code === 'not-complete') {
    return new Problem({
      ...{ code, status, fields },
      title: t('problems.not-complete.title'),
      detail: '',
      doNext: '',
    });
  }
  const said = code.startsWith('already-') ? 'ask-ended' : code;
  const known = isKnown(said) ? said : 'other';
  return new Problem({
    ...{ code, status, detail: '' },
    title: t(`problems.${known}.title`),
    doNext: t(`problems.${known}.doNext`),
    fields: fields.map(({ field }) => ({ field, problem: t('problems.field') })),
  });
}

/** Problems in the words of the page that they are shown on. */
export function useProblemWords(): (problem: Problem) => Problem {
  const language = usePageLanguage();
  const t = useWords();
  return (problem) => (language === ENGLISH ? problem : inWordsOf(t, problem));
}
