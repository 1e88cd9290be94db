/** Who may be given a pack, each with what the law or the person lets them ask on. */
export const BASES = {
  coroner: ['coroners-and-justice-act-2009'],
  person: ['uk-gdpr-article-15'],
  representative: ['uk-gdpr-article-15', 'access-to-health-records-act-1990'],
  complainant: ['complaints-regulations-2009', 'agreed-by-the-person'],
  ombudsman: ['health-service-commissioners-act-1993'],
} as const;
export type Asker = keyof typeof BASES;
export type Basis = (typeof BASES)[Asker][number];
export const ASKERS = Object.keys(BASES) as readonly Asker[];
export const ALL_BASES = [...new Set<Basis>(Object.values(BASES).flat())];

export const mayAskOn = (asker: Asker, basis: Basis): boolean => (BASES[asker] as readonly Basis[]).includes(basis);

/** What the record itself says must not be shown. */
export type OwnReason = 'about-somebody-else' | 'kept-apart' | 'put-right' | 'disputed';
/** What whoever makes the pack finds on reading it. */
export const CHOSEN_REASONS = ['third-party', 'serious-harm', 'legal-privilege'] as const;
export type ChosenReason = (typeof CHOSEN_REASONS)[number];
export type WithheldReason = OwnReason | ChosenReason;
