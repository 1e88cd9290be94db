import { consumer } from '@platform/runtime/context-parts';

/** Which asks for a person nobody has answered yet; what was asked stays in the directory. In whichever order they are told, an end is an end. */
export const openAsksConsumer = consumer({
  id: 'care-plan.open-asks.v1',
  types: [
    'provider-directory.ask-made.v1',
    'provider-directory.ask-accepted.v1',
    'provider-directory.ask-accepted-by-link.v1',
    'provider-directory.ask-closed.v1',
  ],
  async handle({ data }, { sql }) {
    await sql.query(
      `INSERT INTO open_ask AS a (ask_id, person_id, is_open) VALUES ($1, $2, $3)
       ON CONFLICT (ask_id) DO UPDATE SET is_open = a.is_open AND excluded.is_open`,
      [data.askId, data.personId, 'askedAt' in data],
    );
  },
});
