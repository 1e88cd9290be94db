import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Projection } from '@platform/projections/projection';
import type { UnfinishedIntroductionEvent } from '../../domain/unfinished-introduction/unfinished-introduction.events';
import { unfinishedIntroductionStream } from '../../domain/unfinished-introduction/unfinished-introduction.state';

/** Which are kept until when, and no word of them: those are read from the stream by whoever has the code. */
export const unfinishedIntroductionProjection: Projection = {
  id: 'intake.unfinished-introduction.v1',
  streams: [unfinishedIntroductionStream],
  tables: ['unfinished_introduction'],
  async project(events, sql) {
    for (const { event } of events as readonly RecordedEvent<UnfinishedIntroductionEvent>[]) {
      const { introductionId } = event.data;
      if (event.type === 'UnfinishedIntroductionThrownAway') {
        await sql.query('DELETE FROM unfinished_introduction WHERE introduction_id = $1', [introductionId]);
      } else {
        await sql.query(
          `INSERT INTO unfinished_introduction (introduction_id, kept_until) VALUES ($1,$2)
           ON CONFLICT (introduction_id) DO UPDATE SET kept_until = excluded.kept_until`,
          [introductionId, event.data.keptUntil],
        );
      }
    }
    return [];
  },
};
