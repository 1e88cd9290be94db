import type { Decision } from '@platform/decider/decider';
import type { TeamMemberLeft } from '../../domain/plan/plan.events';
import { memberOf } from '../../domain/plan/plan.rules';
import type { Plan } from '../../domain/plan/plan.state';

interface SteppingBack {
  readonly memberId: string;
  readonly handOverId: string;
  /** Whether they have become accountable in another way, such as by the way back. */
  readonly isAccountable: boolean;
}

/** Whoever joined to receive leaves when they do not receive. Whoever was on the team before, has become its key worker, or is accountable, stays. */
export function stepBackFromTeam(
  { memberId, handOverId, isAccountable }: SteppingBack,
  at: string,
  plan: Plan,
): Decision<TeamMemberLeft, never> {
  const member = memberOf(plan, { memberId });
  if (member?.handOverId !== handOverId || member.isKeyWorker || isAccountable) return [];
  const { planId, personId } = plan;
  return [{ type: 'TeamMemberLeft', data: { planId, personId, memberId, leftAt: at } }];
}
