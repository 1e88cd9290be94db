import type { Decision } from '@platform/decider/decider';
import type { DecisionSuperseded } from '../../domain/joint-decision/follow-through.events';
import { isInForce } from '../../domain/joint-decision/joint-decision.rules';
import type { JointDecision } from '../../domain/joint-decision/joint-decision.state';

export interface Superseding {
  /** The decision that was taken and names this one. */
  readonly decisionId: string;
  readonly reason: string;
  readonly at: string;
}

/** Nothing but another decision replaces a decision, and it says why. The first one to do so counts. */
export function supersedeDecision(
  { decisionId: byDecisionId, reason, at: supersededAt }: Superseding,
  decision: JointDecision,
): Decision<DecisionSuperseded, never> {
  if (!isInForce(decision)) return [];
  const { decisionId, personId } = decision.proposal;
  return [{ type: 'DecisionSuperseded', data: { decisionId, personId, byDecisionId, reason, supersededAt } }];
}
