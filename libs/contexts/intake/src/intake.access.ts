import type { AccessPolicy, Permission } from '@platform/access-control/decide-access';
import { remindersAccess } from '@platform/reminders/reminder-parts';
import type { Things } from '@platform/runtime/who-can-see';

const STAFF = [
  'peer-supporter', 'community-worker', 'link-worker', 'gp', 'clinician', 'hub-coordinator', 'service-manager',
] as const; // prettier-ignore

const itself: Permission = { roles: ['service'], relations: 'anyone', contexts: ['intake'] };

/** Who may do what in intake. What is not here, nobody may. */
export const intakeAccess: AccessPolicy = {
  ...remindersAccess('intake'),
  'introduction.receive': [{ roles: ['anyone', 'person', 'carer'], relations: 'anyone' }],
  'somebody.introduce': [{ roles: ['anyone', 'person', 'carer', ...STAFF], relations: 'anyone' }],
  'introduction.take-down': [{ roles: ['hub-coordinator', 'community-worker'], relations: 'anyone' }],
  'awareness.record': [
    { roles: ['hub-coordinator'], relations: 'anyone' },
    { roles: STAFF, relations: ['key-worker'] },
  ],
  'introducer.tell': [{ roles: ['service'], relations: 'anyone', contexts: ['intake'] }],
  'unfinished-introduction.throw-away': [{ roles: ['service'], relations: 'anyone', contexts: ['intake'] }],
  'introducers-reach.read': [{ roles: ['service'], relations: 'anyone', contexts: ['identity'] }],
  'name-given.read': [{ roles: ['service'], relations: 'anyone', contexts: ['identity'] }],
  'huddle-board.read': [
    { roles: ['hub-coordinator', 'service-manager', 'clinician', 'community-worker'], relations: 'anyone' },
  ],
  'huddle.hold': [{ roles: ['hub-coordinator'], relations: 'anyone' }],
  'key-worker.name': [{ roles: ['hub-coordinator'], relations: 'anyone' }],
  'huddle-item.raise': [
    { roles: ['hub-coordinator'], relations: 'anyone' },
    { roles: STAFF, relations: ['team', 'key-worker'] },
  ],
  // By its owner, or by whoever holds huddles.
  'huddle-item.finish': [{ roles: STAFF, relations: 'anyone' }],
  'my-promises.read': [{ roles: STAFF, relations: 'anyone' }],
  'huddle-outcome.share': [{ roles: ['hub-coordinator'], relations: 'anyone' }],
  'huddle-outcome.read': [
    { roles: ['person'], relations: ['self'] },
    { roles: STAFF, relations: ['team', 'key-worker', 'former-team', 'emergency'] },
  ],
  'introduction.read': [
    { roles: ['person'], relations: ['self'] },
    { roles: STAFF, relations: ['team', 'key-worker', 'former-team', 'emergency'] },
  ],
  'engagement.read': [
    { roles: ['person'], relations: ['self'] },
    { roles: STAFF, relations: ['team', 'key-worker', 'former-team', 'emergency'] },
  ],
  'my-engagement-concerns.read': [{ roles: STAFF, relations: 'anyone' }],
  'contact.record': [{ roles: STAFF, relations: ['team', 'key-worker'] }],
  'missed-contact.record': [{ roles: STAFF, relations: ['key-worker'] }],
  'person.try-to-reach': [{ roles: STAFF, relations: ['team', 'key-worker'] }],
  'carer.contact': [{ roles: STAFF, relations: ['team', 'key-worker'] }],
  'outreach.agree': [{ roles: STAFF, relations: ['key-worker'] }],
  'distance.ask-for': [
    { roles: ['person'], relations: ['self'] },
    { roles: STAFF, relations: ['key-worker'] },
  ],
  'death.hear-of': [{ roles: ['service'], relations: 'anyone', contexts: ['intake'] }],
  'clocks.read': [
    { roles: ['person'], relations: ['self'] },
    { roles: STAFF, relations: ['team', 'key-worker', 'former-team', 'emergency'] },
  ],
  'clock-board.read': [{ roles: ['hub-coordinator', 'service-manager'], relations: 'anyone' }],
  'clock.keep': [{ roles: ['service'], relations: 'anyone', contexts: ['intake'] }],
  'help.start': [{ roles: STAFF, relations: ['team', 'key-worker'] }],
  'initial-conversation.hold': [{ roles: STAFF, relations: ['team', 'key-worker'] }],
  'story-passage.read': [
    { roles: ['person'], relations: ['self'] },
    { roles: STAFF, relations: ['team', 'key-worker', 'former-team', 'emergency'] },
  ],
  // For whoever is the key worker now, whoever that is.
  'key-workers-passage.read': [
    { roles: ['person'], relations: ['self'] },
    { roles: STAFF, relations: ['key-worker'] },
  ],
  'passage-audience.choose': [{ roles: ['person'], relations: ['self'] }],
  'story-passage.correct': [{ roles: ['person'], relations: ['self'] }],
  'immediate-need.identify': [{ roles: STAFF, relations: ['team', 'key-worker'] }],
  'immediate-need.meet': [{ roles: STAFF, relations: ['team', 'key-worker'] }],
  'safety-conversation.hold': [{ roles: STAFF, relations: ['team', 'key-worker'] }],
  // Of the team alone: the board of the huddle says nothing of it.
  'safety-conversation.read': [
    { roles: ['person'], relations: ['self'] },
    { roles: STAFF, relations: ['team', 'key-worker', 'former-team', 'emergency'] },
  ],
  'safety-passage.correct': [{ roles: ['person'], relations: ['self'] }],
  'safety-conversation.take-out': [
    { roles: ['person'], relations: ['self'] },
    { roles: STAFF, relations: ['team', 'key-worker'] },
  ],
  'safety-promise.keep': [{ roles: STAFF, relations: ['team', 'key-worker'] }],
  'own-safety-promises.read': [{ roles: STAFF, relations: 'anyone' }],
  'own-immediate-needs.read': [{ roles: STAFF, relations: 'anyone' }],
  'initial-conversation.take-out': [
    { roles: ['person'], relations: ['self'] },
    { roles: STAFF, relations: ['team', 'key-worker'] },
  ],
  'persons-choice.record': [
    { roles: ['person'], relations: ['self'] },
    { roles: ['hub-coordinator'], relations: 'anyone' },
    { roles: STAFF, relations: ['key-worker'] },
  ],
  'person.reintroduce': [{ roles: ['hub-coordinator'], relations: 'anyone' }],
  'death.record': [
    { roles: ['hub-coordinator'], relations: 'anyone' },
    { roles: STAFF, relations: ['key-worker'] },
  ],
  'receiver.note': [itself],
  'hand-over.finish': [itself],
  'farewell.note': [itself],
};

/** Of what one can ask who sees it. */
export const intakeThings: Things = {
  clocks: {
    action: 'clocks.read',
    parts: ['introduction'],
    onBoards: [
      { roles: ['hub-coordinator', 'service-manager'], why: 'see how long people wait, so that nobody waits unseen' },
    ],
  },
  engagement: { action: 'engagement.read', parts: ['introduction'] },
  'safety-conversations': { action: 'safety-conversation.read', parts: ['introduction'] },
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
  'huddle-outcomes': {
    action: 'huddle-outcome.read',
    parts: ['introduction'],
    onBoards: [
      {
        roles: ['hub-coordinator', 'service-manager', 'clinician', 'community-worker'],
        why: 'see at the huddle what was asked about the person and what was agreed',
      },
    ],
  },
};
