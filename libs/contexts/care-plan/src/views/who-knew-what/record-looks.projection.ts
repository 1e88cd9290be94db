import type { RecordViewed } from '@platform/access-control/view-recorder';
import { defineViewStream } from '@platform/access-control/view-recorder';
import type { Projection } from '@platform/projections/projection';

/** Who opened a plan or a decision held here, with its place in the log. What a board names is not opened by it. */
export const recordLooksProjection: Projection = {
  id: 'care-plan.record-looks.v1',
  streams: [defineViewStream('carePlanView')],
  tables: ['record_look'],
  async project(events, sql) {
    for (const { id, event, position } of events) {
      if (event.type !== 'RecordViewed') continue;
      const { personId, viewerId, what, why, viewedAt } = (event as RecordViewed).data;
      await sql.query(
        `INSERT INTO record_look (look_id, person_id, viewer_id, what, why, looked_at, position)
         VALUES ($1,$2,$3,$4,$5,$6,$7) ON CONFLICT DO NOTHING`,
        [id, personId, viewerId, what, why, viewedAt, position.toString()],
      );
    }
    return [];
  },
};
