import type { Decision } from '@platform/decider/decider';
import type { DecisionProposed } from '../../domain/joint-decision/joint-decision.events';
import { isInForce } from '../../domain/joint-decision/joint-decision.rules';
import type { JointDecision } from '../../domain/joint-decision/joint-decision.state';

export type ProposeDecisionRefusal =
  | 'decision-already-proposed'
  | 'decide-by-in-the-past'
  | 'answer-after-deciding'
  | 'nothing-to-supersede'
  | 'goes-ahead-with-no-answer'
  | 'superseding-reason-needed';

/** Where and when it is asked. */
export interface Around {
  /** YYYY-MM-DD where the alliance is. */
  readonly today: string;
  /** The decision that this one names as the one it would replace. */
  readonly superseded: JointDecision;
}

/** A question with its answers to choose from, what was known when it was asked, and by when it is answered. */
export function proposeDecision(
  proposal: DecisionProposed['data'],
  current: JointDecision,
  around: Around | null = null,
): Decision<DecisionProposed, ProposeDecisionRefusal> {
  const { answerBy = '', decideBy = '', supersedesId, supersedingReason, planId } = proposal;
  if (current.status !== 'not-proposed') return { refused: 'decision-already-proposed' };
  if (around && decideBy < around.today) return { refused: 'decide-by-in-the-past' };
  if (answerBy > decideBy) return { refused: 'answer-after-deciding' };
  const { goesAheadWith = [], options } = proposal;
  if (goesAheadWith.some((at) => at >= options.length) || goesAheadWith.length === options.length) {
    return { refused: 'goes-ahead-with-no-answer' };
  }
  if (supersedesId !== undefined) {
    if (!around || !isInForce(around.superseded) || around.superseded.proposal.planId !== planId) {
      return { refused: 'nothing-to-supersede' };
    }
    if (!supersedingReason?.trim()) {
      const fields = [{ field: 'supersedingReason', problem: 'must say why' }];
      return { refused: 'superseding-reason-needed', about: { fields } };
    }
  }
  return [{ type: 'DecisionProposed', data: proposal }];
}
