import type { Decision } from '@platform/decider/decider';
import type { DecisionProposed } from '../../domain/joint-decision/joint-decision.events';
import type { JointDecision } from '../../domain/joint-decision/joint-decision.state';

export type ProposeDecisionRefusal = 'decision-already-proposed';

/** A question with its answers to choose from, and what was known when it was asked. */
export function proposeDecision(
  proposal: DecisionProposed['data'],
  current: JointDecision,
): Decision<DecisionProposed, ProposeDecisionRefusal> {
  if (current.status !== 'not-proposed') return { refused: 'decision-already-proposed' };
  return [{ type: 'DecisionProposed', data: proposal }];
}
