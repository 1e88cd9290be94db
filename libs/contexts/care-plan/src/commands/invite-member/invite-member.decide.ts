import type { Decision } from '@platform/decider/decider';
import type { Membership, PlanEvent } from '../../domain/plan/plan.events';
import type { Asked } from '../../domain/plan/plan.rules';
import { mayInvite, memberOf } from '../../domain/plan/plan.rules';
import type { Plan } from '../../domain/plan/plan.state';
import { joining } from '../../domain/plan/team.rules';

export type InviteMemberRefusal = 'not-on-the-team' | 'only-the-key-worker';

/** The key worker opens the plan to somebody of any agency, or hands on being the key worker. */
export function inviteMember(
  member: Membership,
  { by, at }: Asked,
  plan: Plan,
): Decision<PlanEvent, InviteMemberRefusal> {
  if (!memberOf(plan, by)) return { refused: 'not-on-the-team' };
  if (!mayInvite(plan, by)) return { refused: 'only-the-key-worker' };
  return joining(plan, member, at);
}
