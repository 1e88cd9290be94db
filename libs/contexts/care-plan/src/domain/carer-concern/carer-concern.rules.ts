import type { Nation } from '@platform/decider/bank-holidays';
import { POLICIES } from '@platform/decider/policies';
import { workingDaysLater } from '@platform/decider/working-days';

/** Policy of the alliance: within how many working days whoever told the team something is owed an answer. */
const UNSET_WORKING_DAYS = POLICIES['carer-answer-working-days'].unset;

/** What an answer to somebody close gives back: thanks and what was done with it, or what the person agreed to show them. */
export const SHARES = ['nothing-of-the-record', 'what-the-person-agreed'] as const;
export type Shares = (typeof SHARES)[number];

export function answerDueAt(raisedAt: string, nation: Nation, workingDays: number = UNSET_WORKING_DAYS): string {
  return workingDaysLater(new Date(raisedAt), workingDays, nation).toISOString();
}
