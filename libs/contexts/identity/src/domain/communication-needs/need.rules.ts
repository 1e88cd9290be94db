/** What somebody needs in order to read, to hear, to be understood or to be there. */
const COMMUNICATION = [
  'large-print',
  'easy-words',
  'braille',
  'audio',
  'electronic-copy',
  'text-only',
  'no-voicemail',
  'carer-first',
  'bsl-interpreter',
  'deafblind-interpreter',
  'lipspeaker',
  'speech-to-text',
  'hearing-loop',
  'language-interpreter',
  'written-in-language',
  'pictures-or-symbols',
  'other',
] as const;
/** What is done differently for somebody, beyond words. */
const ADJUSTMENT = [
  'longer-meetings',
  'quiet-place',
  'step-free',
  'meet-at-home',
  'same-person',
  'reminders',
  'companion',
  'other-adjustment',
] as const;

export const NEED_CODES = [...COMMUNICATION, ...ADJUSTMENT] as const;
export type NeedCode = (typeof NEED_CODES)[number];

export const isAdjustment = (code: NeedCode): boolean => (ADJUSTMENT as readonly NeedCode[]).includes(code);
/** These say nothing without saying which language. */
export const needsLanguage = (code: NeedCode): boolean =>
  code === 'language-interpreter' || code === 'written-in-language';
/** These say nothing without words. */
export const needsWords = (code: NeedCode): boolean => code === 'other' || code === 'other-adjustment';

/** A need is looked at again after so many months, unless somebody names another day. */
const REVIEW_AFTER_MONTHS = 12;

/** `YYYY-MM-DD` to `YYYY-MM-DD`; the last day of a shorter month. */
export function reviewDayAfter(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + REVIEW_AFTER_MONTHS + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + REVIEW_AFTER_MONTHS, Math.min(date, last))).toISOString().slice(0, 10);
}
