import type { Decision } from '@platform/decider/decider';
import { answering, wasAsked } from '../../domain/plan/entry.rules';
import type { PlanEvent } from '../../domain/plan/plan.events';
import type { Asked } from '../../domain/plan/plan.rules';
import { changing, mayWrite, nameOf } from '../../domain/plan/plan.rules';
import type { Plan } from '../../domain/plan/plan.state';

export type SetGoalRefusal = 'not-on-the-team' | 'correction-not-asked-here';

export interface NewGoal {
  readonly goalId: string;
  readonly text: string;
  /** Why it matters; may be left out. */
  readonly why?: string;
  /** The request of the person that this answers. */
  readonly correctionId?: string | null;
}

/** What the person wants, in their own words. */
export function setGoal(
  { goalId, text, why = '', correctionId = null }: NewGoal,
  { by, at }: Asked,
  plan: Plan,
): Decision<PlanEvent, SetGoalRefusal> {
  const { planId, personId } = plan;
  if (!mayWrite(plan, by)) return { refused: 'not-on-the-team' };
  if (!wasAsked(plan, correctionId)) return { refused: 'correction-not-asked-here' };
  const goal = { goalId, text, ...(why === '' ? {} : { why }), setBy: nameOf(plan, by), setAt: at };
  const data = { planId, personId, ...goal, ...answering(correctionId) };
  return changing(plan, at, { type: 'GoalSet', data });
}
