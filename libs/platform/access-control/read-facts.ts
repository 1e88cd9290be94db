import type { AccessFacts, EmergencyFact, PreferenceFact, RelationshipFact } from './access-facts';
import type { Sql } from './relationship-facts';

interface FactsRow {
  readonly relationships: RelationshipFact[] | null;
  readonly preferences: PreferenceFact[] | null;
  readonly emergencies: EmergencyFact[] | null;
}

const RELATIONSHIPS = `SELECT json_agg(json_build_object('memberId', member_id, 'agencyId', agency_id, 'role', role,
  'isKeyWorker', is_key_worker, 'startedAt', started_at, 'endedAt', ended_at) ORDER BY started_at)
  FROM relationship WHERE person_id = $1`;
const PREFERENCES = `SELECT json_agg(json_build_object('audience', audience, 'audienceId', audience_id, 'part', part,
  'choice', choice, 'overriddenUntil', overridden_until)) FROM sharing_preference WHERE person_id = $1`;
const EMERGENCIES = `SELECT json_agg(json_build_object('memberId', member_id, 'openedAt', opened_at,
  'expiresAt', expires_at)) FROM emergency_access WHERE person_id = $1`;

const OF_EVERYBODY = `SELECT (${RELATIONSHIPS}) AS relationships, (${PREFERENCES}) AS preferences, (${EMERGENCIES}) AS emergencies`;
// An organisation may be that of the relationship, so the preferences of a person, of which there are few, are read whole.
const OF_ONE = `SELECT (${RELATIONSHIPS} AND member_id = $2) AS relationships, (${PREFERENCES}) AS preferences,
  (${EMERGENCIES} AND member_id = $2) AS emergencies`;

/** What is known about a person's record, in one statement and so as of one moment; about one member, or about everybody. */
export async function readFacts(sql: Sql, personId: string, memberId?: string | null): Promise<AccessFacts> {
  const [row] =
    memberId === undefined
      ? await sql.query<FactsRow>(OF_EVERYBODY, [personId])
      : await sql.query<FactsRow>(OF_ONE, [personId, memberId]);
  return {
    relationships: row?.relationships ?? [],
    preferences: row?.preferences ?? [],
    emergencies: row?.emergencies ?? [],
  };
}
