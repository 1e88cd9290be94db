import type { NeedCode, NeedShown } from '../answers/identity';

/** What is needed, as a board says it. */
export const NEED_WORDS: Record<NeedCode, string> = {
  'large-print': 'Large print',
  'easy-words': 'Easy words, easy read',
  braille: 'Braille',
  audio: 'Spoken recordings',
  'electronic-copy': 'By email or in a form a screen reader can read',
  'text-only': 'Text messages only, no calls',
  'no-voicemail': 'No voicemail',
  'carer-first': 'Speak to their carer first',
  'bsl-interpreter': 'British Sign Language interpreter',
  'deafblind-interpreter': 'Deafblind interpreter',
  lipspeaker: 'Lipspeaker, or face them when you speak',
  'speech-to-text': 'Speech to text',
  'hearing-loop': 'Hearing loop',
  'language-interpreter': 'Interpreter',
  'written-in-language': 'Letters in their language',
  'pictures-or-symbols': 'Pictures or symbols',
  other: 'Something else',
  'longer-meetings': 'More time',
  'quiet-place': 'A quiet place',
  'step-free': 'No steps',
  'meet-at-home': 'Meet at home',
  'same-person': 'The same person each time',
  reminders: 'A reminder before each meeting',
  companion: 'Somebody comes with them',
  'other-adjustment': 'Something else',
};

export const COMMUNICATION_CODES = (Object.keys(NEED_WORDS) as NeedCode[]).slice(0, 17);
export const ADJUSTMENT_CODES = (Object.keys(NEED_WORDS) as NeedCode[]).slice(17);

/** Offered first; any other is said in words. */
const LANGUAGES = [
  'cy', 'gd', 'ga', 'pl', 'ro', 'pa', 'ur', 'bn', 'gu', 'ar', 'fa', 'ps', 'ku', 'so', 'ti', 'am', 'pt', 'es', 'fr', 'it',
  'lt', 'uk', 'ru', 'tr', 'zh', 'yue', 'ta', 'hi', 'ne', 'vi', 'sq', 'bg', 'hu', 'sk', 'en',
]; // prettier-ignore

const languageNames = new Intl.DisplayNames('en-GB', { type: 'language' });

export const languageName = (tag: string): string => {
  try {
    return languageNames.of(tag) ?? tag;
  } catch {
    return tag;
  }
};

export const languageChoices = LANGUAGES.map((value) => ({ value, label: languageName(value) })).sort((a, b) =>
  a.label.localeCompare(b.label),
);

export const asksLanguage = (code: string): boolean =>
  code === 'language-interpreter' || code === 'written-in-language';

/** 'Interpreter: Polish', or what they said in the place of "something else". */
export function needInWords({ code, language, words }: Pick<NeedShown, 'code' | 'language' | 'words'>): string {
  if ((code === 'other' || code === 'other-adjustment') && words) return words;
  return language === null ? NEED_WORDS[code] : `${NEED_WORDS[code]}: ${languageName(language)}`;
}
