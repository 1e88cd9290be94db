import type { Sql } from '@platform/access-control/relationship-facts';
import type { Tier } from '@platform/access-control/principal';
import { consumer } from '@platform/runtime/context-parts';

/** Who can become a key worker, and how each is answerable for their work, as identity tells them. */
export const practitionerRegisteredConsumer = consumer({
  id: 'intake.practitioner-registered.v2',
  types: ['identity.practitioner-registered.v1', 'identity.practitioner-left.v1'],
  handle: async ({ data }, { sql }) => {
    if ('leftAt' in data) {
      await sql.query('DELETE FROM practitioner WHERE practitioner_id = $1', [data.practitionerId]);
      return;
    }
    const { practitionerId, agencyId, role, tier } = data;
    await sql.query(
      `INSERT INTO practitioner (practitioner_id, agency_id, role, tier) VALUES ($1,$2,$3,$4)
       ON CONFLICT (practitioner_id) DO UPDATE SET agency_id = excluded.agency_id, role = excluded.role,
         tier = excluded.tier`,
      [practitionerId, agencyId, role, tier],
    );
  },
});

/** Of everybody on the team of a person, now and lately, and of whom an emergency let in; `none` for whoever is no practitioner. */
export async function tiersOfPractitioners(sql: Sql, personId: string): Promise<(memberId: string) => Tier> {
  const rows = await sql.query<{ memberId: string; tier: Tier }>(
    `SELECT practitioner_id AS "memberId", tier FROM practitioner WHERE practitioner_id IN (
       SELECT member_id FROM relationship WHERE person_id = $1 UNION SELECT member_id FROM emergency_access WHERE person_id = $1)`,
    [personId],
  );
  const tiers = new Map(rows.map(({ memberId, tier }) => [memberId, tier]));
  return (memberId) => tiers.get(memberId) ?? 'none';
}
