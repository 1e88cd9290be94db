/** What somebody is to this system; `anyone` is not signed in, `api-client` is a program, `link-holder` answers one ask by its link, `service` is another context, `setup` is the loader. */
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
  | 'privacy-officer'
  | 'agency-administrator'
  | 'alliance-administrator'
  | 'api-client'
  | 'link-holder'
  | 'anyone'
  | 'service'
  | 'setup';

/** A role in which somebody can look at a record: not that of who only looks after an agency and its staff, or the machines. */
export type MemberRole = Exclude<
  Role,
  | 'anyone'
  | 'link-holder'
  | 'service'
  | 'setup'
  | 'api-client'
  | 'platform-operator'
  | 'privacy-officer'
  | 'agency-administrator'
  | 'alliance-administrator'
>;

const NEVER_MEMBERS: readonly Role[] = [
  'anyone', 'link-holder', 'service', 'setup', 'api-client', 'platform-operator', 'privacy-officer', 'agency-administrator',
  'alliance-administrator',
]; // prettier-ignore

/** A role whose look at a person's name or record is recorded: also who answers for privacy, and who said yes to an ask by its link. */
export type ViewerRole = MemberRole | 'privacy-officer' | 'link-holder';

export const isViewerRole = (role: Role): role is ViewerRole =>
  isMemberRole(role) || role === 'privacy-officer' || role === 'link-holder';

export const isMemberRole = (role: Role): role is MemberRole => !NEVER_MEMBERS.includes(role);

/** How a practitioner is answerable for their work. */
export type Tier = 'regulated' | 'supervised' | 'peer' | 'volunteer' | 'none';

/** From 0, not said, to 3, the strongest; what a provider's own words mean is in its settings. */
export type AssuranceLevel = 0 | 1 | 2 | 3;

/** How far the OpenID provider vouches for this sign-in. */
export interface Assurance {
  /** How hard it is for somebody else to sign in so: a password is 1, two factors are 2, a hardware key is 3. */
  readonly signIn: AssuranceLevel;
  /** How well the provider has made sure of who this is. */
  readonly identity: AssuranceLevel;
}

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
  /** How sure the sign-in was; absent for services and for who is not signed in. */
  readonly assurance?: Assurance;
  /** What a program was given, for role `api-client` alone. */
  readonly scopes?: readonly string[];
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
