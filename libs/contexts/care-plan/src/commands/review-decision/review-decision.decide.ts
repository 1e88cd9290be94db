import type { Decision } from '@platform/decider/decider';
import type { DecisionReviewed } from '../../domain/joint-decision/follow-through.events';
import { isInForce } from '../../domain/joint-decision/joint-decision.rules';
import type { JointDecision } from '../../domain/joint-decision/joint-decision.state';

export type ReviewDecisionRefusal = 'decision-not-found' | 'decision-not-in-force' | 'review-in-the-past';

export type Reviewing = Omit<DecisionReviewed['data'], 'reviewerId'> & {
  /** YYYY-MM-DD where the alliance is. */
  readonly today: string;
};

/** What was found when it was looked at again, and when that is done once more. Whoever carries it out owes that too. */
export function reviewDecision(
  { today, ...reviewed }: Reviewing,
  decision: JointDecision,
): Decision<DecisionReviewed, ReviewDecisionRefusal> {
  if (decision.status === 'not-proposed') return { refused: 'decision-not-found' };
  if (!isInForce(decision)) return { refused: 'decision-not-in-force' };
  if (reviewed.nextReviewOn !== null && reviewed.nextReviewOn < today) return { refused: 'review-in-the-past' };
  const reviewerId = decision.taken?.implementerId ?? null;
  return [{ type: 'DecisionReviewed', data: { ...reviewed, reviewerId } }];
}
