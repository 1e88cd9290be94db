import type { Decision } from '@platform/decider/decider';
import { answering, wasAsked } from '../../domain/plan/entry.rules';
import type { Goal } from '../../domain/plan/detail.state';
import type { PlanEvent } from '../../domain/plan/plan.events';
import type { Asked } from '../../domain/plan/plan.rules';
import { changing, mayWrite, nameOf } from '../../domain/plan/plan.rules';
import type { Plan } from '../../domain/plan/plan.state';

export type SetGoalRefusal =
  'not-on-the-team' | 'correction-not-asked-here' | 'goal-not-found' | 'goal-already-replaced';

export interface NewGoal {
  readonly goalId: string;
  readonly text: string;
  /** Why it matters; may be left out. */
  readonly why?: string;
  /** The request of the person that this answers. */
  readonly correctionId?: string | null;
  /** The goal of this plan whose place it takes. */
  readonly replaces?: string | null;
}

/** What the person wants, in their own words; when it takes the place of another goal, that one is set aside and keeps its history. */
export function setGoal(
  { goalId, text, why = '', correctionId = null, replaces = null }: NewGoal,
  { by, at }: Asked,
  plan: Plan,
): Decision<PlanEvent, SetGoalRefusal> {
  const { planId, personId } = plan;
  if (!mayWrite(plan, by)) return { refused: 'not-on-the-team' };
  if (!wasAsked(plan, correctionId)) return { refused: 'correction-not-asked-here' };
  const before = plan.goals.find((one) => one.goalId === replaces);
  if (replaces !== null && !before) return { refused: 'goal-not-found' };
  if (before?.replacedById !== undefined) return { refused: 'goal-already-replaced' };
  const goal = { goalId, text, ...(why === '' ? {} : { why }), setBy: nameOf(plan, by), setAt: at };
  const data = { planId, personId, ...goal, ...answering(correctionId) };
  const set: PlanEvent = { type: 'GoalSet', data };
  return changing(plan, at, set, ...(before ? takenPlace(plan, before, { goalId, by: nameOf(plan, by), at }) : []));
}

function takenPlace(
  { planId, personId }: Plan,
  before: Goal,
  { goalId: byGoalId, by, at }: { readonly goalId: string; readonly by: string; readonly at: string },
): readonly PlanEvent[] {
  const of = { planId, personId, goalId: before.goalId };
  const aside: PlanEvent = {
    type: 'GoalStateChanged',
    data: { ...of, state: 'set-aside', changedBy: by, changedAt: at },
  };
  const replaced: PlanEvent = { type: 'GoalReplaced', data: { ...of, byGoalId, replacedBy: by, replacedAt: at } };
  return before.state === 'set-aside' ? [replaced] : [aside, replaced];
}
