import { announceAccess } from './access-changes';

/** Relationships as a context knows them: its own table, fed by identity's integration events. */
export const RELATIONSHIP_TABLE_SQL = `
CREATE TABLE IF NOT EXISTS relationship (
  relationship_id uuid PRIMARY KEY,
  person_id uuid NOT NULL,
  member_id uuid NOT NULL,
  agency_id uuid,
  role text NOT NULL,
  is_key_worker boolean NOT NULL,
  started_at timestamptz NOT NULL,
  ended_at timestamptz
);
CREATE INDEX IF NOT EXISTS relationship_of_member ON relationship (member_id, person_id) WHERE ended_at IS NULL;
CREATE INDEX IF NOT EXISTS relationship_of_person ON relationship (person_id) WHERE ended_at IS NULL;
CREATE INDEX IF NOT EXISTS relationship_between ON relationship (person_id, member_id);
CREATE INDEX IF NOT EXISTS relationship_ever_of_member ON relationship (member_id, person_id);
`;

export interface Sql {
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
}

export interface RelationshipStarted {
  readonly relationshipId: string;
  readonly personId: string;
  readonly memberId: string;
  readonly agencyId: string | null;
  readonly role: string;
  readonly isKeyWorker: boolean;
  readonly startedAt: string;
}

/** Repeatable; an end that was heard first stays an end. */
export async function recordRelationshipStarted(sql: Sql, fact: RelationshipStarted): Promise<void> {
  await sql.query(
    `INSERT INTO relationship (relationship_id, person_id, member_id, agency_id, role, is_key_worker, started_at)
     VALUES ($1,$2,$3,$4,$5,$6,$7)
     ON CONFLICT (relationship_id) DO UPDATE SET agency_id = excluded.agency_id, role = excluded.role,
       is_key_worker = excluded.is_key_worker, started_at = excluded.started_at,
       ended_at = CASE WHEN relationship.ended_at > excluded.started_at THEN relationship.ended_at END`,
    [fact.relationshipId, fact.personId, fact.memberId, fact.agencyId, fact.role, fact.isKeyWorker, fact.startedAt],
  );
}

export async function recordRelationshipEnded(
  sql: Sql,
  fact: { readonly relationshipId: string; readonly endedAt: string },
): Promise<void> {
  const ended = await sql.query<{ member_id: string }>(
    'UPDATE relationship SET ended_at = $2 WHERE relationship_id = $1 AND started_at <= $2 RETURNING member_id',
    [fact.relationshipId, fact.endedAt],
  );
  for (const row of ended) await announceAccess(sql, { audience: 'member', audienceId: row.member_id });
}

/** Whose privacy officers answer to a person: the agency of their key worker now. */
export async function keyWorkersAgenciesOf(sql: Sql, personId: string): Promise<readonly (string | null)[]> {
  const rows = await sql.query<{ agency_id: string | null }>(
    'SELECT agency_id FROM relationship WHERE person_id = $1 AND is_key_worker AND ended_at IS NULL',
    [personId],
  );
  return rows.map(({ agency_id: agencyId }) => agencyId);
}
