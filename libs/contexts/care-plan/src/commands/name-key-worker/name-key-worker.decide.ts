import type { Decision } from '@platform/decider/decider';
import type { Membership, PlanEvent } from '../../domain/plan/plan.events';
import { keyWorkerOf } from '../../domain/plan/plan.rules';
import type { Plan } from '../../domain/plan/plan.state';
import { joining } from '../../domain/plan/team.rules';

export type NameKeyWorkerRefusal = 'plan-at-rest' | 'key-worker-is-there' | 'key-worker-not-known';

/** When the key worker left their agency, and with it the team, somebody else takes their place; nobody takes it from one who is there. */
export function nameKeyWorker(
  named: Membership | undefined,
  at: string,
  plan: Plan,
  keyWorkerHasLeft: boolean,
): Decision<PlanEvent, NameKeyWorkerRefusal> {
  if (plan.rest) return { refused: 'plan-at-rest' };
  const former = keyWorkerOf(plan);
  if (former && !keyWorkerHasLeft) return { refused: 'key-worker-is-there' };
  if (!named) return { refused: 'key-worker-not-known' };
  if (!former) return joining(plan, named, at);
  const { planId, personId } = plan;
  const team = plan.team.map((member) => (member === former ? { ...member, leftAt: at } : member));
  return [
    ...joining({ ...plan, team }, named, at),
    { type: 'TeamMemberLeft', data: { planId, personId, memberId: former.memberId, leftAt: at } },
  ];
}
