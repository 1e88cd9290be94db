import type { Sql } from './relationship-facts';

/** Records that somebody opened because of danger, as a context knows it. */
export const EMERGENCY_TABLE_SQL = `
CREATE TABLE IF NOT EXISTS emergency_access (
  emergency_id uuid PRIMARY KEY,
  person_id uuid NOT NULL,
  member_id uuid NOT NULL,
  opened_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
ALTER TABLE emergency_access ADD COLUMN IF NOT EXISTS reviewed_at timestamptz;
CREATE INDEX IF NOT EXISTS emergency_access_of ON emergency_access (person_id, member_id);
CREATE INDEX IF NOT EXISTS emergency_access_by ON emergency_access (member_id);
`;

export interface EmergencyAccess {
  readonly emergencyId: string;
  readonly personId: string;
  readonly memberId: string;
  readonly openedAt: string;
  /** Never later than told first; ending it early brings it forward. */
  readonly expiresAt: string;
}

/** Repeatable; an end that was heard first stays the end. */
export async function recordEmergencyAccess(sql: Sql, fact: EmergencyAccess): Promise<void> {
  await sql.query(
    `INSERT INTO emergency_access (emergency_id, person_id, member_id, opened_at, expires_at) VALUES ($1,$2,$3,$4,$5)
     ON CONFLICT (emergency_id) DO UPDATE SET expires_at = least(emergency_access.expires_at, excluded.expires_at)`,
    [fact.emergencyId, fact.personId, fact.memberId, fact.openedAt, fact.expiresAt],
  );
}

/** Somebody else has looked at why it was opened; told by identity. */
export async function recordEmergencyReviewed(
  sql: Sql,
  fact: { readonly emergencyId: string; readonly reviewedAt: string },
): Promise<void> {
  await sql.query('UPDATE emergency_access SET reviewed_at = $2 WHERE emergency_id = $1', [
    fact.emergencyId,
    fact.reviewedAt,
  ]);
}

/** Of the emergencies of one member about one person, those that somebody else has looked at since. */
export async function reviewedEmergencies(sql: Sql, personId: string, memberId: string): Promise<readonly string[]> {
  const rows = await sql.query<{ emergency_id: string }>(
    'SELECT emergency_id FROM emergency_access WHERE person_id = $1 AND member_id = $2 AND reviewed_at IS NOT NULL',
    [personId, memberId],
  );
  return rows.map((row) => row.emergency_id);
}
