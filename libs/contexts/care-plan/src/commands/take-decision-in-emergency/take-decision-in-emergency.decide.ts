import type { Nation } from '@platform/decider/bank-holidays';
import type { Decision } from '@platform/decider/decider';
import { workingDaysLater } from '@platform/decider/working-days';
import type { CarryingOut, CarryingOutRefusal } from '../../domain/joint-decision/carrying-out.rules';
import { cannotBeCarriedOut, supersededBy } from '../../domain/joint-decision/carrying-out.rules';
import type { DecisionTakenInEmergency } from '../../domain/joint-decision/follow-through.events';
import { overAs } from '../../domain/joint-decision/joint-decision.rules';
import type { JointDecision } from '../../domain/joint-decision/joint-decision.state';
import { missingForQuorum, policyOf } from '../../domain/joint-decision/quorum.rules';

export type TakeDecisionInEmergencyRefusal =
  | 'decision-not-found'
  | 'already-taken'
  | 'decision-over'
  | 'taken-in-emergency'
  | 'only-a-registered-practitioner'
  | 'quorum-is-there'
  | CarryingOutRefusal;

export interface TakingAlone extends CarryingOut {
  readonly reason: string;
  readonly takenBy: string;
  readonly agencyId: string | null;
  readonly tier: string;
  readonly takenAt: string;
  readonly planContentHash: string;
  /** Whose working days count. */
  readonly nation: Nation;
}

/** Urgent help waits for nobody: one registered practitioner decides and says why; the others ratify it afterwards. */
export function takeDecisionInEmergency(
  { today, team, tier, nation, implementBy, ...taking }: TakingAlone,
  decision: JointDecision,
): Decision<DecisionTakenInEmergency, TakeDecisionInEmergencyRefusal> {
  if (decision.status === 'to-be-ratified') return { refused: 'taken-in-emergency' };
  if (decision.status !== 'open') return { refused: overAs(decision) };
  if (tier !== 'regulated') return { refused: 'only-a-registered-practitioner' };
  if (missingForQuorum(decision, taking.planContentHash).length === 0) return { refused: 'quorum-is-there' };
  const wrong = cannotBeCarriedOut({ ...taking, implementBy, today, team }, decision);
  if (wrong) return { refused: wrong };
  const { decisionId, planId, personId, kind } = decision.proposal;
  const days = policyOf(decision).ratifyWithinWorkingDays;
  const ratifyBy = workingDaysLater(new Date(taking.takenAt), days, nation).toISOString();
  return [
    {
      type: 'DecisionTakenInEmergency',
      data: {
        ...{ decisionId, planId, personId, kind, ...supersededBy(decision), ...taking },
        ...{ implementBy: implementBy ?? taking.reviewOn, ratifyBy },
      },
    },
  ];
}
