import type { Decision } from '@platform/decider/decider';
import { foldEvents } from '@platform/decider/decider';
import type { Membership, PlanEvent } from '../../domain/plan/plan.events';
import type { Plan } from '../../domain/plan/plan.state';
import { evolve } from '../../domain/plan/plan.state';
import { joining, opening } from '../../domain/plan/team.rules';

interface Return {
  readonly planId: string;
  readonly personId: string;
  readonly introductionId: string;
  readonly keyWorker: Membership;
  readonly reintroducedAt: string;
  /** Whether somebody of the last team is there to come back. */
  readonly isStillThere: (member: Membership) => boolean;
}

/** Whoever comes back finds their plan as it was, with the key worker named now and all of the last team who are still there. */
export function revivePlan(
  { planId, personId, introductionId, keyWorker, reintroducedAt, isStillThere }: Return,
  at: string,
  plan: Plan,
): Decision<PlanEvent, never> {
  if (!plan.rest) return opening({ planId, personId, introductionId, keyWorker, namedAt: reintroducedAt }, at, plan);
  const returning = plan.rest.team
    .filter((member) => member.memberId !== keyWorker.memberId && isStillThere(member))
    .map((member) => ({ ...member, isKeyWorker: false }));
  const revived: PlanEvent = {
    type: 'PlanRevived',
    data: { planId, personId, introductionId, withLastTeam: true, revivedAt: reintroducedAt },
  };
  return [keyWorker, ...returning].reduce<readonly PlanEvent[]>(
    (events, member) => [...events, ...joining(foldEvents(evolve, plan, events), member, at)],
    [revived],
  );
}
