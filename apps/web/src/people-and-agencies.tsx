import type { Agency, PersonName, Practitioner, Role } from './answers/identity';
import { useQuery } from './live';
import { useMe } from './session';

export const ROLE_NAMES: Record<Role, string> = {
  person: 'person',
  carer: 'carer',
  'peer-supporter': 'peer supporter',
  'community-worker': 'community worker',
  'link-worker': 'link worker',
  gp: 'GP',
  clinician: 'clinician',
  'hub-coordinator': 'hub coordinator',
  'service-manager': 'service manager',
  commissioner: 'commissioner',
  'caldicott-guardian': 'Caldicott guardian',
  'platform-operator': 'platform operator',
  'agency-administrator': 'agency administrator',
  'alliance-administrator': 'alliance administrator',
  'privacy-officer': 'privacy officer',
};

/** A role in words; one that we do not know is shown as it came. */
export const roleName = (role: string): string =>
  role in ROLE_NAMES ? ROLE_NAMES[role as Role] : role.replaceAll('-', ' ');

const useAgencyQuery = () => useQuery<Agency[]>('/api/identity/agencies');

const usePractitionerQuery = () => useQuery<Practitioner[]>('/api/identity/practitioners');

export const useAgencies = (): Agency[] => useAgencyQuery().data ?? [];

export const usePractitioners = (): Practitioner[] => usePractitionerQuery().data ?? [];

const MOST_AT_ONCE = 100;

const SOMEBODY = 'Somebody on the team';
/** In the place of a name that is on its way. */
const ON_ITS_WAY = '…';

function usePeopleQuery(personIds: readonly string[]) {
  const asked = [...new Set(personIds)].sort().slice(0, MOST_AT_ONCE);
  const path = asked.length === 0 ? null : `/api/identity/people?ids=${asked.join(',')}`;
  // A name may be known as soon as somebody joins a team, which is first heard of from the plan.
  const people = useQuery<PersonName[]>(path, { views: ['identity', 'care-plan'] });
  return { data: people.data, onItsWay: path !== null && people.loading && !people.data };
}

/** Names of the people among `personIds` whom the caller may know. */
export const usePeople = (personIds: readonly string[]): PersonName[] => usePeopleQuery(personIds).data ?? [];

/** A name inside a sentence: 'asked by you'. */
export const inSentence = (name: string): string =>
  name === 'You' || name === SOMEBODY ? name.charAt(0).toLowerCase() + name.slice(1) : name;

export type Names = {
  /** 'You', a name, '…' while it is on its way, or 'Somebody on the team'. */
  of: (memberId: string | null) => string;
  /** The name of a person whom the caller may know; undefined while it is not known. */
  person: (personId: string | null) => string | undefined;
  /** 'Grace Adeyemi, clinician, Harbour Mental Health Trust'. */
  inFull: (memberId: string | null) => string;
  agency: (agencyId: string | null) => string;
  practitioner: (memberId: string | null) => Practitioner | undefined;
};

/** Resolves ids to names: practitioners, agencies, and the people named. */
export function useNames(personIds: readonly string[] = []): Names {
  const me = useMe();
  const practitioners = usePractitionerQuery();
  const agencies = useAgencyQuery();
  const people = usePeopleQuery(personIds.filter((id) => id !== me.personId));
  const practitioner: Names['practitioner'] = (id) => practitioners.data?.find((one) => one.practitionerId === id);
  const of: Names['of'] = (id) => {
    if (id !== null && (id === me.memberId || id === me.personId)) return 'You';
    const known = practitioner(id)?.name ?? people.data?.find((one) => one.personId === id)?.name;
    const onItsWay = people.onItsWay || (practitioners.loading && !practitioners.data);
    return known ?? (onItsWay ? ON_ITS_WAY : SOMEBODY);
  };
  return {
    of,
    practitioner,
    person: (id) => people.data?.find((one) => one.personId === id)?.name,
    agency: (id) =>
      agencies.data?.find((one) => one.agencyId === id)?.name ?? (agencies.data ? 'another agency' : ON_ITS_WAY),
    inFull: (id) => {
      const known = practitioner(id);
      return known && of(id) !== 'You' ? `${of(id)}, ${roleName(known.role)}, ${known.agencyName}` : of(id);
    },
  };
}
