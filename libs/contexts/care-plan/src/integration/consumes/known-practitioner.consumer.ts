import type { Sql } from '@platform/access-control/relationship-facts';
import type { Tier, ViewerRole } from '@platform/access-control/principal';
import type { MemberRole } from '../../domain/plan/plan.events';

/** Who works where, as identity told. */
export interface KnownPractitioner {
  readonly practitionerId: string;
  readonly agencyId: string;
  readonly role: ViewerRole;
  readonly tier: Tier;
}

export async function recordPractitioner(
  sql: Sql,
  { practitionerId, agencyId, role, tier }: KnownPractitioner,
): Promise<void> {
  await sql.query(
    `INSERT INTO known_practitioner (practitioner_id, agency_id, role, tier) VALUES ($1,$2,$3,$4)
     ON CONFLICT (practitioner_id) DO UPDATE SET agency_id = excluded.agency_id, role = excluded.role,
       tier = excluded.tier`,
    [practitionerId, agencyId, role, tier],
  );
}

/** They left: nobody can be handed over to them. */
export async function forgetPractitioner(sql: Sql, practitionerId: string): Promise<void> {
  await sql.query('DELETE FROM known_practitioner WHERE practitioner_id = $1', [practitionerId]);
}

export async function isPractitionerKnown(sql: Sql, practitionerId: string): Promise<boolean> {
  const rows = await sql.query('SELECT 1 FROM known_practitioner WHERE practitioner_id = $1', [practitionerId]);
  return rows.length > 0;
}

/** They see that it is done well, and have nobody in their care. */
const NOT_IN_CARE: readonly ViewerRole[] = ['commissioner', 'caldicott-guardian', 'privacy-officer'];

/** Whether anybody works there who could accept something. */
export async function isAgencyKnown(sql: Sql, agencyId: string): Promise<boolean> {
  const rows = await sql.query('SELECT 1 FROM known_practitioner WHERE agency_id = $1 AND role <> ALL($2) LIMIT 1', [
    agencyId,
    NOT_IN_CARE,
  ]);
  return rows.length > 0;
}

/** Undefined when nobody of that id works at this agency and could have somebody in their care. */
export async function practitionerOf(
  sql: Sql,
  agencyId: string,
  practitionerId: string,
): Promise<{ readonly memberId: string; readonly role: MemberRole } | undefined> {
  const [row] = await sql.query<{ memberId: string; role: MemberRole }>(
    `SELECT practitioner_id AS "memberId", role FROM known_practitioner
     WHERE agency_id = $1 AND practitioner_id = $2 AND role <> ALL($3)`,
    [agencyId, practitionerId, NOT_IN_CARE],
  );
  return row;
}

/** `none` for whoever is no practitioner, such as a carer. */
export async function tierOfMember(sql: Sql, memberId: string): Promise<Tier> {
  return (await tiersOfMembers(sql, [memberId]))(memberId);
}

export async function tiersOfMembers(sql: Sql, memberIds: readonly string[]): Promise<(memberId: string) => Tier> {
  const rows = await sql.query<{ memberId: string; tier: Tier }>(
    'SELECT practitioner_id AS "memberId", tier FROM known_practitioner WHERE practitioner_id = ANY($1::uuid[])',
    [memberIds],
  );
  const tiers = new Map(rows.map(({ memberId, tier }) => [memberId, tier]));
  return (memberId) => tiers.get(memberId) ?? 'none';
}
