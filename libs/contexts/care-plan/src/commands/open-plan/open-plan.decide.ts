import type { Decision } from '@platform/decider/decider';
import type { Membership, PlanEvent } from '../../domain/plan/plan.events';
import type { Plan } from '../../domain/plan/plan.state';
import { evolve } from '../../domain/plan/plan.state';
import { joining } from '../../domain/plan/team.rules';

export type OpenPlanRefusal = never;

interface Opening {
  readonly planId: string;
  readonly personId: string;
  readonly keyWorker: Membership;
  readonly namedAt: string;
}

/** With a key worker comes a plan, from the moment they were named; a later key worker takes the place of the one before. */
export function openPlan(
  { planId, personId, keyWorker, namedAt }: Opening,
  at: string,
  plan: Plan,
): Decision<PlanEvent, OpenPlanRefusal> {
  if (plan.openedAt !== null) return joining(plan, keyWorker, at);
  const opened: PlanEvent = { type: 'PlanOpened', data: { planId, personId, openedAt: namedAt } };
  return [opened, ...joining(evolve(plan, opened), keyWorker, namedAt)];
}
