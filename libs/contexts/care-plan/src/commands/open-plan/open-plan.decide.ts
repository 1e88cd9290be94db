import type { Decision } from '@platform/decider/decider';
import type { PlanEvent } from '../../domain/plan/plan.events';
import type { Plan } from '../../domain/plan/plan.state';
import type { Opening } from '../../domain/plan/team.rules';
import { opening } from '../../domain/plan/team.rules';

export type OpenPlanRefusal = never;

/** With a key worker comes a plan, from the moment they were named; a later key worker takes the place of the one before. */
export function openPlan(opened: Opening, at: string, plan: Plan): Decision<PlanEvent, OpenPlanRefusal> {
  return opening(opened, at, plan);
}
