import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Projection } from '@platform/projections/projection';
import type { IntroductionEvent, News } from '../../domain/introduction/introduction.events';
import { introductionStream } from '../../domain/introduction/introduction.state';

const COLUMNS: Readonly<Record<Exclude<News, 'goes-on'>, string>> = {
  landed: 'landed_at',
  'help-started': 'help_started_at',
  ended: 'ended_at',
};

export const introducerReceiptProjection: Projection = {
  id: 'intake.introducer-receipt.v1',
  streams: [introductionStream],
  tables: ['introducer_receipt'],
  async project(events, sql) {
    for (const { event } of events as readonly RecordedEvent<IntroductionEvent>[]) {
      if (event.type !== 'IntroducerUpdated') continue;
      const { introducerId, news, updatedAt } = event.data;
      if (news === 'goes-on') {
        await sql.query('UPDATE introducer_receipt SET ended_at = NULL WHERE introducer_id = $1', [introducerId]);
        continue;
      }
      const column = COLUMNS[news];
      await sql.query(
        `INSERT INTO introducer_receipt (introducer_id, ${column}) VALUES ($1,$2)
         ON CONFLICT (introducer_id) DO UPDATE SET ${column} = excluded.${column}`,
        [introducerId, updatedAt],
      );
    }
    return [];
  },
};
