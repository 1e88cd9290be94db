import type { Decision } from '@platform/decider/decider';
import type { InvitationAccepted } from '../../domain/staff-invitation/staff-invitation.events';
import type { StaffInvitation } from '../../domain/staff-invitation/staff-invitation.state';

export type AcceptInvitationRefusal =
  | 'invitation-unknown'
  | 'invitation-used'
  | 'invitation-withdrawn'
  | 'invitation-expired'
  | 'account-works-already'
  | 'account-has-own-record';

export interface Accepting {
  readonly practitionerId: string;
  readonly accountId: string;
  readonly at: string;
  /** What the account is already. */
  readonly accountIs: 'nothing' | 'practitioner' | 'person';
}

/** One account takes the place, once, in time; the same account again changes nothing. */
export function acceptInvitation(
  { practitionerId, accountId, at, accountIs }: Accepting,
  current: StaffInvitation,
): Decision<InvitationAccepted, AcceptInvitationRefusal> {
  if (current.status === 'unknown') return { refused: 'invitation-unknown' };
  if (current.status === 'withdrawn') return { refused: 'invitation-withdrawn' };
  if (current.status === 'accepted') return current.accountId === accountId ? [] : { refused: 'invitation-used' };
  const { invitationId, agencyId, expiresAt } = current.invited;
  if (Date.parse(expiresAt) <= Date.parse(at)) return { refused: 'invitation-expired' };
  if (accountIs === 'practitioner') return { refused: 'account-works-already' };
  if (accountIs === 'person') return { refused: 'account-has-own-record' };
  return [{ type: 'InvitationAccepted', data: { invitationId, agencyId, practitionerId, accountId, acceptedAt: at } }];
}
