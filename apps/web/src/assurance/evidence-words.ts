import type { Choice } from '../forms';

const ASKER_WORDS: Readonly<Record<string, string>> = {
  coroner: 'A coroner, for an inquest',
  person: 'The person, for their own record',
  representative: 'Somebody who may act for the person',
  complainant: 'Somebody who complains',
  ombudsman: 'The ombudsman',
};
export const ASKERS: Choice[] = Object.entries(ASKER_WORDS).map(([value, label]) => ({ value, label }));

const BASIS_WORDS: Readonly<Record<string, string>> = {
  'coroners-and-justice-act-2009': 'Coroners and Justice Act 2009',
  'uk-gdpr-article-15': 'UK GDPR, article 15: the right to one’s own data',
  'access-to-health-records-act-1990': 'Access to Health Records Act 1990: of somebody who has died',
  'complaints-regulations-2009': 'The complaints regulations of 2009',
  'agreed-by-the-person': 'The person agreed',
  'health-service-commissioners-act-1993': 'Health Service Commissioners Act 1993',
};
const BASES: Readonly<Record<string, readonly string[]>> = {
  coroner: ['coroners-and-justice-act-2009'],
  person: ['uk-gdpr-article-15'],
  representative: ['uk-gdpr-article-15', 'access-to-health-records-act-1990'],
  complainant: ['complaints-regulations-2009', 'agreed-by-the-person'],
  ombudsman: ['health-service-commissioners-act-1993'],
};
export const BASES_OF = (asker: string): Choice[] =>
  (BASES[asker] ?? []).map((value) => ({ value, label: BASIS_WORDS[value] ?? value }));

/** Why an entry is withheld by itself. */
export const REASONS: Readonly<Record<string, string>> = {
  'about-somebody-else': 'It is about somebody else.',
  'kept-apart': 'It is kept apart from those who read the rest.',
  'put-right': 'It was wrong, and was put right at the person’s request.',
  disputed: 'The person says that it is wrong, and it is not settled.',
};
export const CHOSEN: Choice[] = [
  { value: 'third-party', label: 'Withhold it: it is about another person too' },
  { value: 'serious-harm', label: 'Withhold it: somebody could come to serious harm by it' },
  { value: 'legal-privilege', label: 'Withhold it: it is legal advice' },
];

/** Who an entry is by, where no name is known to whoever reads it: they are on no team. */
export const BY_ROLE: Readonly<Record<string, string>> = {
  person: 'by the person',
  carer: 'by a carer',
  service: 'recorded by itself',
};
/** Fields in which the product says something, such as `who-to-call`, and nobody writes. */
export const CODED: ReadonlySet<string> = new Set(['section', 'heading', 'role', 'kind', 'stance']);

/** `PositionStated` and `uk-gdpr-article-15` as words. */
export const inWords = (code: string): string => {
  const known = BASIS_WORDS[code] ?? ASKER_WORDS[code];
  if (known !== undefined) return known;
  const words = code
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};
