import type { ProposedDecision } from './joint-decision.state';

/** What whoever takes a decision has to say: the answer, who makes it happen and by when, and when it is looked at again. */
export interface CarryingOut {
  readonly outcome: string;
  readonly implementerId: string;
  readonly reviewOn: string;
  /** YYYY-MM-DD; the day of the review when absent. */
  readonly implementBy?: string | null;
  /** YYYY-MM-DD where the alliance is. */
  readonly today: string;
  /** Everybody who could carry it out: the person and the team around them. */
  readonly team: readonly string[];
}

export type CarryingOutRefusal =
  | 'outcome-not-an-option'
  | 'implementer-not-on-team'
  | 'review-in-the-past'
  | 'implementation-in-the-past'
  | 'review-before-implementation';

/** Undefined when somebody could do it in time. */
export function cannotBeCarriedOut(
  { outcome, implementerId, reviewOn, implementBy, today, team }: CarryingOut,
  { proposal }: ProposedDecision,
): CarryingOutRefusal | undefined {
  if (!proposal.options.includes(outcome)) return 'outcome-not-an-option';
  if (!team.includes(implementerId)) return 'implementer-not-on-team';
  if (reviewOn < today) return 'review-in-the-past';
  if (implementBy && implementBy < today) return 'implementation-in-the-past';
  return implementBy && implementBy > reviewOn ? 'review-before-implementation' : undefined;
}

/** What a decision that is taken keeps of the question. */
export const supersededBy = ({ proposal: { supersedesId, supersedingReason } }: ProposedDecision) =>
  supersedesId === undefined ? {} : { supersedesId, supersedingReason: supersedingReason ?? '' };
