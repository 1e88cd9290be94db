import type { AccessPolicy, Permission } from '@platform/access-control/decide-access';
import type { Things } from '@platform/runtime/who-can-see';

const WORKERS = [
  'peer-supporter', 'community-worker', 'link-worker', 'gp', 'clinician', 'hub-coordinator', 'service-manager',
] as const; // prettier-ignore

const COORDINATORS = ['hub-coordinator', 'service-manager'] as const;

const selfOrTeam: readonly Permission[] = [
  { roles: ['person'], relations: ['self'] },
  {
    roles: WORKERS,
    relations: ['team', 'key-worker'],
  },
];

/** Who may do what in outcomes. What is not here, nobody may; the questions themselves are public. */
export const outcomesAccess: AccessPolicy = {
  'measure.complete': selfOrTeam,
  'measure.take-out': selfOrTeam,
  'measure.dispute': [{ roles: ['service'], relations: 'anyone', contexts: ['outcomes'] }],
  // What the person disputes is shown to them, and to whoever answers; it is out of use for everybody else.
  'disputed-measure.read': [
    { roles: ['person'], relations: ['self'] },
    { roles: ['privacy-officer'], relations: ['own-agency'] },
    { roles: ['caldicott-guardian'], relations: 'anyone' },
  ],
  'measure.offer': [{ roles: WORKERS, relations: ['team', 'key-worker'] }],
  'measure.make-link': [{ roles: ['service'], relations: 'anyone', contexts: ['identity'] }],
  // Whoever holds it can answer in the name of the person, who may end that as well.
  'measure-code.take-back': selfOrTeam,
  'measure-codes.read': selfOrTeam,
  // Whoever holds its code, which is for one measure alone.
  'measure.answer-by-code': [{ roles: ['link-holder'], relations: ['own-agency'] }],
  'measure-by-code.read': [{ roles: ['link-holder'], relations: ['own-agency'] }],
  'goal.rate': selfOrTeam,
  'life-conversation.hold': selfOrTeam,
  // What somebody notes on their own trajectory is theirs alone to write, to change and to take out.
  'trajectory-note.keep': [{ roles: ['person'], relations: ['self'] }],
  'licence.record': [{ roles: ['agency-administrator'], relations: ['own-agency'] }],
  'licences.read': [{ roles: ['agency-administrator', 'service-manager'], relations: ['own-agency'] }],
  'paired-changes.read': [{ roles: WORKERS, relations: 'anyone' }],
  'safety-prompt.acknowledge': [
    { roles: WORKERS, relations: ['team', 'key-worker'] },
    { roles: COORDINATORS, relations: ['own-agency'] },
  ],
  'own-safety-prompts.read': [{ roles: WORKERS, relations: 'anyone' }],
  'escalated-prompts.read': [{ roles: COORDINATORS, relations: 'anyone' }],
  'safety-prompts.read': selfOrTeam,
  'safety-prompt.escalate': [{ roles: ['service'], relations: 'anyone', contexts: ['outcomes'] }],
  'progress.read': [...selfOrTeam, { roles: WORKERS, relations: ['former-team', 'emergency'] }],
};

/** Of what one can ask who sees it. */
export const outcomesThings: Things = {
  progress: {
    action: 'progress.read',
    parts: ['progress'],
  },
};
