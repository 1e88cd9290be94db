import type { Principal } from './principal';

/** How the one who asks stands to the person or agency that the record is about. */
export type Relation = 'self' | 'key-worker' | 'team' | 'former-team' | 'carer' | 'emergency' | 'own-agency' | 'none';

/** What the person said about sharing this with the one who asks. */
export type SharingPreference = 'not-stated' | 'shared' | 'withheld';
export type Sensitivity = 'ordinary' | 'sensitive' | 'sealed';

/** A preference about the whole record, where none about the part is stated. */
export const EVERYTHING = 'everything';

export interface RelationshipFact {
  readonly memberId: string;
  readonly agencyId: string | null;
  readonly role: string;
  readonly isKeyWorker: boolean;
  readonly startedAt: string;
  readonly endedAt: string | null;
}

/** Stated by the person, about one organisation or one member, and one part of the record or everything. */
export interface PreferenceFact {
  readonly audience: 'agency' | 'member';
  readonly audienceId: string;
  readonly part: string;
  readonly choice: SharingPreference;
  /** While law overrides an objection. ISO-8601 UTC. */
  readonly overriddenUntil: string | null;
}

/** Somebody opened a record because of danger; nothing but reading follows from it, and only until it expires. */
export interface EmergencyFact {
  readonly memberId: string;
  readonly openedAt: string;
  readonly expiresAt: string;
}

/** What is known about one person's record and whoever asks; facts that are not given do not count in their favour. */
export interface AccessFacts {
  readonly relationships: readonly RelationshipFact[];
  readonly preferences: readonly PreferenceFact[];
  readonly emergencies: readonly EmergencyFact[];
}
export const NO_FACTS: AccessFacts = { relationships: [], preferences: [], emergencies: [] };

/** What an action is about. */
export interface Resource {
  readonly personId?: string | null;
  /** The agencies that hold the thing: their members stand in relation `own-agency`. */
  readonly agencyIds?: readonly (string | null)[];
  /** Of the record, such as `safety-plan`; the whole of it when absent. */
  readonly part?: string;
  /** `ordinary` when absent. */
  readonly sensitivity?: Sensitivity;
  /** Members who are on the team by the stream itself, for a context that knows better than its table. */
  readonly team?: readonly { readonly memberId: string; readonly isKeyWorker: boolean }[];
  /** Members whom the person named for a sealed part. */
  readonly named?: readonly string[];
}

/** For so long whoever was on the team may read, to finish what they owe. */
export const READABLE_AFTER_END_DAYS = 28;
const DAY_MS = 86_400_000;

/** Relations that open a record for reading alone, whatever a policy says. */
export const READ_ONLY: readonly Relation[] = ['former-team', 'emergency'];

export interface Standing {
  readonly subject: Principal;
  readonly resource: Resource;
  readonly facts: AccessFacts;
  readonly now: Date;
}

/** Each relation with the moment since when it holds; null where it has none. */
export function relationsOf({ subject, resource, facts, now }: Standing): ReadonlyMap<Relation, string | null> {
  const relations = new Map<Relation, string | null>();
  const { personId, agencyIds = [] } = resource;
  if (personId && subject.personId === personId) relations.set('self', null);
  if (subject.agencyId && agencyIds.includes(subject.agencyId)) relations.set('own-agency', null);
  if (personId && subject.memberId && subject.memberId !== personId) {
    for (const { isKeyWorker } of (resource.team ?? []).filter(({ memberId }) => memberId === subject.memberId)) {
      for (const relation of ofTeam(isKeyWorker)) relations.set(relation, null);
    }
    const known = resource.team ? [] : facts.relationships;
    for (const fact of known.filter(({ memberId }) => memberId === subject.memberId)) {
      for (const relation of relationsFrom(fact, now))
        if (!relations.has(relation)) relations.set(relation, fact.startedAt);
    }
    const emergency = facts.emergencies.find(
      ({ memberId, openedAt, expiresAt }) => memberId === subject.memberId && isBetween(openedAt, expiresAt, now),
    );
    if (emergency) relations.set('emergency', emergency.openedAt);
  }
  if (relations.size === 0) relations.set('none', null);
  return relations;
}

function relationsFrom({ role, isKeyWorker, startedAt, endedAt }: RelationshipFact, now: Date): readonly Relation[] {
  if (Date.parse(startedAt) > now.getTime()) return [];
  if (endedAt !== null && Date.parse(endedAt) <= now.getTime()) {
    const readable = Date.parse(endedAt) + READABLE_AFTER_END_DAYS * DAY_MS > now.getTime();
    return readable && role !== 'carer' ? ['former-team'] : [];
  }
  if (role === 'carer') return ['carer'];
  return ofTeam(isKeyWorker);
}

function ofTeam(isKeyWorker: boolean): readonly Relation[] {
  return isKeyWorker ? ['team', 'key-worker'] : ['team'];
}

/** What was said of whoever asks and of their organisation, about this part of the record or all of it. */
function concerning({ subject, resource, facts }: Standing): readonly PreferenceFact[] {
  const { part = EVERYTHING } = resource;
  return facts.preferences.filter(
    (fact) =>
      fact.choice !== 'not-stated' &&
      (fact.part === part || fact.part === EVERYTHING) &&
      fact.audienceId === (fact.audience === 'member' ? subject.memberId : subject.agencyId),
  );
}

/** An objection that law overrides holds nobody back for as long as it does. */
function isOverridden({ choice, overriddenUntil }: PreferenceFact, now: Date): boolean {
  return choice === 'withheld' && overriddenUntil !== null && Date.parse(overriddenUntil) > now.getTime();
}

/** The preference that counts: what was said of the member before what was said of their organisation, and a part before everything. */
export function preferenceOf(standing: Standing): PreferenceFact | undefined {
  const stated = concerning(standing).filter((fact) => !isOverridden(fact, standing.now));
  const { part = EVERYTHING } = standing.resource;
  const find = (audience: PreferenceFact['audience'], about: string) =>
    stated.find((fact) => fact.audience === audience && fact.part === about);
  return find('member', part) ?? find('member', EVERYTHING) ?? find('agency', part) ?? find('agency', EVERYTHING);
}

/** Whether somebody sees this though the person objected. */
export function hasOverriddenObjection(standing: Standing): boolean {
  return concerning(standing).some((fact) => isOverridden(fact, standing.now));
}

function isBetween(from: string, until: string, now: Date): boolean {
  return Date.parse(from) <= now.getTime() && now.getTime() < Date.parse(until);
}
