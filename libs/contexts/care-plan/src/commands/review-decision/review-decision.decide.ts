import type { Decision } from '@platform/decider/decider';
import type { DecisionReviewed } from '../../domain/joint-decision/joint-decision.events';
import type { JointDecision } from '../../domain/joint-decision/joint-decision.state';
import { nextReviewOn } from '../../domain/joint-decision/joint-decision.rules';

export type ReviewDecisionRefusal =
  'decision-not-found' | 'nothing-to-review' | 'review-ended' | 'next-review-needed' | 'review-in-the-past';

type Review = Omit<DecisionReviewed['data'], 'decisionId' | 'personId' | 'implementerId'>;

/** What still stands has another day; what is to be decided anew has none, and a new question takes its place. */
export function reviewDecision(
  review: Review,
  today: string,
  decision: JointDecision,
): Decision<DecisionReviewed, ReviewDecisionRefusal> {
  if (decision.status === 'not-proposed') return { refused: 'decision-not-found' };
  if (decision.taken === null) return { refused: 'nothing-to-review' };
  if (nextReviewOn(decision) === null) return { refused: 'review-ended' };
  const reviewOn = review.outcome === 'decide-again' ? null : review.reviewOn;
  if (review.outcome === 'still-right' && reviewOn === null) {
    return { refused: 'next-review-needed', about: { fields: [{ field: 'reviewOn', problem: 'must be a day' }] } };
  }
  if (reviewOn !== null && reviewOn <= today) return { refused: 'review-in-the-past' };
  const { decisionId, personId, implementerId } = decision.taken;
  return [{ type: 'DecisionReviewed', data: { ...review, reviewOn, decisionId, personId, implementerId } }];
}
