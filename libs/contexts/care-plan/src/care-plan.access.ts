import type { AccessPolicy, Permission } from '@platform/access-control/decide-access';
import { remindersAccess } from '@platform/reminders/reminder-parts';
import type { Thing, Things } from '@platform/runtime/who-can-see';
import type { MemberRole } from '@platform/access-control/principal';
import { PLAN_PARTS } from './domain/plan/seen.rules';

const WORKERS: readonly MemberRole[] = [
  'peer-supporter',
  'community-worker',
  'link-worker',
  'gp',
  'clinician',
  'hub-coordinator',
  'service-manager',
];
/** Whoever works here may have a plan of their own as well. */
const EVERYBODY: readonly MemberRole[] = [...WORKERS, 'person', 'carer', 'commissioner', 'caldicott-guardian'];

const team: Permission = { roles: WORKERS, relations: ['team', 'key-worker'] };
const person: Permission = { roles: EVERYBODY, relations: ['self'] };
/** Reading goes on for a while after somebody left, and is what an emergency opens. */
const reading: Permission = { roles: WORKERS, relations: ['team', 'key-worker', 'former-team', 'emergency'] };
/** The parts that the person agreed to show to whoever cares for them. */
const carer: Permission = { roles: EVERYBODY, relations: ['carer'] };
/** Whoever cares for the person may always tell something, and hears what became of it. */
const carerTells: Permission = { roles: EVERYBODY, relations: ['carer'], whateverIsShared: true };
const keyWorker: Permission = { roles: WORKERS, relations: ['key-worker'] };
/** Of the agency that sends, or of the one that receives. */
const ownAgency: Permission = { roles: WORKERS, relations: ['own-agency'] };
const itself: Permission = { roles: ['service'], relations: 'anyone', contexts: ['care-plan'] };

/** They hold the watch of the whole alliance. */
const whoCoordinates: Permission = { roles: ['hub-coordinator', 'service-manager'], relations: 'anyone' };

/** In seconds. */
const SIGNED_IN_JUST_NOW = 15 * 60;

