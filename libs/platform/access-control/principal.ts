/** What somebody is to this system; `anyone` is not signed in, `service` is another context, `setup` is the loader. */
export type Role =
  | 'person'
  | 'carer'
  | 'peer-supporter'
  | 'community-worker'
  | 'link-worker'
  | 'gp'
  | 'clinician'
  | 'hub-coordinator'
  | 'service-manager'
  | 'commissioner'
  | 'caldicott-guardian'
  | 'platform-operator'
  | 'anyone'
  | 'service'
  | 'setup';

/** A role that somebody signed in can have. */
export type MemberRole = Exclude<Role, 'anyone' | 'service' | 'setup'>;

/** A role that can be given anything of a record; whoever looks after the machines is not among them. */
export type ReaderRole = Exclude<MemberRole, 'platform-operator'>;

export function isReaderRole(role: Role): role is ReaderRole {
  return role !== 'platform-operator' && role !== 'anyone' && role !== 'service' && role !== 'setup';
}

/** How a practitioner is answerable for their work. */
export type Tier = 'regulated' | 'supervised' | 'peer' | 'none';

/** Who is asking. Every decision on access starts from this and nothing else about the caller. */
export interface Principal {
  readonly role: Role;
  readonly accountId: string | null;
  readonly personId: string | null;
  readonly practitionerId: string | null;
  /** practitionerId ?? personId ?? accountId; null for anyone and for services. */
  readonly memberId: string | null;
  readonly agencyId: string | null;
  readonly tier: Tier;
  /** The asking context, for role `service` alone. */
  readonly context?: string;
  /** When they signed in, ISO-8601 UTC; null when not signed in. */
  readonly authenticatedAt: string | null;
}

export const ANYONE: Principal = Object.freeze({
  role: 'anyone',
  accountId: null,
  personId: null,
  practitionerId: null,
  memberId: null,
  agencyId: null,
  tier: 'none',
  authenticatedAt: null,
});
