/** Within how many days whoever says that something is wrong is owed an answer: one month, in which every month fits. */
export const ANSWER_WITHIN_DAYS = 28;

export const CORRECTION_OUTCOMES = ['put-right', 'not-changed'] as const;
export type CorrectionOutcome = (typeof CORRECTION_OUTCOMES)[number];

/**
 * Parts of the record of which the words can be kept from use while they are looked at. In danger somebody has to be able to read a
 * safety plan, and their own words the person changes themself.
 */
const KEPT_FROM_USE_WHOLE: readonly string[] = ['strengths', 'needs', 'formulation'];
/** A goal or something to do, and the answers to a measure. */
const KEPT_FROM_USE_ONE_BY_ONE: readonly string[] = ['goals-and-actions', 'progress'];

export function canBeKeptFromUse(part: string, entryId: string | null): boolean {
  return (entryId === null ? KEPT_FROM_USE_WHOLE : KEPT_FROM_USE_ONE_BY_ONE).includes(part);
}

export function dueAt(askedAt: string): string {
  return new Date(Date.parse(askedAt) + ANSWER_WITHIN_DAYS * 24 * 60 * 60_000).toISOString();
}
