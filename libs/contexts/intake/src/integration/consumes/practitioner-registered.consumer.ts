import { consumer } from '@platform/runtime/context-parts';

/** Who can become a key worker: ids and roles, as identity tells them. */
export const practitionerRegisteredConsumer = consumer({
  id: 'intake.practitioner-registered.v1',
  types: ['identity.practitioner-registered.v1', 'identity.practitioner-left.v1'],
  handle: async ({ data }, { sql }) => {
    if ('leftAt' in data) {
      await sql.query('DELETE FROM practitioner WHERE practitioner_id = $1', [data.practitionerId]);
      return;
    }
    const { practitionerId, agencyId, role } = data;
    await sql.query(
      `INSERT INTO practitioner (practitioner_id, agency_id, role) VALUES ($1,$2,$3)
       ON CONFLICT (practitioner_id) DO UPDATE SET agency_id = excluded.agency_id, role = excluded.role`,
      [practitionerId, agencyId, role],
    );
  },
});
