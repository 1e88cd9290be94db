import type { Decision } from '@platform/decider/decider';
import type { CarryingOut, CarryingOutRefusal } from '../../domain/joint-decision/carrying-out.rules';
import { cannotBeCarriedOut, supersededBy } from '../../domain/joint-decision/carrying-out.rules';
import type { DissentRecorded, JointDecisionTaken } from '../../domain/joint-decision/joint-decision.events';
import { countedPositions, dissents, overAs } from '../../domain/joint-decision/joint-decision.rules';
import type { JointDecision } from '../../domain/joint-decision/joint-decision.state';
import { missingForQuorum } from '../../domain/joint-decision/quorum.rules';

export type TakeDecisionRefusal =
  | 'decision-not-found'
  | 'already-taken'
  | 'decision-over'
  | 'taken-in-emergency'
  | 'quorum-not-reached'
  | CarryingOutRefusal;

export interface Taking extends CarryingOut {
  readonly takenBy: string;
  readonly takenAt: string;
  /** The plan as it stands now. */
  readonly planContentHash: string;
}

/** One of the answers that were asked about becomes the decision; every dissent is kept beside it, as it was said. */
export function takeDecision(
  taking: Taking,
  decision: JointDecision,
): Decision<JointDecisionTaken | DissentRecorded, TakeDecisionRefusal> {
  if (decision.status === 'to-be-ratified') return { refused: 'taken-in-emergency' };
  if (decision.status !== 'open') return { refused: overAs(decision) };
  const { planContentHash, outcome, implementerId, reviewOn, takenBy, takenAt } = taking;
  const { decisionId, planId, personId, kind } = decision.proposal;
  const missing = missingForQuorum(decision, planContentHash);
  const voice = decision.voices.at(-1);
  if (missing.length > 0 || !voice) return { refused: 'quorum-not-reached', about: { missing } };
  const wrong = cannotBeCarriedOut(taking, decision);
  if (wrong) return { refused: wrong };
  return [
    {
      type: 'JointDecisionTaken',
      data: {
        decisionId,
        planId,
        personId,
        kind,
        outcome,
        implementerId,
        reviewOn,
        implementBy: taking.implementBy ?? reviewOn,
        ...supersededBy(decision),
        planContentHash,
        personsVoice: voice.outcome,
        positions: countedPositions(decision, planContentHash),
        takenBy,
        takenAt,
      },
    },
    ...dissents(decision, planContentHash, takenAt),
  ];
}
