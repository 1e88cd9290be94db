import type { TFunction } from 'i18next';
import { createContext, useContext, useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ENGLISH } from './languages';

const PageLanguage = createContext(ENGLISH);

/** Where nobody says otherwise, pages are in English. */
export function InLanguage({ code, children }: { code: string; children: ReactNode }) {
  useEffect(() => {
    document.documentElement.lang = tagOf(code);
  }, [code]);
  return <PageLanguage value={code}>{children}</PageLanguage>;
}

/** For the `lang` attribute: our English is that of Britain. */
export const tagOf = (code: string): string => (code === ENGLISH ? 'en-GB' : code);

/** The language that this page is in. */
export const usePageLanguage = (): string => useContext(PageLanguage);

/** The language that was chosen, also on pages that are in English alone. */
export const useChosenLanguage = (): string => useTranslation().i18n.language;

/** The words of this page's language, by key. */
export function useWords(): TFunction {
  return useTranslation(undefined, { lng: usePageLanguage() }).t;
}

/** The words of the language that was chosen, for what is said in it on every page. */
export function useChosenWords(): TFunction {
  return useTranslation().t;
}
