import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Projection } from '@platform/projections/projection';
import type { CorrectionEvent } from '../../domain/correction/correction.events';
import { correctionStream } from '../../domain/correction/correction.state';

/** Which answers are owed, and until when; the words are read from the stream, one person at a time. */
export const correctionsProjection: Projection = {
  id: 'identity.corrections.v1',
  streams: [correctionStream],
  tables: ['correction'],
  async project(events, sql) {
    const told = events as readonly RecordedEvent<CorrectionEvent>[];
    for (const { event } of told) {
      const { correctionId, personId } = event.data;
      if (event.type === 'CorrectionAsked') {
        await sql.query(
          `INSERT INTO correction (correction_id, person_id, status, due_at, kept_from_use) VALUES ($1,$2,'asked',$3,$4)
           ON CONFLICT DO NOTHING`,
          [correctionId, personId, event.data.dueAt, event.data.keptFromUse ?? false],
        );
      } else {
        const status = event.type === 'CorrectionAnswered' ? 'answered' : 'overdue';
        await sql.query('UPDATE correction SET status = $2 WHERE correction_id = $1', [correctionId, status]);
      }
    }
    return told.map(({ event }) => event.data.personId);
  },
};
