import { defineViewStream } from '@platform/access-control/view-recorder';
import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Projection } from '@platform/projections/projection';
import type { ViewLogEvent } from '../../domain/view-log/view-log.events';
import { viewLogStream } from '../../domain/view-log/view-log.state';

/** Category of the streams in which looks at what identity itself shows are kept. */
export const IDENTITY_VIEWS = 'identityView';

export const whoLookedProjection: Projection = {
  id: 'identity.who-looked.v1',
  // Looks in other contexts are heard of; those in this one are in its own streams.
  streams: [viewLogStream, defineViewStream(IDENTITY_VIEWS)],
  async project(events, sql) {
    const looks = events as readonly RecordedEvent<ViewLogEvent>[];
    for (const { id, event } of looks) {
      const { personId, viewerId, role, agencyId, what, why, viewedAt } = event.data;
      await sql.query(
        `INSERT INTO look (event_id, person_id, viewer_id, role, agency_id, what, why, viewed_at)
         VALUES ($1,$2,$3,$4,$5,$6,$7,$8) ON CONFLICT DO NOTHING`,
        [id, personId, viewerId, role, agencyId, what, why, viewedAt],
      );
    }
    return looks.map(({ event }) => event.data.personId);
  },
};
