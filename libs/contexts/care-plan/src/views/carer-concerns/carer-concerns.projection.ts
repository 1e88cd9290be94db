import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Projection } from '@platform/projections/projection';
import type { CarerInvitationEvent } from '../../domain/carer-invitation/carer-invitation.events';
import { carerInvitationStream } from '../../domain/carer-invitation/carer-invitation.state';
import type { CarerConcernEvent } from '../../domain/carer-concern/carer-concern.events';
import { carerConcernStream } from '../../domain/carer-concern/carer-concern.state';

/** Which answers are owed to people close, and until when; the words are read from the stream, one person at a time. Of invitations no row is kept. */
export const carerConcernsProjection: Projection = {
  id: 'care-plan.carer-concerns.v1',
  streams: [carerConcernStream, carerInvitationStream],
  tables: ['carer_concern'],
  async project(events, sql) {
    const told = events as readonly RecordedEvent<CarerConcernEvent | CarerInvitationEvent>[];
    for (const { event } of told) {
      if (event.type === 'CarerInvited' || event.type === 'CarerInvitationAccepted') continue;
      const { concernId, personId } = event.data;
      if (event.type === 'CarerConcernRaised') {
        await sql.query(
          `INSERT INTO carer_concern (concern_id, person_id, status, answer_due_at) VALUES ($1,$2,'raised',$3)
           ON CONFLICT DO NOTHING`,
          [concernId, personId, event.data.answerDueAt],
        );
      } else if (event.type === 'CarerConcernReturned') {
        await sql.query('DELETE FROM carer_concern WHERE concern_id = $1', [concernId]);
      } else {
        const status = event.type === 'CarerConcernAnswered' ? 'answered' : 'overdue';
        await sql.query(`UPDATE carer_concern SET status = $2 WHERE concern_id = $1`, [concernId, status]);
      }
    }
    return told.map(({ event }) => event.data.personId);
  },
};
