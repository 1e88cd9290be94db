import type { AccessPolicy } from '@platform/access-control/decide-access';

/** Who may do what in intake. What is not here, nobody may. */
export const intakeAccess: AccessPolicy = {
  'introduction.receive': [{ roles: ['anyone', 'person', 'setup'], relations: 'anyone' }],
  'huddle-board.read': [
    { roles: ['hub-coordinator', 'service-manager', 'clinician', 'community-worker'], relations: 'anyone' },
  ],
};
