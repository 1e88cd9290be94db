import type { Decision } from '@platform/decider/decider';
import type { InvitationWithdrawn } from '../../domain/staff-invitation/staff-invitation.events';
import type { StaffInvitation } from '../../domain/staff-invitation/staff-invitation.state';

export type WithdrawInvitationRefusal = 'invitation-unknown' | 'invitation-used';

/** The link is worth nothing from now on. */
export function withdrawInvitation(
  invitationId: string,
  withdrawnAt: string,
  current: StaffInvitation,
): Decision<InvitationWithdrawn, WithdrawInvitationRefusal> {
  if (current.status === 'unknown') return { refused: 'invitation-unknown' };
  if (current.status === 'accepted') return { refused: 'invitation-used' };
  if (current.status === 'withdrawn') return [];
  return [{ type: 'InvitationWithdrawn', data: { invitationId, agencyId: current.invited.agencyId, withdrawnAt } }];
}
