import type { AccessPolicy, Permission } from '@platform/access-control/decide-access';

const selfOrTeam: readonly Permission[] = [
  { roles: ['person'], relations: ['self'] },
  {
    roles: [
      'peer-supporter',
      'community-worker',
      'link-worker',
      'gp',
      'clinician',
      'hub-coordinator',
      'service-manager',
    ],
    relations: ['team', 'key-worker'],
  },
];

/** Who may do what in outcomes. What is not here, nobody may; the questions themselves are public. */
export const outcomesAccess: AccessPolicy = {
  'measure.complete': selfOrTeam,
  'goal.rate': selfOrTeam,
  'progress.read': selfOrTeam,
};
