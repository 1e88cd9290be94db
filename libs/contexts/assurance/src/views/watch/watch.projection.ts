import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Sql } from '@platform/access-control/relationship-facts';
import type { Projection } from '@platform/projections/projection';
import type { WatchEvent } from '../../domain/watch/watch.events';
import { watchStream } from '../../domain/watch/watch.state';

export const watchProjection: Projection = {
  id: 'assurance.watch.v1',
  streams: [watchStream],
  tables: ['alert'],
  async project(events, sql) {
    for (const { event } of events as readonly RecordedEvent<WatchEvent>[]) await projectOne(event, sql);
    return [];
  },
};

async function projectOne(event: WatchEvent, sql: Sql): Promise<void> {
  switch (event.type) {
    case 'PersonAtRiskOfBeingLost': {
      const { alertId, rule, subjectId, personId, dueAt, raisedAt, owner, expiresAt } = event.data;
      await sql.query(
        `INSERT INTO alert (alert_id, rule, subject_id, person_id, due_at, raised_at, owner, expires_at)
         VALUES ($1,$2,$3,$4,$5,$6,$7,$8) ON CONFLICT (alert_id) DO NOTHING`,
        [alertId, rule, subjectId, personId, dueAt, raisedAt, owner, expiresAt],
      );
      return;
    }
    case 'WatchResolved':
      await sql.query('UPDATE alert SET resolved_at = $2 WHERE alert_id = $1', [
        event.data.alertId,
        event.data.resolvedAt,
      ]);
      return;
    case 'WatchEscalated':
      await sql.query('UPDATE alert SET owner = $2, escalated_at = $3 WHERE alert_id = $1', [
        event.data.alertId,
        event.data.to,
        event.data.escalatedAt,
      ]);
  }
}
