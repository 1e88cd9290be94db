import type { HandOverDays } from './hand-over-policy.rules';
import { UNSET_DAYS } from './hand-over-policy.rules';
import type { Nation } from '@platform/decider/bank-holidays';
import { daysLater, workingDaysLater } from '@platform/decider/working-days';

export interface DueDates {
  readonly acknowledgeDueAt: string;
  readonly contactDueAt: string;
}

/** When an answer and the first contact are owed. What was agreed may be sooner than the policy, never later. */
export function dueDates(
  proposedAt: Date,
  agreedContactDueAt: string | null,
  nation: Nation,
  { workingDaysToAcknowledge, daysToFirstContact }: HandOverDays = UNSET_DAYS,
): DueDates | { readonly refused: 'contact-due-in-the-past' | 'contact-due-too-late'; readonly latest: string } {
  const latest = daysLater(proposedAt, daysToFirstContact);
  const contact = agreedContactDueAt === null ? latest : new Date(agreedContactDueAt);
  if (contact <= proposedAt) return { refused: 'contact-due-in-the-past', latest: latest.toISOString() };
  if (contact > latest) return { refused: 'contact-due-too-late', latest: latest.toISOString() };
  const answer = workingDaysLater(proposedAt, workingDaysToAcknowledge, nation);
  return {
    acknowledgeDueAt: (answer < contact ? answer : contact).toISOString(),
    contactDueAt: contact.toISOString(),
  };
}
