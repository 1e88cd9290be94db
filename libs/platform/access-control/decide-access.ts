import type { Purpose } from '../event-store/command-context';
import type { AccessFacts, PreferenceFact, Relation, Resource, SharingPreference } from './access-facts';
import { hasOverriddenObjection, preferenceOf, READ_ONLY, relationsOf } from './access-facts';
import type { Assurance, Principal, Role, Tier } from './principal';

export interface AccessRequest {
  readonly subject: Principal;
  /** `<noun>.<verb>`, such as `plan.read`. */
  readonly action: string;
  readonly purpose: Purpose;
  readonly resource: Resource;
  readonly facts: AccessFacts;
  readonly now: Date;
}

/** One way to be allowed: every condition that is named must hold. */
export interface Permission {
  readonly roles: readonly Role[];
  /** At least one of these; `anyone` when the action is not about one person or agency. */
  readonly relations: readonly Relation[] | 'anyone';
  readonly tiers?: readonly Tier[];
  readonly purposes?: readonly Purpose[];
  /** For role `service`: which context may. */
  readonly contexts?: readonly string[];
  /** Sign-in not older than this many seconds. */
  readonly signedInWithin?: number;
  /** The least that the OpenID provider must vouch for. */
  readonly assurance?: Partial<Assurance>;
  /** For role `api-client`, which needs it: what the program must have been given. */
  readonly scope?: string;
  /** For what is told to the team and the answer to it: neither shows anything of the record, so no objection stands in its way. */
  readonly whateverIsShared?: true;
}

/** The actions of a context and the ways to be allowed each. An action that is not here is denied. */
export type AccessPolicy = Readonly<Record<string, readonly Permission[]>>;

/** What comes with a permission. */
export type Obligation = 'record-the-look' | 'read-only' | 'tell-the-person' | 'only-what-was-agreed';

export type AccessDecision =
  | {
      readonly allowed: true;
      readonly because: string;
      /** null where the role alone allows it. */
      readonly relation: Relation | null;
      /** Since when the relation holds. */
      readonly since: string | null;
      readonly preference: SharingPreference;
      readonly obligations: readonly Obligation[];
    }
  | Denial;
export interface Denial {
  readonly allowed: false;
  readonly because: string;
  /** What to do instead, in a sentence for whoever asked. */
  readonly rightDoor: string;
}

const STAFF_DOOR = 'Ask the key worker or the coordinator to invite you to the team around the person.';
const DOORS: Readonly<Partial<Record<Role, string>>> = {
  anyone: 'Sign in first.',
  person: 'Ask your key worker, or enter your receipt code to open your own record.',
  carer: 'Ask the person, or tell their key worker what worries you.',
  'platform-operator': 'Use the operations page; it shows no record.',
  commissioner: 'Use the verification page and the published figures; they name nobody.',
};

/** Who cares for somebody acts for no other end: nobody commissions, audits or administers through a place on a team. */
const THROUGH_THE_TEAM: readonly Purpose[] = ['direct-care', 'carer-support', 'safeguarding', 'own-record'];
/** Whom the person has beside them now; who was named and left is not. */
const NOW_WITH_THE_PERSON: readonly Relation[] = ['key-worker', 'team', 'carer'];
const OF_THE_TEAM: readonly Relation[] = ['key-worker', 'team', 'former-team', 'carer', 'emergency'];

/** Pure, total, default deny. Says why; on a denial which door is right, and on a permission what comes with it. */
export function decideAccess(policy: AccessPolicy, request: AccessRequest): AccessDecision {
  const { subject, action, resource } = request;
  const rightDoor = DOORS[subject.role] ?? STAFF_DOOR;
  const deny = (because: string): AccessDecision => ({ allowed: false, because, rightDoor });

  const permissions = Object.hasOwn(policy, action) ? policy[action] : undefined;
  if (!permissions) return deny('nobody was given this action');
  const held = relationsOf(request);
  const telling = permissions.find((one) => one.whateverIsShared && holds(one, request, held));
  if (telling) return allow(telling, held, request);
  const preference = preferenceOf(request);
  const counting = new Map([...held].filter(([relation]) => counts(relation, request, preference)));
  if (resource.sensitivity === 'sealed' && !held.has('self') && !isNamed(resource, subject)) {
    return deny('this part is sealed');
  }
  if (preference?.choice === 'withheld' && !held.has('self') && !counting.has('emergency')) {
    return deny('the person chose not to share this');
  }
  const permission = permissions.find((candidate) => holds(candidate, request, counting));
  if (!permission) return deny('no permission fits this role and relationship');
  return allow(permission, counting, request, preference);
}

