import type { Sql } from '@platform/access-control/relationship-facts';
import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Projection } from '@platform/projections/projection';
import type { CommunicationNeedsEvent } from '../../domain/communication-needs/communication-needs.events';
import { communicationNeedsStream } from '../../domain/communication-needs/communication-needs.state';

/** Which needs stand, for boards and for what falls due; the words are read from the stream, one person at a time. */
export const communicationNeedsProjection: Projection = {
  id: 'identity.communication-needs.v1',
  streams: [communicationNeedsStream],
  async project(events, sql) {
    const told = events as readonly RecordedEvent<CommunicationNeedsEvent>[];
    for (const { event } of told) await projectOne(event, sql);
    return told.map(({ event }) => event.data.whoseId);
  },
};

async function projectOne(event: CommunicationNeedsEvent, sql: Sql): Promise<void> {
  switch (event.type) {
    case 'CommunicationNeedRecorded': {
      const { needId, whoseId, code, language, reviewOn, recordedAt } = event.data;
      await sql.query(
        `INSERT INTO communication_need (need_id, whose_id, code, language, review_on, recorded_at)
         VALUES ($1,$2,$3,$4,$5,$6) ON CONFLICT DO NOTHING`,
        [needId, whoseId, code, language, reviewOn, recordedAt],
      );
      return;
    }
    case 'CommunicationNeedReviewed':
      await sql.query('UPDATE communication_need SET review_on = $2, prompted_for = NULL WHERE need_id = $1', [
        event.data.needId,
        event.data.reviewOn,
      ]);
      return;
    case 'CommunicationNeedReviewFellDue':
      await sql.query('UPDATE communication_need SET prompted_for = $2 WHERE need_id = $1', [
        event.data.needId,
        event.data.dueOn,
      ]);
      return;
    case 'CommunicationNeedEnded':
      await sql.query('DELETE FROM communication_need WHERE need_id = $1', [event.data.needId]);
      return;
    case 'CommunicationNeedsAnswered':
  }
}
