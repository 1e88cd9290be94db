import type { Sql } from '@platform/access-control/relationship-facts';
import type { PractitionerRole } from '../../domain/introduction/introduction.events';

/** The role of a practitioner in that agency, as identity told; undefined when there is no such practitioner, or they left. */
export async function roleOfPractitioner(
  sql: Sql,
  agencyId: string,
  practitionerId: string,
): Promise<PractitionerRole | undefined> {
  const [practitioner] = await sql.query<{ role: PractitionerRole }>(
    'SELECT role FROM practitioner WHERE practitioner_id = $1 AND agency_id = $2',
    [practitionerId, agencyId],
  );
  return practitioner?.role;
}

export interface LastKeyWorker {
  readonly personId: string;
  readonly keyWorkerId: string;
  readonly agencyId: string;
  /** Whether they still work there. */
  readonly isStillThere: boolean;
}

/** Who was the last key worker of each of these people. */
export async function lastKeyWorkersOf(sql: Sql, personIds: readonly string[]): Promise<readonly LastKeyWorker[]> {
  return sql.query<LastKeyWorker>(
    `SELECT DISTINCT ON (r.person_id) r.person_id AS "personId", r.member_id AS "keyWorkerId",
       r.agency_id AS "agencyId", p.practitioner_id IS NOT NULL AS "isStillThere"
     FROM relationship r LEFT JOIN practitioner p ON p.practitioner_id = r.member_id AND p.agency_id = r.agency_id
     WHERE r.person_id = ANY($1::uuid[]) AND r.is_key_worker AND r.agency_id IS NOT NULL
     ORDER BY r.person_id, r.started_at DESC`,
    [personIds],
  );
}
