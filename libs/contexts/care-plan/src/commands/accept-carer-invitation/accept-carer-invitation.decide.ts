import type { Decision } from '@platform/decider/decider';
import type { CarerInvitationAccepted } from '../../domain/carer-invitation/carer-invitation.events';
import type { CarerInvitation } from '../../domain/carer-invitation/carer-invitation.state';

export type AcceptCarerInvitationRefusal =
  'carer-invitation-unknown' | 'carer-invitation-used' | 'carer-invitation-expired' | 'carer-invitation-to-oneself';

/** One account takes the place, once, in time; the same account again changes nothing. */
export function acceptCarerInvitation(
  memberId: string,
  at: string,
  current: CarerInvitation,
): Decision<CarerInvitationAccepted, AcceptCarerInvitationRefusal> {
  if (current.status === 'unknown') return { refused: 'carer-invitation-unknown' };
  if (current.status === 'accepted') return current.memberId === memberId ? [] : { refused: 'carer-invitation-used' };
  const { invitationId, personId, expiresAt } = current.invited;
  if (Date.parse(expiresAt) <= Date.parse(at)) return { refused: 'carer-invitation-expired' };
  if (memberId === personId) return { refused: 'carer-invitation-to-oneself' };
  return [{ type: 'CarerInvitationAccepted', data: { invitationId, personId, memberId, acceptedAt: at } }];
}
