import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type en from './catalogues/en.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en };
  }
}

const KEPT_AS = 'living-well:language';
export const ENGLISH = 'en';

/** A file each, called by its code: adding one adds the language. */
const files = import.meta.glob<typeof en>('./catalogues/*.json', { eager: true, import: 'default' });
const catalogues = new Map(
  Object.entries(files).map(([path, words]) => [path.replace(/^.*\/|\.json$/g, ''), words] as const),
);

/** The languages that there are, each with its own name for itself; English is the first. */
export const LANGUAGES: readonly { code: string; name: string }[] = [...catalogues]
  .map(([code, { language }]) => ({ code, name: language }))
  .sort((a, b) => Number(b.code === ENGLISH) - Number(a.code === ENGLISH) || a.code.localeCompare(b.code));

/** What was chosen on this device; else the first language of the browser that there is. A language and nothing else is kept. */
function wanted(): string {
  try {
    const kept = globalThis.localStorage.getItem(KEPT_AS);
    if (kept !== null && catalogues.has(kept)) return kept;
  } catch {
    // Nothing may be kept here; the browser still says what it prefers.
  }
  const preferred = navigator.languages.map((tag) => tag.split('-')[0] ?? '');
  return preferred.find((code) => catalogues.has(code)) ?? ENGLISH;
}

/** Before the first page is shown. */
export async function startLanguages(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: wanted(),
    fallbackLng: ENGLISH,
    resources: Object.fromEntries([...catalogues].map(([code, words]) => [code, { translation: words }])),
    // React escapes what it shows.
    interpolation: { escapeValue: false },
  });
}

/** From now on, and the next time that somebody comes here with this browser. */
export async function chooseLanguage(code: string): Promise<void> {
  await i18next.changeLanguage(code);
  try {
    globalThis.localStorage.setItem(KEPT_AS, code);
  } catch {
    // It holds until the page is left.
  }
}
