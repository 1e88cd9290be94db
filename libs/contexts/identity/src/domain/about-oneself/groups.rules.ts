import { OWN_WORDS, PREFER_NOT_TO_SAY } from './about-oneself.rules';
import type { Aspect } from './about-oneself.rules';

/** They were not asked, or took back what they had said. */
export const NOT_ASKED = 'not-asked';
const WITHOUT_GROUP = [PREFER_NOT_TO_SAY, NOT_ASKED] as const;

/**
 * What others are told of what people say about themselves, for counting: groups large enough to count, never the line that was chosen.
 * Ethnic groups are the five of the 2021 census, of which white British people are told apart from other white people.
 */
export const GROUPS = {
  ethnicity: ['asian', 'black', 'mixed', 'white-british', 'white-other', 'other', OWN_WORDS, ...WITHOUT_GROUP],
  age: ['under-18', '18-25', '26-39', '40-64', '65-and-over', NOT_ASKED],
  gender: ['woman', 'man', 'non-binary', OWN_WORDS, ...WITHOUT_GROUP],
  language: ['english', 'welsh', 'british-sign-language', 'another', ...WITHOUT_GROUP],
  carer: ['looks-after-somebody', 'looks-after-nobody', OWN_WORDS, ...WITHOUT_GROUP],
} as const satisfies Readonly<Record<Aspect | 'age', readonly string[]>>;

export type Grouped = Readonly<Record<keyof typeof GROUPS, string>>;

/** The group that a line belongs to; without a line they were not asked. */
export function groupOf(aspect: Aspect, code: string | undefined): string {
  if (code === undefined) return NOT_ASKED;
  const groups: readonly string[] = GROUPS[aspect];
  if (groups.includes(code)) return code;
  if (aspect === 'language') return 'another';
  return (aspect === 'ethnicity' && groups.find((group) => code.startsWith(`${group}-`))) || 'white-other';
}

/** How old somebody was on a day, in bands; both as `YYYY-MM-DD`. */
export function ageBandOf(dateOfBirth: string | null, on: string): string {
  if (dateOfBirth === null || dateOfBirth > on) return NOT_ASKED;
  const hadBirthday = on.slice(5) >= dateOfBirth.slice(5);
  const years = Number(on.slice(0, 4)) - Number(dateOfBirth.slice(0, 4)) - (hadBirthday ? 0 : 1);
  if (years < 18) return 'under-18';
  if (years < 26) return '18-25';
  if (years < 40) return '26-39';
  return years < 65 ? '40-64' : '65-and-over';
}
