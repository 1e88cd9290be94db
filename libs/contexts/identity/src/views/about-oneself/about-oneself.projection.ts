import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Projection } from '@platform/projections/projection';
import type { AboutOneselfEvent } from '../../domain/about-oneself/about-oneself.events';
import { aboutOneselfStream } from '../../domain/about-oneself/about-oneself.state';

/** The lines that stand, for counting; no reader sees a row, and the words are in the stream alone. */
export const aboutOneselfProjection: Projection = {
  id: 'identity.about-oneself.v1',
  streams: [aboutOneselfStream],
  tables: ['about_oneself'],
  async project(events, sql) {
    const told = events as readonly RecordedEvent<AboutOneselfEvent>[];
    for (const { event } of told) {
      const { personId, aspect } = event.data;
      const code = event.type === 'AboutOneselfSaid' ? event.data.code : null;
      if (code === null)
        await sql.query('DELETE FROM about_oneself WHERE person_id = $1 AND aspect = $2', [personId, aspect]);
      else
        await sql.query(
          `INSERT INTO about_oneself (person_id, aspect, code) VALUES ($1,$2,$3)
           ON CONFLICT (person_id, aspect) DO UPDATE SET code = EXCLUDED.code`,
          [personId, aspect, code],
        );
    }
    return told.map(({ event }) => event.data.personId);
  },
};
