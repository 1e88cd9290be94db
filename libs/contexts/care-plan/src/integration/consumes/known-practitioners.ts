import type { Sql } from '@platform/access-control/relationship-facts';
import type { MemberRole } from '../../domain/plan/plan.events';

/** Who works where, as identity told. */
export interface KnownPractitioner {
  readonly practitionerId: string;
  readonly agencyId: string;
  readonly role: MemberRole;
}

export async function recordPractitioner(
  sql: Sql,
  { practitionerId, agencyId, role }: KnownPractitioner,
): Promise<void> {
  await sql.query(
    `INSERT INTO known_practitioner (practitioner_id, agency_id, role) VALUES ($1,$2,$3)
     ON CONFLICT (practitioner_id) DO UPDATE SET agency_id = excluded.agency_id, role = excluded.role`,
    [practitionerId, agencyId, role],
  );
}

/** Whether anybody works there who could accept something. */
export async function isAgencyKnown(sql: Sql, agencyId: string): Promise<boolean> {
  const rows = await sql.query('SELECT 1 FROM known_practitioner WHERE agency_id = $1 LIMIT 1', [agencyId]);
  return rows.length > 0;
}

/** Undefined when nobody of that id works at this agency. */
export async function practitionerOf(
  sql: Sql,
  agencyId: string,
  practitionerId: string,
): Promise<{ readonly memberId: string; readonly role: MemberRole } | undefined> {
  const [row] = await sql.query<{ memberId: string; role: MemberRole }>(
    'SELECT practitioner_id AS "memberId", role FROM known_practitioner WHERE agency_id = $1 AND practitioner_id = $2',
    [agencyId, practitionerId],
  );
  return row;
}