/** Who may do what in care-plan. What is not here, nobody may. */
export const carePlanAccess: AccessPolicy = {
  ...remindersAccess('care-plan'),
  'plan.open': [itself],
  'plan.rest': [itself],
  'plan.revive': [itself],
  'death.note': [itself],
  'plan.read': [reading, person, carer],
  'plan.preview': [person],
  'plan.sign': [team, person],
  'section.revise': [team, person],
  'entry.take-out': [team, person],
  'decision.take-out': [team, person],
  // What the person disputes is shown to them, and to whoever answers; the words are out of use for everybody else.
  'disputed-entry.read': [
    person,
    { roles: ['privacy-officer'], relations: ['own-agency'] },
    { roles: ['caldicott-guardian'], relations: 'anyone' },
  ],
  'correction.keep': [itself],
  'passage.keep-apart': [team, person],
  'passage.read': [reading, person, carer],
  'passage.lift': [team, person],
  'rewording.propose': [team, person],
  'rewording.accept': [team, person],
  'plan.comment': [team, person],
  'scribe.name': [person],
  'scribe.end': [team, person],
  'goal.set': [team, person],
  'action.agree': [team, person],
  'action.complete': [team, person],
  'detail.change': [team, person],
  'safety-line.add': [team, person],
  'safety-line.agree': [team, person],
  'safety-line.take-out': [team, person],
  'team.invite': [team],
  'team.leave': [team],
  // It opens no plan to them.
  'key-worker.name': [whoCoordinates],
  'team.join': [itself],
  'team.step-back': [itself],
  'team-today.read': [{ roles: WORKERS, relations: 'anyone' }],
  'decision.propose': [team, person],
  'decision.read': [reading, person],
  'decision.state-position': [team],
  // Of the team and of carers only the key worker, or whoever is recognised to speak for the person: the handler knows who that is.
  'decision.record-persons-voice': [team, person, carerTells],
  'decision.take': [team],
  'decision.take-in-emergency': [{ roles: ['clinician', 'gp'], relations: ['team', 'key-worker'] }],
  'decision.ratify': [team],
  'decision.withdraw': [team, person],
  'decision.follow-up': [team, person],
  'decision.review': [team, person],
  'decision.keep': [itself],
  'capacity.consider': [team],
  'best-interests.record': [team],
  'representative.recognise': [keyWorker],
  'representative.end': [keyWorker, person],
  'representative.read': [reading, person],
  // Of carers whoever is recognised to speak for the person is shown what is asked of them: the query knows who that is.
  'representation.follow': [carerTells],
  'my-decisions.read': [{ roles: WORKERS, relations: 'anyone' }],
  'decision-policy.read': [{ roles: [...EVERYBODY, 'alliance-administrator', 'privacy-officer'], relations: 'anyone' }],
  'decision-policy.adopt': [{ roles: ['alliance-administrator'], relations: 'anyone' }],
  'decision-audit.read': [{ roles: ['commissioner', 'service-manager', 'caldicott-guardian'], relations: 'anyone' }],
  'my-promises.read': [{ roles: WORKERS, relations: 'anyone' }],
  // Codes and moments, no words; who the people are is not told to a commissioner.
  'who-knew-what.read': [person, { roles: ['caldicott-guardian', 'commissioner'], relations: 'anyone' }],
  // What leaves for somebody outside: read entry by entry, and answered for by one person.
  'evidence-pack.produce': [{ roles: ['caldicott-guardian'], relations: 'anyone', signedInWithin: SIGNED_IN_JUST_NOW }],
  'way-back.agree': [keyWorker],
  'way-back.reword': [person],
  'way-back.read': [reading, person],
  // Of carers those whom the person named: the handler knows who they are. It shows nothing of the record.
  'way-back.step-up': [team, person, carerTells],
  'way-back.record-contact': [team],
  'farewell.read': [reading, person],
  'farewell.hold': [keyWorker],
  'waiting-step-ups.read': [{ roles: WORKERS, relations: 'anyone' }],
  'hand-over.propose': [team],
  'hand-over.read': [reading, person],
  'hand-over.arrange': [ownAgency],
  'hand-over.accept': [ownAgency],
  'hand-over.record-first-contact': [ownAgency],
  'hand-over.withdraw': [ownAgency],
  'hand-over.tell-of-lateness': [itself],
  'carer.invite': [keyWorker, person],
  'carer-invitation.accept': [{ roles: ['person', 'carer'], relations: 'anyone' }],
  'carer-concern.raise': [carerTells],
  'carer-concern.follow': [carerTells],
  'carer-concern.read': [reading, person],
  'carer-concern.list': [{ roles: WORKERS, relations: 'anyone' }],
  'carer-concern.answer': [team],
  'carer-concern.tell-of-overdue': [itself],
  // Whoever is close may always tell something, without an account; it discloses nothing.
  'left-word.leave': [{ roles: ['anyone', 'person', 'carer', ...WORKERS], relations: 'anyone' }],
  'left-word.list': [whoCoordinates],
  'left-word.place': [whoCoordinates],
  'left-word.place-by-code': [itself],
  'left-word.forget': [itself],
  'step-down-board.read': [{ roles: WORKERS, relations: 'anyone' }],
  'hand-over-board.read': [{ roles: WORKERS, relations: 'anyone' }],
};

const section = (part: string): [string, Thing] => [part, { action: 'plan.read', parts: [part] }];

/** Of what one can ask who sees it. */
export const carePlanThings: Things = {
  plan: { action: 'plan.read', parts: PLAN_PARTS },
  ...Object.fromEntries(PLAN_PARTS.map(section)),
  decisions: {
    action: 'decision.read',
    parts: ['decisions'],
    onBoards: [
      {
        roles: ['carer'],
        why: 'who may speak for the person sees on their own page the open questions of those kinds, and not where others stand',
      },
    ],
  },
  'hand-overs': {
    action: 'hand-over.read',
    parts: ['hand-overs'],
    onBoards: [
      {
        roles: ['hub-coordinator', 'service-manager'],
        why: 'see on the board of the alliance that there is a hand-over and who is accountable, not what was arranged',
      },
      {
        roles: WORKERS,
        why: 'of the organisation that hands over, or takes on, see the same on their own board',
      },
    ],
  },
};