function allow(
  { relations, whateverIsShared }: Permission,
  counting: ReadonlyMap<Relation, string | null>,
  request: AccessRequest,
  preference?: PreferenceFact,
): AccessDecision {
  const relation = relations === 'anyone' ? null : (strongestFirst(relations).find((one) => counting.has(one)) ?? null);
  return {
    allowed: true,
    because: relation ? `${request.subject.role}, ${relation}` : request.subject.role,
    relation,
    since: relation ? (counting.get(relation) ?? null) : null,
    preference: preference?.choice ?? 'not-stated',
    obligations: whateverIsShared ? [] : obligationsOf(relation, request),
  };
}

/** What says most of why somebody may: the key worker is on the team as well. */
function strongestFirst(relations: readonly Relation[]): readonly Relation[] {
  return [...relations].sort((one, other) => Number(other === 'key-worker') - Number(one === 'key-worker'));
}

/** Whether a relation that somebody has opens this part to them. */
function counts(relation: Relation, request: AccessRequest, preference: PreferenceFact | undefined): boolean {
  const { subject, action, resource, purpose } = request;
  const { sensitivity = 'ordinary' } = resource;
  if (OF_THE_TEAM.includes(relation) && !THROUGH_THE_TEAM.includes(purpose)) return false;
  if (READ_ONLY.includes(relation) && !action.endsWith('.read')) return false;
  if (relation === 'self') return true;
  if (sensitivity === 'sealed') return isNamed(resource, subject) && NOW_WITH_THE_PERSON.includes(relation);
  // A carer sees what was agreed for them, part by part, and nothing that was not.
  if (relation === 'carer') {
    const isAgreed =
      preference?.audience === 'member' && preference.choice === 'shared' && preference.part === resource.part;
    return sensitivity === 'ordinary' && isAgreed;
  }
  if (sensitivity === 'sensitive') {
    return subject.tier === 'regulated' && ['team', 'key-worker', 'emergency'].includes(relation);
  }
  return true;
}

function isNamed({ named = [] }: Resource, { memberId }: Principal): boolean {
  return memberId !== null && named.includes(memberId);
}

function holds(
  { roles, relations, tiers, purposes, contexts, signedInWithin, assurance, scope }: Permission,
  { subject, resource, purpose, now }: AccessRequest,
  counting: ReadonlyMap<Relation, string | null>,
): boolean {
  const { authenticatedAt } = subject;
  const signedInFor = authenticatedAt === null ? null : (now.getTime() - Date.parse(authenticatedAt)) / 1000;
  const isOrdinary = (resource.sensitivity ?? 'ordinary') === 'ordinary';
  return (
    roles.includes(subject.role) &&
    // What is marked is never open to a role alone.
    (relations === 'anyone' ? isOrdinary : relations.some((relation) => counting.has(relation))) &&
    (tiers === undefined || tiers.includes(subject.tier)) &&
    (purposes === undefined || purposes.includes(purpose)) &&
    (subject.role !== 'service' || (contexts ?? []).includes(subject.context ?? '')) &&
    (subject.role !== 'api-client' || (scope !== undefined && (subject.scopes ?? []).includes(scope))) &&
    (assurance?.signIn ?? 0) <= (subject.assurance?.signIn ?? 0) &&
    (assurance?.identity ?? 0) <= (subject.assurance?.identity ?? 0) &&
    (signedInWithin === undefined || (signedInFor !== null && signedInFor <= signedInWithin))
  );
}

function obligationsOf(relation: Relation | null, request: AccessRequest): readonly Obligation[] {
  if (relation === 'self' || relation === null) return [];
  return [
    'record-the-look',
    ...(READ_ONLY.includes(relation) ? (['read-only'] as const) : []),
    ...(relation === 'emergency' || hasOverriddenObjection(request) ? (['tell-the-person'] as const) : []),
    ...(relation === 'carer' ? (['only-what-was-agreed'] as const) : []),
  ];
}
