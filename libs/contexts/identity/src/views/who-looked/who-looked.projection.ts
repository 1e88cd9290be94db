import type { BoardViewed } from '@platform/access-control/view-recorder';
import { defineViewStream } from '@platform/access-control/view-recorder';
import { idFrom } from '@platform/event-store/command-context';
import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Projection } from '@platform/projections/projection';
import type { BoardLookEvent } from '../../domain/board-look/board-look.events';
import { boardLookStream } from '../../domain/board-look/board-look.state';
import type { RecordViewed, ViewLogEvent } from '../../domain/view-log/view-log.events';
import { viewLogStream } from '../../domain/view-log/view-log.state';

/** Category of the streams in which looks at what identity itself shows are kept. */
export const IDENTITY_VIEWS = 'identityView';

export const whoLookedProjection: Projection = {
  id: 'identity.who-looked.v1',
  // Looks in other contexts are heard of; those in this one are in its own streams.
  streams: [viewLogStream, boardLookStream, defineViewStream(IDENTITY_VIEWS)],
  tables: ['look'],
  async project(events, sql) {
    const looks = (events as readonly RecordedEvent<ViewLogEvent | BoardLookEvent | BoardViewed>[]).flatMap(looksIn);
    for (const { lookId, personId, viewerId, role, agencyId, what, why, viewedAt } of looks) {
      await sql.query(
        `INSERT INTO look (event_id, person_id, viewer_id, role, agency_id, what, why, viewed_at)
         VALUES ($1,$2,$3,$4,$5,$6,$7,$8) ON CONFLICT DO NOTHING`,
        [lookId, personId, viewerId, role, agencyId, what, why, viewedAt],
      );
    }
    return looks.map(({ personId }) => personId);
  },
};

/** A look at a board is one for each person whom it named. */
function looksIn({
  id,
  event,
}: RecordedEvent<ViewLogEvent | BoardLookEvent | BoardViewed>): (RecordViewed['data'] & { readonly lookId: string })[] {
  if (event.type === 'RecordViewed') return [{ lookId: id, ...event.data }];
  const { personIds, board, ...look } = event.data;
  return personIds.map((personId) => ({
    ...look,
    lookId: idFrom('look', id, personId),
    personId,
    what: `board-${board}`,
  }));
}
