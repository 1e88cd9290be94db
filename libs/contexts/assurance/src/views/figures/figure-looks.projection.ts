import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Projection } from '@platform/projections/projection';
import type { FigureLookEvent } from '../../domain/figure-look/figure-look.events';
import { figureLookStream } from '../../domain/figure-look/figure-look.state';

/** Who looked at figures, for the guardian. */
export const figureLooksProjection: Projection = {
  id: 'assurance.figure-looks.v1',
  streams: [figureLookStream],
  tables: ['figure_look'],
  async project(events, sql) {
    for (const { event } of events as readonly RecordedEvent<FigureLookEvent>[]) {
      const { lookId, memberId, role, agencyId, what, lookedAt } = event.data;
      await sql.query(
        `INSERT INTO figure_look (look_id, member_id, role, agency_id, what, looked_at) VALUES ($1,$2,$3,$4,$5,$6)
         ON CONFLICT DO NOTHING`,
        [lookId, memberId, role, agencyId, what, lookedAt],
      );
    }
    return [];
  },
};
