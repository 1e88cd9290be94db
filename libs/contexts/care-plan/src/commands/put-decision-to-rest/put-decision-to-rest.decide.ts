import type { Decision } from '@platform/decider/decider';
import type { DecisionImplemented, DecisionPutToRest } from '../../domain/joint-decision/follow-through.events';
import { isInForce } from '../../domain/joint-decision/joint-decision.rules';
import type { JointDecision } from '../../domain/joint-decision/joint-decision.state';

export interface FarewellSaid {
  /** The decision that the farewell carried out. */
  readonly decisionId: string;
  readonly words: string;
  readonly heldBy: string;
  readonly heldAt: string;
}

/** What was decided to say farewell is carried out with it; and nobody has to look again at what holds. */
export function putDecisionToRest(
  { decisionId: farewellId, words, heldBy, heldAt }: FarewellSaid,
  decision: JointDecision,
): Decision<DecisionImplemented | DecisionPutToRest, never> {
  if (!isInForce(decision) || decision.restedAt) return [];
  const { decisionId, personId } = decision.proposal;
  const rested: DecisionPutToRest = { type: 'DecisionPutToRest', data: { decisionId, personId, restedAt: heldAt } };
  if (decisionId !== farewellId) return [rested];
  const data = { decisionId, personId, words, implementedBy: heldBy, implementedAt: heldAt };
  return [{ type: 'DecisionImplemented', data }, rested];
}
