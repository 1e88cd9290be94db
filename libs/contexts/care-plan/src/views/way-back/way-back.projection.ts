import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Projection } from '@platform/projections/projection';
import type { WayBackEvent } from '../../domain/way-back/way-back.events';
import { wayBackStream } from '../../domain/way-back/way-back.state';

/** Who waits for a contact, and until when; the words are read from the stream, one person at a time. */
export const wayBackProjection: Projection = {
  id: 'care-plan.way-back.v1',
  streams: [wayBackStream],
  tables: ['step_up'],
  async project(events, sql) {
    const told = events as readonly RecordedEvent<WayBackEvent>[];
    for (const { event } of told) {
      if (event.type === 'SteppedUp') {
        const { stepUpId, personId, contactDueAt } = event.data;
        await sql.query(
          'INSERT INTO step_up (step_up_id, person_id, contact_due_at, contacted) VALUES ($1,$2,$3,false) ON CONFLICT DO NOTHING',
          [stepUpId, personId, contactDueAt],
        );
      }
      if (event.type === 'StepUpContactMade') {
        await sql.query('UPDATE step_up SET contacted = true WHERE step_up_id = $1', [event.data.stepUpId]);
      }
    }
    return told.map(({ event }) => event.data.personId);
  },
};
