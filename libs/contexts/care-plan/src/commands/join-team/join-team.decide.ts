import type { Decision } from '@platform/decider/decider';
import type { Joiner, PlanEvent } from '../../domain/plan/plan.events';
import type { Plan } from '../../domain/plan/plan.state';
import { comingBack, joining } from '../../domain/plan/team.rules';

export type JoinTeamRefusal = 'plan-not-open';

/**
 * Whoever accepted joins; joining twice is joining once. Nobody joins a person who wants nothing now. By the way back the plan of
 * somebody who said farewell is open again, with whoever has them back as their key worker.
 */
export function joinTeam(
  member: Joiner,
  at: string,
  plan: Plan,
  isWayBack = false,
): Decision<PlanEvent, JoinTeamRefusal> {
  if (plan.openedAt === null) return { refused: 'plan-not-open' };
  if (!plan.rest) return joining(plan, member, at);
  return isWayBack && plan.farewell ? comingBack(plan, member, at) : [];
}
