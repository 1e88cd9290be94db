import type { InvitationAccepted, InvitationWithdrawn, StaffInvited } from './staff-invitation.events';

const ids = { invitationId: 'i1', agencyId: 'a1' };

export const invited = (change: Partial<StaffInvited['data']> = {}): StaffInvited => ({
  type: 'StaffInvited',
  data: {
    ...ids,
    name: 'Grace',
    role: 'clinician',
    tier: 'regulated',
    supervisorId: null,
    registrationBody: 'NMC',
    registrationNumber: '12A3456B',
    invitedBy: 'account-admin',
    invitedAt: '2026-03-02T09:00:00.000Z',
    expiresAt: '2026-03-09T09:00:00.000Z',
    ...change,
  },
});

export const accepted = (accountId = 'account-1'): InvitationAccepted => ({
  type: 'InvitationAccepted',
  data: { ...ids, practitionerId: 'p1', accountId, acceptedAt: '2026-03-03T09:00:00.000Z' },
});

export const withdrawn = (): InvitationWithdrawn => ({
  type: 'InvitationWithdrawn',
  data: { ...ids, withdrawnAt: '2026-03-03T09:00:00.000Z' },
});
