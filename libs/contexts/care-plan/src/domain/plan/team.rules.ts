import type { Joiner, Membership, PlanEvent } from './plan.events';
import type { Plan } from './plan.state';
import { keyWorkerOf, memberOf } from './plan.rules';
import { evolve } from './plan.state';

/** What follows when somebody joins, or becomes the key worker. Nothing when it is so already. There is one key worker. */
export function joining(plan: Plan, joiner: Joiner, at: string): readonly PlanEvent[] {
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

/** The plan goes on, with whoever has the person back as key worker: there is nobody else on the team yet. */
export function comingBack(plan: Plan, member: Joiner, at: string): readonly PlanEvent[] {
  const { planId, personId } = plan;
  const revived: PlanEvent = {
    type: 'PlanRevived',
    data: { planId, personId, introductionId: null, withLastTeam: false, revivedAt: at },
  };
  return [revived, ...joining(evolve(plan, revived), { ...member, isKeyWorker: true }, at)];
}

export interface Opening {
  readonly planId: string;
  readonly personId: string;
  readonly keyWorker: Membership;
  /** ISO-8601 UTC */
  readonly namedAt: string;
  readonly introductionId?: string;
}

/** What follows when an introduction gets a key worker: a plan, or another key worker of the one that is there. */
export function opening(
  { planId, personId, keyWorker, namedAt, introductionId }: Opening,
  at: string,
  plan: Plan,
): readonly PlanEvent[] {
  const of = { planId, personId };
  if (plan.openedAt === null) {
    const introduced = introductionId === undefined ? {} : { introductionId };
    const opened: PlanEvent = { type: 'PlanOpened', data: { ...of, openedAt: namedAt, ...introduced } };
    return [opened, ...joining(evolve(plan, opened), keyWorker, namedAt)];
  }
  if (plan.rest) {
    const revived: PlanEvent = {
      type: 'PlanRevived',
      data: { ...of, introductionId: introductionId ?? null, withLastTeam: false, revivedAt: at },
    };
    return [revived, ...joining(evolve(plan, revived), keyWorker, at)];
  }
  const isKnown = introductionId === undefined || plan.introductions.includes(introductionId);
  const again: PlanEvent[] = isKnown
    ? []
    : [{ type: 'WelcomedAgain', data: { ...of, introductionId, welcomedAt: namedAt } }];
  return [...again, ...joining(plan, keyWorker, at)];
}
/** Whose privacy officer looks at what is disputed in this plan, and at what was taken out of it. */
export const answeringAgencyOf = (plan: Plan): string | null => keyWorkerOf(plan)?.agencyId ?? null;
