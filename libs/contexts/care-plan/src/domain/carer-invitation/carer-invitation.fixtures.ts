import type { CarerInvitationAccepted, CarerInvited } from './carer-invitation.events';

const OF = { invitationId: 'invitation-1', personId: 'person-1' };
export const AT = '2026-03-02T09:00:00.000Z';
export const EXPIRES = '2026-03-09T09:00:00.000Z';

export const invited = (): CarerInvited => ({
  type: 'CarerInvited',
  data: { ...OF, planId: 'plan-1', agencyId: 'charity', invitedBy: 'amara', invitedAt: AT, expiresAt: EXPIRES },
});
export const accepted = (memberId = 'ruth'): CarerInvitationAccepted => ({
  type: 'CarerInvitationAccepted',
  data: { ...OF, memberId, acceptedAt: AT },
});
