/** Within how many days whoever says that something is wrong is owed an answer: one month, in which every month fits. */
export const ANSWER_WITHIN_DAYS = 28;

export const CORRECTION_OUTCOMES = ['put-right', 'not-changed'] as const;
export type CorrectionOutcome = (typeof CORRECTION_OUTCOMES)[number];

export function dueAt(askedAt: string): string {
  return new Date(Date.parse(askedAt) + ANSWER_WITHIN_DAYS * 24 * 60 * 60_000).toISOString();
}
