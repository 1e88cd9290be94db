import type { Decision } from '@platform/decider/decider';
import { goesAhead } from '../../domain/joint-decision/handing-over.rules';
import type { JointDecision } from '../../domain/joint-decision/joint-decision.state';
import type { LeftOver } from '../../domain/plan/farewell.rules';
import type { PlanEvent } from '../../domain/plan/plan.events';
import { keyWorkerOf } from '../../domain/plan/plan.rules';
import type { Plan } from '../../domain/plan/plan.state';

export type HoldFarewellRefusal =
  | 'plan-at-rest'
  | 'key-worker-holds-the-farewell'
  | 'decision-not-of-this-plan'
  | 'decision-not-taken'
  | 'decision-superseded'
  | 'decision-not-a-farewell'
  | 'decision-not-to-end'
  | WhatIsLeft;
type WhatIsLeft =
  | 'actions-left'
  | 'asks-left'
  | 'needs-left'
  | 'decisions-left'
  | 'questions-left'
  | 'concerns-left'
  | 'hand-over-left'
  | 'step-up-left'
  | 'way-back-needed';

export interface Farewell {
  readonly decisionId: string;
  readonly words: string;
  readonly heldBy: string;
  readonly at: string;
}

/** Carries out a joint decision that help ends here: once nothing is left that somebody owes, and with the way back open. */
export function holdFarewell(
  { decisionId, words, heldBy, at }: Farewell,
  decision: JointDecision,
  left: LeftOver,
  plan: Plan,
): Decision<PlanEvent, HoldFarewellRefusal> {
  if (plan.rest) return { refused: 'plan-at-rest' };
  if (keyWorkerOf(plan)?.memberId !== heldBy) return { refused: 'key-worker-holds-the-farewell' };
  const wrong = cannotEndWith(decision, plan) ?? whatIsLeft(left);
  if (wrong) return { refused: wrong };
  const { planId, personId, introductions, team } = plan;
  const of = { planId, personId };
  return [
    { type: 'FarewellHeld', data: { ...of, decisionId, introductionIds: introductions, words, heldBy, heldAt: at } },
    { type: 'PlanRested', data: { ...of, restedAt: at } },
    ...team
      .filter(({ leftAt }) => leftAt === null)
      .map(({ memberId }): PlanEvent => ({ type: 'TeamMemberLeft', data: { ...of, memberId, leftAt: at } })),
  ];
}

function cannotEndWith(decision: JointDecision, { planId }: Plan): HoldFarewellRefusal | undefined {
  if (decision.status === 'not-proposed' || decision.proposal.planId !== planId) return 'decision-not-of-this-plan';
  if (decision.proposal.kind !== 'farewell') return 'decision-not-a-farewell';
  if (decision.status !== 'taken') return 'decision-not-taken';
  if (decision.superseded) return 'decision-superseded';
  return goesAhead(decision) ? undefined : 'decision-not-to-end';
}

function whatIsLeft(left: LeftOver): WhatIsLeft | undefined {
  if (left.actionIds.length > 0) return 'actions-left';
  if (left.asks > 0) return 'asks-left';
  if (left.needs > 0) return 'needs-left';
  if (left.decisions > 0) return 'decisions-left';
  if (left.questions > 0) return 'questions-left';
  if (left.concerns > 0) return 'concerns-left';
  if (left.isBeingHandedOver) return 'hand-over-left';
  if (left.waitsForContact) return 'step-up-left';
  return left.wayBackIsOpen ? undefined : 'way-back-needed';
}
