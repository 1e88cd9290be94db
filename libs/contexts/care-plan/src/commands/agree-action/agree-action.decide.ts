import type { Decision } from '@platform/decider/decider';
import { answering, wasAsked } from '../../domain/plan/entry.rules';
import type { NewAction, PlanEvent } from '../../domain/plan/plan.events';
import type { Asked } from '../../domain/plan/plan.rules';
import { changing, mayWrite, memberOf, nameOf } from '../../domain/plan/plan.rules';
import type { Plan } from '../../domain/plan/plan.state';

export type AgreeActionRefusal =
  'not-on-the-team' | 'owner-not-on-the-team' | 'due-in-the-past' | 'goal-not-found' | 'correction-not-asked-here';

export interface AgreedAction extends NewAction {
  /** The request of the person that this answers. */
  readonly correctionId?: string | null;
}

/** Each thing to do has one owner, the person or a member of any agency on the team, and a day. */
export function agreeAction(
  action: AgreedAction,
  { by, at }: Asked,
  plan: Plan,
): Decision<PlanEvent, AgreeActionRefusal> {
  const { planId, personId } = plan;
  const { actionId, text, ownerId, ownerAgencyId, dueOn, goalId, correctionId = null } = action;
  if (!mayWrite(plan, by)) return { refused: 'not-on-the-team' };
  const owner = ownerId === personId ? { agencyId: null } : memberOf(plan, { memberId: ownerId });
  if (!owner || (ownerAgencyId !== null && ownerAgencyId !== owner.agencyId)) {
    return { refused: 'owner-not-on-the-team' };
  }
  if (dueOn < at.slice(0, 10)) return { refused: 'due-in-the-past' };
  if (goalId !== null && !plan.goals.some((goal) => goal.goalId === goalId)) return { refused: 'goal-not-found' };
  if (!wasAsked(plan, correctionId)) return { refused: 'correction-not-asked-here' };
  const agreed = { actionId, text, ownerId, ownerAgencyId: owner.agencyId, dueOn, goalId };
  const data = { planId, personId, ...agreed, agreedBy: nameOf(plan, by), agreedAt: at, ...answering(correctionId) };
  return changing(plan, at, { type: 'ActionAgreed', data });
}
