import { ANYONE } from '@platform/access-control/principal';
import type { Principal } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { someone } from '@platform/testing/context-app';
import type { Alone, Standing } from './standings';
import { TIERS } from './standings';

export const guardian = someone('caldicott-guardian');

export const WORKERS_OF_THE_WORLD = [
  ['keyWorker', 'clinician', 'regulated', 'sending'],
  ['colleague', 'clinician', 'regulated', 'sending'],
  ['member', 'community-worker', 'supervised', 'joined'],
  ['spare', 'link-worker', 'supervised', 'joined'],
  ['asked', 'community-worker', 'supervised', 'asked'],
  ['left', 'peer-supporter', 'peer', 'elsewhere'],
  ['longGone', 'peer-supporter', 'peer', 'elsewhere'],
  ['elsewhere', 'gp', 'regulated', 'elsewhere'],
  ['rescuer', 'clinician', 'regulated', 'elsewhere'],
  ['leaver', 'peer-supporter', 'peer', 'sending'],
  ['coordinator', 'hub-coordinator', 'supervised', 'elsewhere'],
] as const;

export type Workers = Readonly<Record<(typeof WORKERS_OF_THE_WORLD)[number][0], Principal>>;
export type Who = Workers & Readonly<Record<'person' | 'carer' | 'shownCarer', Principal>>;

const WHO_STANDS = {
  'key worker': 'keyWorker',
  team: 'member',
  left: 'left',
  'left long ago': 'longGone',
  'sending agency': 'colleague',
  'asked agency': 'asked',
  elsewhere: 'elsewhere',
  'in an emergency': 'rescuer',
} as const;

/** Each of the seven roles is tried in each relation: the member stays who they are, and only the role changes. */
export function principalOf(standing: Standing, who: Who): Principal {
  if ('part' in standing) return someone('service', { context: standing.part, memberId: null });
  if ('role' in standing) {
    const worker = who[WHO_STANDS[standing.relation]];
    return { ...worker, role: standing.role, tier: TIERS[standing.role] };
  }
  return ALONE[standing.alone](who);
}

const member = (role: Principal['role'], name: string, agencyId: string | null) =>
  someone(role, { memberId: idFrom(name), practitionerId: idFrom(name), agencyId });
const program = (scopes: readonly string[], { keyWorker }: Who) =>
  someone('api-client', { memberId: null, practitionerId: null, agencyId: keyWorker.agencyId, scopes });

export const officerOf = ({ keyWorker }: Pick<Who, 'keyWorker'>) =>
  member('privacy-officer', 'an officer', keyWorker.agencyId);
export const administratorOf = ({ keyWorker }: Pick<Who, 'keyWorker'>) =>
  member('agency-administrator', 'an administrator', keyWorker.agencyId);

const ALONE: Readonly<Record<Alone, (who: Who) => Principal>> = {
  nobody: () => ANYONE,
  'the person': ({ person }) => person,
  'another person': () => someone('person', { personId: idFrom('somebody else') }),
  'carer on the team': ({ carer }) => carer,
  'carer who is shown their needs': ({ shownCarer }) => shownCarer,
  'another carer': () => someone('carer', { memberId: idFrom('another carer') }),
  commissioner: () => someone('commissioner', { agencyId: idFrom('a board') }),
  'Caldicott guardian': () => guardian,
  'privacy officer': officerOf,
  'another privacy officer': ({ asked }) => member('privacy-officer', 'another officer', asked.agencyId),
  'agency administrator': administratorOf,
  'another agency administrator': ({ asked }) =>
    member('agency-administrator', 'another administrator', asked.agencyId),
  'alliance administrator': () => member('alliance-administrator', 'the administrator', null),
  'platform operator': ({ keyWorker }) => member('platform-operator', 'an operator', keyWorker.agencyId),
  program: (who) => program(['directory.read', 'verification.read'], who),
  'program without scope': (who) => program([], who),
};
