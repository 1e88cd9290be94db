import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Projection } from '@platform/projections/projection';
import type { FeedEvent } from '../../domain/feed/feed.events';
import { feedStream } from '../../domain/feed/feed.state';

export const feedImportsProjection: Projection = {
  id: 'provider-directory.feed-imports.v1',
  streams: [feedStream],
  tables: ['feed_import'],
  async project(events, sql) {
    for (const { event } of events as readonly RecordedEvent<FeedEvent>[]) {
      const { importId, feedId, name, importedAt, counts, problems, isWhole, precedence } = event.data;
      await sql.query(
        `INSERT INTO feed_import (import_id, feed_id, name, imported_at, report) VALUES ($1,$2,$3,$4,$5)
         ON CONFLICT (import_id) DO NOTHING`,
        [importId, feedId, name, importedAt, JSON.stringify({ counts, problems, isWhole, precedence })],
      );
    }
    return [];
  },
};
