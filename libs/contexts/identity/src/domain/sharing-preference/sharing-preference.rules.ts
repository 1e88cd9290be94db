/** The parts of a record about which a person says who sees them. */
export const PARTS = [
  'everything',
  'about-me',
  'strengths',
  'needs',
  'formulation',
  'safety-plan',
  'goals-and-actions',
  'decisions',
  'hand-overs',
  'progress',
  'asks',
  'introduction',
  'being-in-touch',
] as const;
export type Part = (typeof PARTS)[number];

/** Why law may go before what the person wants. */
export const LAWFUL_GROUNDS = ['risk-of-serious-harm', 'safeguarding-duty', 'court-order', 'duty-in-statute'] as const;
export type LawfulGround = (typeof LAWFUL_GROUNDS)[number];

/** An override is looked at again at least this often, in days. */
export const LONGEST_OVERRIDE_DAYS = 28;
