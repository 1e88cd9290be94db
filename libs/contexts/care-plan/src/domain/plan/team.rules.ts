import type { Membership, PlanEvent } from './plan.events';
import type { Plan } from './plan.state';
import { keyWorkerOf, memberOf } from './plan.rules';

/** What follows when somebody joins, or becomes the key worker. Nothing when it is so already. There is one key worker. */
export function joining(plan: Plan, joiner: Membership, at: string): readonly PlanEvent[] {
  const { planId, personId } = plan;
  const events: PlanEvent[] = [];
  const present = memberOf(plan, joiner);
  const keyWorker = keyWorkerOf(plan);
  const change = ({ memberId, agencyId, role }: Membership, isKeyWorker: boolean): PlanEvent => ({
    type: 'KeyWorkerChanged',
    data: { planId, personId, memberId, agencyId, role, isKeyWorker, changedAt: at },
  });
  if (!present) events.push({ type: 'TeamMemberJoined', data: { planId, personId, ...joiner, joinedAt: at } });
  else if (joiner.isKeyWorker && !present.isKeyWorker) events.push(change(present, true));
  if (joiner.isKeyWorker && keyWorker && keyWorker.memberId !== joiner.memberId) events.push(change(keyWorker, false));
  return events;
}

/** Whose privacy officer looks at what is disputed in this plan, and at what was taken out of it. */
export const answeringAgencyOf = (plan: Plan): string | null => keyWorkerOf(plan)?.agencyId ?? null;
