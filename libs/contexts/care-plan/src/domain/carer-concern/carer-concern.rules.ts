import type { Nation } from '@platform/decider/bank-holidays';
import { workingDaysLater } from '@platform/decider/working-days';

/** Within how many working days whoever told the team something is owed an answer; an alliance may agree on fewer. */
export const WORKING_DAYS_TO_ANSWER = 3;

/** What an answer to somebody close gives back: thanks and what was done with it, or what the person agreed to show them. */
export const SHARES = ['nothing-of-the-record', 'what-the-person-agreed'] as const;
export type Shares = (typeof SHARES)[number];

export function answerDueAt(raisedAt: string, nation: Nation): string {
  return workingDaysLater(new Date(raisedAt), WORKING_DAYS_TO_ANSWER, nation).toISOString();
}
