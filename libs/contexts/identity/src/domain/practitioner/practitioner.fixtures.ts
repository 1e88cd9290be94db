import type { EmploymentEnded, PractitionerJoined, StandingStated } from './practitioner.events';

const ids = { practitionerId: 'p1', agencyId: 'a1', accountId: 'account-1' };

export const joinedAgency = (): PractitionerJoined => ({
  type: 'PractitionerJoined',
  data: { ...ids, invitationId: 'i1', name: 'Grace', joinedAt: '2026-03-02T09:00:00.000Z' },
});

export const standing = (change: Partial<StandingStated['data']> = {}): StandingStated => ({
  type: 'StandingStated',
  data: {
    ...ids,
    role: 'clinician',
    tier: 'regulated',
    supervisorId: null,
    registrationBody: 'NMC',
    registrationNumber: '12A3456B',
    statedAt: '2026-03-02T09:00:00.000Z',
    ...change,
  },
});

export const employmentEnded = (): EmploymentEnded => ({
  type: 'EmploymentEnded',
  data: { ...ids, endedAt: '2026-03-03T09:00:00.000Z' },
});
