import type { Decision } from '@platform/decider/decider';
import type { RatificationEscalated } from '../../domain/joint-decision/follow-through.events';
import type { JointDecision } from '../../domain/joint-decision/joint-decision.state';

/** Once, when what was decided in an emergency was not ratified in time. */
export function escalateRatification(
  escalatedAt: string,
  decision: JointDecision,
): Decision<RatificationEscalated, never> {
  if (decision.status !== 'to-be-ratified' || decision.superseded || !decision.emergency) return [];
  const { ratifyBy, escalatedAt: before } = decision.emergency;
  if (before !== null || escalatedAt < ratifyBy) return [];
  const { decisionId, personId } = decision.proposal;
  return [{ type: 'RatificationEscalated', data: { decisionId, personId, ratifyBy, escalatedAt } }];
}
