import { consumer } from '@platform/runtime/context-parts';

/** Whoever has died is sent nothing; when that was a mistake, they are again. */
export const deathsConsumer = consumer({
  id: 'identity.deaths.v1',
  types: ['intake.death-recorded.v1', 'intake.death-corrected.v1'],
  async handle({ data }, { sql }) {
    if ('recordedAt' in data) {
      await sql.query('INSERT INTO person_who_died VALUES ($1) ON CONFLICT DO NOTHING', [data.personId]);
    } else {
      await sql.query('DELETE FROM person_who_died WHERE person_id = $1', [data.personId]);
    }
  },
});
