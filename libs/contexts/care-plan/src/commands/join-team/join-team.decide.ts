import type { Decision } from '@platform/decider/decider';
import type { Joiner, PlanEvent } from '../../domain/plan/plan.events';
import type { Plan } from '../../domain/plan/plan.state';
import { joining } from '../../domain/plan/team.rules';

export type JoinTeamRefusal = 'plan-not-open';

/** Whoever accepted joins; joining twice is joining once. Nobody joins a person who wants nothing now. */
export function joinTeam(member: Joiner, at: string, plan: Plan): Decision<PlanEvent, JoinTeamRefusal> {
  if (plan.openedAt === null) return { refused: 'plan-not-open' };
  if (plan.rest) return [];
  return joining(plan, member, at);
}
