import type { AccessPolicy } from '@platform/access-control/decide-access';
import type { Things } from '@platform/runtime/who-can-see';

const STAFF = [
  'peer-supporter', 'community-worker', 'link-worker', 'gp', 'clinician', 'hub-coordinator', 'service-manager',
] as const; // prettier-ignore

/** Who may do what in intake. What is not here, nobody may. */
export const intakeAccess: AccessPolicy = {
  'introduction.receive': [{ roles: ['anyone', 'person', 'carer'], relations: 'anyone' }],
  'name-given.read': [{ roles: ['service'], relations: 'anyone', contexts: ['identity'] }],
  'huddle-board.read': [
    { roles: ['hub-coordinator', 'service-manager', 'clinician', 'community-worker'], relations: 'anyone' },
  ],
  'huddle.hold': [{ roles: ['hub-coordinator'], relations: 'anyone' }],
  'key-worker.name': [{ roles: ['hub-coordinator'], relations: 'anyone' }],
  'introduction.read': [
    { roles: ['person'], relations: ['self'] },
    { roles: STAFF, relations: ['team', 'key-worker', 'former-team', 'emergency'] },
  ],
  'initial-conversation.hold': [{ roles: STAFF, relations: ['team', 'key-worker'] }],
  'initial-conversation.take-out': [
    { roles: ['person'], relations: ['self'] },
    { roles: STAFF, relations: ['team', 'key-worker'] },
  ],
  'persons-choice.record': [
    { roles: ['person'], relations: ['self'] },
    { roles: ['hub-coordinator'], relations: 'anyone' },
    { roles: STAFF, relations: ['key-worker'] },
  ],
};

/** Of what one can ask who sees it. */
export const intakeThings: Things = {
  introductions: {
    action: 'introduction.read',
    parts: ['introduction'],
    onBoards: [
      {
        roles: ['hub-coordinator', 'service-manager', 'clinician', 'community-worker'],
        why: 'see at the huddle what was said at the door, so that somebody becomes the key worker',
      },
    ],
  },
};
