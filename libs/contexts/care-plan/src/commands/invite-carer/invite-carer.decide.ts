import type { Decision } from '@platform/decider/decider';
import type { CarerInvited } from '../../domain/carer-invitation/carer-invitation.events';
import type { CarerInvitation } from '../../domain/carer-invitation/carer-invitation.state';
import type { Asked } from '../../domain/plan/plan.rules';
import { isPerson, keyWorkerOf, mayInvite, nameOf } from '../../domain/plan/plan.rules';
import type { Plan } from '../../domain/plan/plan.state';

export type InviteCarerRefusal = 'only-the-person-or-key-worker' | 'nobody-to-answer-a-carer';

/** The person, or their key worker with them, holds a place open. It opens nothing: what a carer sees is the person's to say. */
export function inviteCarer(
  { invitationId, expiresAt }: Pick<CarerInvited['data'], 'invitationId' | 'expiresAt'>,
  { by, at }: Asked,
  plan: Plan,
  current: CarerInvitation,
): Decision<CarerInvited, InviteCarerRefusal> {
  if (!isPerson(plan, by) && !mayInvite(plan, by)) return { refused: 'only-the-person-or-key-worker' };
  const keyWorker = keyWorkerOf(plan);
  if (!keyWorker) return { refused: 'nobody-to-answer-a-carer' };
  if (current.status !== 'unknown') return [];
  const { planId, personId } = plan;
  const said = { invitedBy: nameOf(plan, by), invitedAt: at, expiresAt };
  return [{ type: 'CarerInvited', data: { invitationId, planId, personId, agencyId: keyWorker.agencyId, ...said } }];
}
