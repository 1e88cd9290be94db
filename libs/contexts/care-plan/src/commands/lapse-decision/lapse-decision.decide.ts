import type { Decision } from '@platform/decider/decider';
import type { DecisionLapsed } from '../../domain/joint-decision/follow-through.events';
import type { JointDecision } from '../../domain/joint-decision/joint-decision.state';

/** A question that nobody answered by its day is over, so that nothing is decided on what was known long ago. */
export function lapseDecision(
  today: string,
  lapsedAt: string,
  decision: JointDecision,
): Decision<DecisionLapsed, never> {
  if (decision.status !== 'open') return [];
  const { decisionId, personId, decideBy } = decision.proposal;
  if (decideBy === undefined || today <= decideBy) return [];
  return [{ type: 'DecisionLapsed', data: { decisionId, personId, decideBy, lapsedAt } }];
}
