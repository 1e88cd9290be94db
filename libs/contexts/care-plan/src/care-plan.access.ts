import type { AccessPolicy, Permission } from '@platform/access-control/decide-access';
import type { MemberRole } from '@platform/access-control/principal';

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
const keyWorker: Permission = { roles: WORKERS, relations: ['key-worker'] };
/** Of the agency that sends, or of the one that receives. */
const ownAgency: Permission = { roles: WORKERS, relations: ['own-agency'] };
const itself: Permission = { roles: ['service'], relations: 'anyone', contexts: ['care-plan'] };

/** Who may do what in care-plan. What is not here, nobody may. */
export const carePlanAccess: AccessPolicy = {
  'plan.open': [itself],
  'plan.read': [team, person],
  'plan.sign': [team, person],
  'section.revise': [team, person],
  'rewording.propose': [team, person],
  'rewording.accept': [team, person],
  'goal.set': [team, person],
  'action.agree': [team, person],
  'action.complete': [team, person],
  'team.invite': [team],
  'team.leave': [team],
  // They hold the watch of the whole alliance; it opens no plan to them.
  'key-worker.name': [{ roles: ['hub-coordinator', 'service-manager'], relations: 'anyone' }],
  'team.join': [itself],
  'team-today.read': [{ roles: WORKERS, relations: 'anyone' }],
  'decision.propose': [team, person],
  'decision.read': [team, person],
  'decision.state-position': [team],
  'decision.record-persons-voice': [keyWorker, person],
  'decision.take': [team],
  'hand-over.propose': [team],
  'hand-over.read': [team, person],
  'hand-over.accept': [ownAgency],
  'hand-over.record-first-contact': [ownAgency],
  'hand-over.withdraw': [ownAgency],
  'hand-over.tell-of-lateness': [itself],
  'hand-over-board.read': [{ roles: WORKERS, relations: 'anyone' }],
};
