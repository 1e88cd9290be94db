import type { Decision } from '@platform/decider/decider';
import { foldEvents } from '@platform/decider/decider';
import type { Membership, PlanEvent } from '../../domain/plan/plan.events';
import type { Plan } from '../../domain/plan/plan.state';
import { evolve } from '../../domain/plan/plan.state';
import { joining } from '../../domain/plan/team.rules';

export type OpenPlanRefusal = never;

interface Opening {
  readonly planId: string;
  readonly personId: string;
  readonly keyWorker: Membership;
}

/** With a key worker comes a plan; a later key worker takes the place of the one before. */
export function openPlan(
  { planId, personId, keyWorker }: Opening,
  at: string,
  plan: Plan,
): Decision<PlanEvent, OpenPlanRefusal> {
  const opened: PlanEvent[] =
    plan.openedAt === null ? [{ type: 'PlanOpened', data: { planId, personId, openedAt: at } }] : [];
  return [...opened, ...joining(foldEvents(evolve, plan, opened), keyWorker, at)];
}
