/** Why answers of somebody else came into a record. A code, because a sentence would say whose they are. */
export const WRONG_PERSON_REASONS = [
  'another-record-was-open',
  'somebody-of-the-same-name',
  'sent-about-somebody-else',
  'two-people-mixed-up',
] as const;
export type WrongPersonReason = (typeof WRONG_PERSON_REASONS)[number];
