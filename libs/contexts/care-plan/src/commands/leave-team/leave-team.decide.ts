import type { Decision } from '@platform/decider/decider';
import type { TeamMemberLeft } from '../../domain/plan/plan.events';
import type { Asked } from '../../domain/plan/plan.rules';
import { mayEndMembership, memberOf } from '../../domain/plan/plan.rules';
import type { Plan } from '../../domain/plan/plan.state';

export type LeaveTeamRefusal = 'not-on-the-team' | 'member-not-found' | 'only-the-key-worker' | 'key-worker-needed';

/** A member leaves, or the key worker ends a membership; the person is never left without a key worker. */
export function leaveTeam(memberId: string, { by, at }: Asked, plan: Plan): Decision<TeamMemberLeft, LeaveTeamRefusal> {
  const { planId, personId } = plan;
  if (!memberOf(plan, by)) return { refused: 'not-on-the-team' };
  const member = memberOf(plan, { memberId });
  if (!member) return plan.team.some((one) => one.memberId === memberId) ? [] : { refused: 'member-not-found' };
  if (!mayEndMembership(plan, by, memberId)) return { refused: 'only-the-key-worker' };
  if (member.isKeyWorker) return { refused: 'key-worker-needed' };
  return [{ type: 'TeamMemberLeft', data: { planId, personId, memberId, leftAt: at } }];
}
