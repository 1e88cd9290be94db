import { consumer } from '@platform/runtime/context-parts';

/** Which agency a practitioner is of, so that an agency can only send one of its own. */
export const practitionerRegisteredConsumer = consumer({
  id: 'provider-directory.practitioner-registered.v1',
  types: ['identity.practitioner-registered.v1', 'identity.practitioner-left.v1'],
  async handle({ data }, { sql }) {
    if ('leftAt' in data) {
      await sql.query('DELETE FROM practitioner WHERE practitioner_id = $1', [data.practitionerId]);
      return;
    }
    await sql.query(
      `INSERT INTO practitioner (practitioner_id, agency_id, role) VALUES ($1,$2,$3)
       ON CONFLICT (practitioner_id) DO UPDATE SET agency_id = excluded.agency_id, role = excluded.role`,
      [data.practitionerId, data.agencyId, data.role],
    );
  },
});
