/** They were asked, and would rather not say: something else than not having been asked. */
export const PREFER_NOT_TO_SAY = 'prefer-not-to-say';
/** No line of the list fits. */
export const OWN_WORDS = 'own-words';

const alwaysThere = [OWN_WORDS, PREFER_NOT_TO_SAY] as const;

/**
 * Ethnicity is the list of the 2021 census of England and Wales (Office for National Statistics, Open Government Licence v3.0),
 * whose groups can be put together to those that the NHS counts by; languages are its most frequent ones and British Sign Language.
 */
export const ABOUT_ONESELF = {
  ethnicity: [
    ...['asian-indian', 'asian-pakistani', 'asian-bangladeshi', 'asian-chinese', 'asian-other'],
    ...['black-caribbean', 'black-african', 'black-other'],
    ...['mixed-white-and-black-caribbean', 'mixed-white-and-black-african', 'mixed-white-and-asian', 'mixed-other'],
    ...['white-british', 'white-irish', 'white-gypsy-or-irish-traveller', 'white-roma', 'white-other'],
    ...['other-arab', 'other-any', ...alwaysThere],
  ],
  gender: ['woman', 'man', 'non-binary', ...alwaysThere],
  language: [
    ...['english', 'welsh', 'british-sign-language', 'polish', 'romanian', 'panjabi', 'urdu', 'portuguese', 'spanish'],
    ...['arabic', 'bengali', 'gujarati', 'italian', ...alwaysThere],
  ],
  carer: ['looks-after-somebody', 'looks-after-nobody', ...alwaysThere],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Aspect = keyof typeof ABOUT_ONESELF;
export const ASPECTS = Object.keys(ABOUT_ONESELF) as readonly Aspect[];

export const isOfList = (aspect: Aspect, code: string): boolean =>
  (ABOUT_ONESELF[aspect] as readonly string[]).includes(code);
