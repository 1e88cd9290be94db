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
};

/** A role in words; one that we do not know is shown as it came. */
export const roleName = (role: string): string =>
  role in ROLE_NAMES ? ROLE_NAMES[role as Role] : role.replaceAll('-', ' ');

export const useAgencies = (): Agency[] => useQuery<Agency[]>('/api/identity/agencies').data ?? [];

export const usePractitioners = (): Practitioner[] =>
  useQuery<Practitioner[]>('/api/identity/practitioners').data ?? [];

const MOST_AT_ONCE = 100;

/** Names of the people among `personIds` whom the caller may know. */
export function usePeople(personIds: readonly string[]): PersonName[] {
  const asked = [...new Set(personIds)].sort().slice(0, MOST_AT_ONCE);
  const path = asked.length === 0 ? null : `/api/identity/people?ids=${asked.join(',')}`;
  // A name may be known as soon as somebody joins a team, which is first heard of from the plan.
  return useQuery<PersonName[]>(path, { views: ['identity', 'care-plan'] }).data ?? [];
}

/** A name inside a sentence: 'asked by you'. */
export const inSentence = (name: string): string => (name === 'You' ? 'you' : name);

export type Names = {
  /** 'You', a name, or 'somebody on the team' while it is not known. */
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
  const practitioners = usePractitioners();
  const agencies = useAgencies();
  const people = usePeople(personIds.filter((id) => id !== me.personId));
  const practitioner: Names['practitioner'] = (id) => practitioners.find((one) => one.practitionerId === id);
  const of: Names['of'] = (id) => {
    if (id !== null && (id === me.memberId || id === me.personId)) return 'You';
    return practitioner(id)?.name ?? people.find((one) => one.personId === id)?.name ?? 'somebody on the team';
  };
  return {
    of,
    practitioner,
    person: (id) => people.find((one) => one.personId === id)?.name,
    agency: (id) => agencies.find((one) => one.agencyId === id)?.name ?? 'an agency',
    inFull: (id) => {
      const known = practitioner(id);
      return known && of(id) !== 'You' ? `${of(id)}, ${roleName(known.role)}, ${known.agencyName}` : of(id);
    },
  };
}
