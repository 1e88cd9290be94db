import type { Decision } from '@platform/decider/decider';
import type { DecisionFoundAboutSomebodyElse } from '../../domain/joint-decision/joint-decision.events';
import type { JointDecision } from '../../domain/joint-decision/joint-decision.state';

export type TakeOutDecisionRefusal = 'decision-not-found';

/** The question goes with everything that was said to it, since all of it was said about somebody else. */
export function takeOutDecision(
  found: DecisionFoundAboutSomebodyElse['data'],
  decision: JointDecision,
): Decision<DecisionFoundAboutSomebodyElse, TakeOutDecisionRefusal> {
  if (decision.status === 'not-proposed') return { refused: 'decision-not-found' };
  return [{ type: 'DecisionFoundAboutSomebodyElse', data: found }];
}
