import type { Decision } from '@platform/decider/decider';
import type { TeamMemberLeft } from '../../domain/plan/plan.events';
import { memberOf } from '../../domain/plan/plan.rules';
import type { Plan } from '../../domain/plan/plan.state';

interface SteppingBack {
  readonly memberId: string;
  readonly handOverId: string;
}

/** Whoever joined to receive leaves when they do not receive. Whoever was on the team before, or has become its key worker, stays. */
export function stepBackFromTeam(
  { memberId, handOverId }: SteppingBack,
  at: string,
  plan: Plan,
): Decision<TeamMemberLeft, never> {
  const member = memberOf(plan, { memberId });
  if (member?.handOverId !== handOverId || member.isKeyWorker) return [];
  const { planId, personId } = plan;
  return [{ type: 'TeamMemberLeft', data: { planId, personId, memberId, leftAt: at } }];
}
