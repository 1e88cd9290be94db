import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Projection } from '@platform/projections/projection';
import type { ImmediateNeedEvent } from '../../domain/immediate-need/immediate-need.events';
import { immediateNeedStream } from '../../domain/immediate-need/immediate-need.state';

export const immediateNeedsProjection: Projection = {
  id: 'intake.immediate-needs.v1',
  streams: [immediateNeedStream],
  tables: ['immediate_need'],
  async project(events, sql) {
    const page = events as readonly RecordedEvent<ImmediateNeedEvent>[];
    for (const { event } of page) {
      if (event.type === 'ImmediateNeedMet') {
        const { needId, whatWasDone, metBy, metAt } = event.data;
        await sql.query('UPDATE immediate_need SET what_was_done = $2, met_by = $3, met_at = $4 WHERE need_id = $1', [
          ...[needId, whatWasDone, metBy, metAt],
        ]);
        continue;
      }
      const { needId, personId, kind, words, responderId, dueAt, identifiedBy, identifiedAt } = event.data;
      await sql.query(
        `INSERT INTO immediate_need (need_id, person_id, kind, words, responder_id, due_at, identified_by, identified_at)
         VALUES ($1,$2,$3,$4,$5,$6,$7,$8) ON CONFLICT (need_id) DO NOTHING`,
        [needId, personId, kind, words, responderId, dueAt, identifiedBy, identifiedAt],
      );
    }
    return page.map(({ event }) => event.data.personId);
  },
};
