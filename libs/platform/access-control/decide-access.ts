import type { Assurance, Principal, Role, Tier } from './principal';

/** How the one who asks stands to the person or agency that the record is about. */
export type Relation = 'self' | 'key-worker' | 'team' | 'own-agency' | 'none';

/** What the person said about sharing this with the one who asks. */
export type SharingPreference = 'not-stated' | 'shared' | 'withheld';
export type Sensitivity = 'ordinary' | 'sensitive' | 'sealed';

export interface AccessRequest {
  readonly subject: Principal;
  /** `<context>.<noun>.<verb>`, such as `care-plan.plan.read`. */
  readonly action: string;
  readonly relations: readonly Relation[];
  readonly preference: SharingPreference;
  readonly sensitivity: Sensitivity;
  /** Seconds since the caller proved who they are; null when they did not. */
  readonly signedInFor: number | null;
}

/** One way to be allowed: every condition that is named must hold. */
export interface Permission {
  readonly roles: readonly Role[];
  /** At least one of these; `anyone` when the action is not about one person or agency. */
  readonly relations: readonly Relation[] | 'anyone';
  readonly tiers?: readonly Tier[];
  /** For role `service`: which context may. */
  readonly contexts?: readonly string[];
  /** Sign-in not older than this many seconds. */
  readonly signedInWithin?: number;
  /** The least that the OpenID provider must vouch for. */
  readonly assurance?: Partial<Assurance>;
  /** For role `api-client`, which needs it: what the program must have been given. */
  readonly scope?: string;
}

/** The actions of a context and the ways to be allowed each. An action that is not here is denied. */
export type AccessPolicy = Readonly<Record<string, readonly Permission[]>>;

export type AccessDecision =
  | { readonly allowed: true; readonly because: string }
  | { readonly allowed: false; readonly because: string; readonly rightDoor: string };

const STAFF_DOOR = 'Ask the key worker or the coordinator to invite you to the team around the person.';
const DOORS: Readonly<Partial<Record<Role, string>>> = {
  anyone: 'Sign in first.',
  person: 'Ask your key worker, or enter your receipt code to open your own record.',
  carer: 'Ask the person, or tell their key worker what worries you.',
  commissioner: 'Use the verification page and the published figures; they name nobody.',
};

/** Pure, total, default deny. Says why, and on a denial which door is right. */
export function decideAccess(policy: AccessPolicy, request: AccessRequest): AccessDecision {
  const { subject, action, relations, preference, sensitivity } = request;
  const rightDoor = DOORS[subject.role] ?? STAFF_DOOR;
  const deny = (because: string): AccessDecision => ({ allowed: false, because, rightDoor });

  const permissions = Object.hasOwn(policy, action) ? policy[action] : undefined;
  if (!permissions) return deny('nobody was given this action');
  const isSelf = relations.includes('self');
  if (sensitivity === 'sealed' && !isSelf) return deny('this part is sealed');
  if (preference === 'withheld' && !isSelf) return deny('the person chose not to share this');
  if (sensitivity === 'sensitive' && !isSelf && subject.tier !== 'regulated') {
    return deny('this part is for registered practitioners whom the person has on the team');
  }
  const permission = permissions.find((candidate) => holds(candidate, request));
  if (!permission) return deny('no permission fits this role and relationship');
  const relation =
    permission.relations === 'anyone' ? undefined : permission.relations.find((one) => relations.includes(one));
  return { allowed: true, because: relation ? `${subject.role}, ${relation}` : subject.role };
}

function holds(permission: Permission, { subject, relations, signedInFor }: AccessRequest): boolean {
  const { roles, tiers, contexts, signedInWithin, assurance, scope } = permission;
  return (
    roles.includes(subject.role) &&
    (permission.relations === 'anyone' || permission.relations.some((relation) => relations.includes(relation))) &&
    (tiers === undefined || tiers.includes(subject.tier)) &&
    (subject.role !== 'service' || (contexts ?? []).includes(subject.context ?? '')) &&
    (subject.role !== 'api-client' || (scope !== undefined && (subject.scopes ?? []).includes(scope))) &&
    (assurance?.signIn ?? 0) <= (subject.assurance?.signIn ?? 0) &&
    (assurance?.identity ?? 0) <= (subject.assurance?.identity ?? 0) &&
    (signedInWithin === undefined || (signedInFor !== null && signedInFor <= signedInWithin))
  );
}
