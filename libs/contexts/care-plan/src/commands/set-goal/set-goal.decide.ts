import type { Decision } from '@platform/decider/decider';
import type { PlanEvent } from '../../domain/plan/plan.events';
import type { Asked } from '../../domain/plan/plan.rules';
import { changing, mayWrite, nameOf } from '../../domain/plan/plan.rules';
import type { Plan } from '../../domain/plan/plan.state';

export type SetGoalRefusal = 'not-on-the-team';

/** What the person wants, in their own words. */
export function setGoal(
  { goalId, text }: { readonly goalId: string; readonly text: string },
  { by, at }: Asked,
  plan: Plan,
): Decision<PlanEvent, SetGoalRefusal> {
  const { planId, personId } = plan;
  if (!mayWrite(plan, by)) return { refused: 'not-on-the-team' };
  const data = { planId, personId, goalId, text, setBy: nameOf(plan, by), setAt: at };
  return changing(plan, at, { type: 'GoalSet', data });
}
