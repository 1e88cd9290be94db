import type { Clock } from '../event-store/command-context';
import { notFound, Problem, signInNeeded, stepUpNeeded } from '../http/problem';
import { purposeOf } from '../http/purpose';
import type { AccessFacts, Resource } from './access-facts';
import { NO_FACTS, preferenceOf } from './access-facts';
import { readFacts, readFactsOfEach } from './read-facts';
import type { AccessDecision, AccessPolicy, AccessRequest, Denial } from './decide-access';
import { decideAccess } from './decide-access';
import type { Principal, Role, Tier } from './principal';
import { ANYONE } from './principal';
import { stepUpFor } from './step-up';
import type { Sql } from './relationship-facts';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Decides for one caller and one person's record, over facts that were read once, together. */
export interface Standing {
  decide(action: string, more?: Omit<Resource, 'personId'>): AccessDecision;
  may(action: string, more?: Omit<Resource, 'personId'>): boolean;
}

/** Somebody who may, and by which decision. */
export interface MemberWhoMay {
  readonly memberId: string;
  readonly role: string;
  readonly agencyId: string | null;
  readonly decision: Extract<AccessDecision, { readonly allowed: true }>;
}

/** Reads the facts at the moment of asking, and decides. */
export class AccessControl {
  constructor(
    private readonly policy: AccessPolicy,
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  /** Every action that anybody was given here. */
  get actions(): readonly string[] {
    return Object.keys(this.policy);
  }

  /** Throws 401 when not signed in, 403 when only a fresher or stronger sign-in is missing, else 404: what is not yours looks like what is not there. */
  async assertMay(principal: Principal, action: string, resource: Resource = {}): Promise<void> {
    const request = this.requestOf(await this.factsFor(principal, resource.personId), principal, action, resource);
    if (decideAccess(this.policy, request).allowed) return;
    const stepUp = stepUpFor(this.policy, request);
    if (stepUp) throw stepUpNeeded(stepUp);
    throw principal.role === 'anyone' ? signInNeeded() : notFound();
  }

  async may(principal: Principal, action: string, resource: Resource = {}): Promise<boolean> {
    return (await this.decide(principal, action, resource)).allowed;
  }

  async decide(principal: Principal, action: string, resource: Resource = {}): Promise<AccessDecision> {
    return this.over(await this.factsFor(principal, resource.personId), principal, action, resource);
  }

  /** For an answer of several parts: one reading of the facts, and a decision for each part. */
  async on(principal: Principal, personId: string): Promise<Standing> {
    return this.standing(await this.factsFor(principal, personId), principal, personId);
  }

  /** For a board: the facts about all of these people in one question, and the same decisions as `on`. */
  async onEach(principal: Principal, personIds: readonly string[]): Promise<(personId: string) => Standing> {
    const { memberId } = principal;
    const asked = memberId ? personIds.filter((id) => id !== principal.personId && UUID.test(id)) : [];
    const factsOf = await readFactsOfEach(this.sql, [...new Set(asked)], memberId ?? '');
    return (personId) => this.standing(factsOf(personId), principal, personId);
  }

  /** The people whose record the caller may open now: themself, and those on whose team they are. */
  async peopleOf(principal: Reader): Promise<readonly string[]> {
    const own = principal.personId ? [principal.personId] : [];
    return [...new Set([...own, ...(await this.peopleAround(principal, false))])];
  }

  /** Of these people, those whom each reader may know by `peopleOf`; one question for all readers. */
  async knownTo(readers: readonly Reader[], personIds: readonly string[]): Promise<readonly (readonly string[])[]> {
    const members = [...new Set(readers.map(({ memberId }) => memberId ?? ''))].filter((id) => UUID.test(id));
    const people = personIds.filter((id) => UUID.test(id));
    const around = members.length === 0 || people.length === 0 ? [] : await this.placesOf(members, false, people);
    const known = new Map<string, Set<string>>();
    for (const { memberId, personId } of around) known.set(memberId, (known.get(memberId) ?? new Set()).add(personId));
    return readers.map((reader) =>
      personIds.filter((id) => id === reader.personId || known.get(reader.memberId ?? '')?.has(id) === true),
    );
  }

  /** Those for whom the caller cares. Being told of every change would tell a carer more than was agreed. */
  async peopleCaredForBy(principal: Reader, whateverIsShared = false): Promise<readonly string[]> {
    return this.peopleAround(principal, true, whateverIsShared);
  }

  /** Whether the person said that this member does not see this part; what one may do whatever is shared does not ask. */
  async hasObjected(
    principal: Principal,
    { personId, part }: { readonly personId: string; readonly part: string },
  ): Promise<boolean> {
    const facts = await this.factsFor(principal, personId);
    const standing = { subject: principal, resource: { part }, facts, now: this.clock.now() };
    return preferenceOf(standing)?.choice === 'withheld';
  }

  /** Members of the team, now and lately, who may do this, each by the same decision as when they ask. */
  async whoMay(
    action: string,
    resource: Resource & { readonly personId: string },
    tierOf: (memberId: string) => Tier,
  ): Promise<readonly MemberWhoMay[]> {
    const facts = await readFacts(this.sql, resource.personId);
    const members = [
      ...facts.relationships,
      ...facts.emergencies.map((one) => ({ ...one, role: 'clinician', agencyId: null })),
    ];
    const seen = new Map<string, MemberWhoMay>();
    for (const { memberId, role, agencyId } of members) {
      const decision = this.over(
        facts,
        memberAs({ memberId, role, agencyId, tier: tierOf(memberId) }),
        action,
        resource,
      );
      if (decision.allowed && !seen.has(memberId)) seen.set(memberId, { memberId, role, agencyId, decision });
    }
    return [...seen.values()];
  }

  private over(facts: AccessFacts, subject: Principal, action: string, resource: Resource): AccessDecision {
    return decideAccess(this.policy, this.requestOf(facts, subject, action, resource));
  }

  private requestOf(facts: AccessFacts, subject: Principal, action: string, resource: Resource): AccessRequest {
    return { subject, action, purpose: purposeOf(subject), resource, facts, now: this.clock.now() };
  }

  /** A person's own record is open to them whatever else is known. */
  private async factsFor(principal: Principal, personId: string | null | undefined): Promise<AccessFacts> {
    const { memberId } = principal;
    if (!personId || !memberId || principal.personId === personId || !UUID.test(personId)) return NO_FACTS;
    return readFacts(this.sql, personId, memberId);
  }

  private async peopleAround(
    { memberId }: Reader,
    asCarer: boolean,
    whateverIsShared = false,
  ): Promise<readonly string[]> {
    if (!memberId) return [];
    const places = await this.placesOf([memberId], asCarer, null, whateverIsShared);
    return [...new Set(places.map(({ personId }) => personId))];
  }

  /** Where these members have a place now that opens a record to them; around some people, or `null` for anybody. */
  private async placesOf(
    memberIds: readonly string[],
    asCarer: boolean,
    personIds: readonly string[] | null,
    whateverIsShared = false,
  ): Promise<readonly { readonly memberId: string; readonly personId: string }[]> {
    const rows = await this.sql.query<{
      person_id: string;
      member_id: string;
      agency_id: string | null;
      preferences: AccessFacts['preferences'] | null;
    }>(
      `SELECT r.person_id, r.member_id, r.agency_id, (SELECT json_agg(json_build_object('audience', p.audience,
           'audienceId', p.audience_id, 'part', p.part, 'choice', p.choice, 'overriddenUntil', p.overridden_until))
         FROM sharing_preference p WHERE p.person_id = r.person_id AND p.audience_id IN (r.member_id, r.agency_id)) AS preferences
       FROM relationship r WHERE r.member_id = ANY($1::uuid[]) AND r.ended_at IS NULL AND (r.role = 'carer') = $2
         AND ($3::uuid[] IS NULL OR r.person_id = ANY($3::uuid[]))`,
      [memberIds, asCarer, personIds],
    );
    const now = this.clock.now();
    const isOpen = ({ member_id: memberId, agency_id: agencyId, preferences }: (typeof rows)[number]) => {
      const facts = { ...NO_FACTS, preferences: preferences ?? [] };
      const subject = { ...ANYONE, memberId, agencyId: asCarer ? null : agencyId };
      return whateverIsShared || preferenceOf({ subject, resource: {}, facts, now })?.choice !== 'withheld';
    };
    return rows.filter(isOpen).map((row) => ({ memberId: row.member_id, personId: row.person_id }));
  }

  private standing(facts: AccessFacts, principal: Principal, personId: string): Standing {
    const decide = (action: string, more: Omit<Resource, 'personId'> = {}) =>
      this.over(facts, principal, action, { ...more, personId });
    return { decide, may: (action, more) => decide(action, more).allowed };
  }
}

type Reader = Pick<Principal, 'personId' | 'memberId'>;

/** A member as they would ask themself, for finding out what they would be answered. */
export function memberAs(member: {
  readonly memberId: string;
  readonly role: string;
  readonly agencyId: string | null;
  readonly tier: Tier;
}): Principal {
  const { memberId, role, agencyId, tier } = member;
  const isPublic = role === 'carer' || role === 'person';
  return {
    ...ANYONE,
    role: role as Role,
    accountId: memberId,
    memberId,
    practitionerId: isPublic ? null : memberId,
    agencyId: isPublic ? null : agencyId,
    tier,
  };
}

/** For something that the caller knows is there, such as a person on a board they may see: who opens the door. */
export function notThisDoor(decision: Denial): Problem {
  return new Problem({
    status: 403,
    code: 'not-this-door',
    title: 'You can see that this person is here, and not what is written about them.',
    doNext: decision.rightDoor,
  });
}
