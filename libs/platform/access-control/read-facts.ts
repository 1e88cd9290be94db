import type { AccessFacts, EmergencyFact, PreferenceFact, RelationshipFact } from './access-facts';
import { NO_FACTS } from './access-facts';
import type { Sql } from './relationship-facts';

interface FactsRow {
  readonly relationships: RelationshipFact[] | null;
  readonly preferences: PreferenceFact[] | null;
  readonly emergencies: EmergencyFact[] | null;
}

const RELATIONSHIPS = (
  person: string,
) => `SELECT json_agg(json_build_object('memberId', member_id, 'agencyId', agency_id, 'role', role,
  'isKeyWorker', is_key_worker, 'startedAt', started_at, 'endedAt', ended_at) ORDER BY started_at)
  FROM relationship WHERE person_id = ${person}`;
const PREFERENCES = (
  person: string,
) => `SELECT json_agg(json_build_object('audience', audience, 'audienceId', audience_id, 'part', part,
  'choice', choice, 'overriddenUntil', overridden_until)) FROM sharing_preference WHERE person_id = ${person}`;
const EMERGENCIES = (person: string) => `SELECT json_agg(json_build_object('memberId', member_id, 'openedAt', opened_at,
  'expiresAt', expires_at)) FROM emergency_access WHERE person_id = ${person}`;

const OF_EVERYBODY = `SELECT (${RELATIONSHIPS('$1')}) AS relationships, (${PREFERENCES('$1')}) AS preferences,
  (${EMERGENCIES('$1')}) AS emergencies`;
// An organisation may be that of the relationship, so the preferences of a person, of which there are few, are read whole.
const ofOne = (person: string) => `(${RELATIONSHIPS(person)} AND member_id = $2) AS relationships,
  (${PREFERENCES(person)}) AS preferences, (${EMERGENCIES(person)} AND member_id = $2) AS emergencies`;
const OF_ONE = `SELECT ${ofOne('$1')}`;
const OF_EACH = `SELECT asked.id AS person, ${ofOne('asked.id')} FROM unnest($1::uuid[]) AS asked (id)`;

/** What is known about a person's record, in one statement and so as of one moment; about one member, or about everybody. */
export async function readFacts(sql: Sql, personId: string, memberId?: string | null): Promise<AccessFacts> {
  const [row] =
    memberId === undefined
      ? await sql.query<FactsRow>(OF_EVERYBODY, [personId])
      : await sql.query<FactsRow>(OF_ONE, [personId, memberId]);
  return factsIn(row);
}

/** The same about one member and each of several people, in one statement for all of them. */
export async function readFactsOfEach(
  sql: Sql,
  personIds: readonly string[],
  memberId: string,
): Promise<(personId: string) => AccessFacts> {
  const rows =
    personIds.length === 0 ? [] : await sql.query<FactsRow & { person: string }>(OF_EACH, [personIds, memberId]);
  const facts = new Map(rows.map((row) => [row.person, factsIn(row)]));
  return (personId) => facts.get(personId) ?? NO_FACTS;
}

const factsIn = (row: FactsRow | undefined): AccessFacts => ({
  relationships: row?.relationships ?? [],
  preferences: row?.preferences ?? [],
  emergencies: row?.emergencies ?? [],
});
