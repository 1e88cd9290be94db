import type { Decision } from '@platform/decider/decider';
import type { DecisionRatified } from '../../domain/joint-decision/follow-through.events';
import type { DissentRecorded } from '../../domain/joint-decision/joint-decision.events';
import { countedPositions, dissents, overAs } from '../../domain/joint-decision/joint-decision.rules';
import type { JointDecision } from '../../domain/joint-decision/joint-decision.state';
import { missingForQuorum } from '../../domain/joint-decision/quorum.rules';

export type RatifyDecisionRefusal =
  | 'decision-not-found'
  | 'already-taken'
  | 'decision-over'
  | 'nothing-to-ratify'
  | 'decision-superseded'
  | 'quorum-not-reached';

export interface Ratifying {
  /** The plan as it stands now. */
  readonly planContentHash: string;
  readonly ratifiedBy: string;
  readonly ratifiedAt: string;
}

/** What one practitioner decided in an emergency becomes a decision of all, by the same quorum and with every dissent. */
export function ratifyDecision(
  ratifying: Ratifying,
  decision: JointDecision,
): Decision<DecisionRatified | DissentRecorded, RatifyDecisionRefusal> {
  if (decision.status === 'open') return { refused: 'nothing-to-ratify' };
  if (decision.status !== 'to-be-ratified') return { refused: overAs(decision) };
  if (decision.superseded) return { refused: 'decision-superseded' };
  const { planContentHash, ratifiedAt } = ratifying;
  const missing = missingForQuorum(decision, planContentHash);
  const voice = decision.voices.at(-1);
  if (missing.length > 0 || !voice) return { refused: 'quorum-not-reached', about: { missing } };
  const { decisionId, planId, personId, kind } = decision.proposal;
  const positions = countedPositions(decision, planContentHash);
  return [
    {
      type: 'DecisionRatified',
      data: { decisionId, planId, personId, kind, ...ratifying, personsVoice: voice.outcome, positions },
    },
    ...dissents(decision, planContentHash, ratifiedAt),
  ];
}
