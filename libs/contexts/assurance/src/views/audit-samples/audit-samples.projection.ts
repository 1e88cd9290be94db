import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Projection } from '@platform/projections/projection';
import type { AuditSampleEvent } from '../../domain/audit-sample/audit-sample.events';
import { auditSampleStream } from '../../domain/audit-sample/audit-sample.state';

/** What was announced, and what the checkpoint said. */
export const auditSamplesProjection: Projection = {
  id: 'assurance.audit-samples.v1',
  streams: [auditSampleStream],
  tables: ['audit_sample'],
  async project(events, sql) {
    for (const { event, position } of events as readonly RecordedEvent<AuditSampleEvent>[]) {
      if (event.type === 'AuditSampleDrawn') {
        const { sampleId, size, root, positions, drawnAt } = event.data;
        await sql.query(
          `UPDATE audit_sample SET size = $2, root = $3, positions = $4, drawn_at = $5, drawn_position = $6
           WHERE sample_id = $1`,
          [sampleId, size, root, positions, drawnAt, position],
        );
        continue;
      }
      const { sampleId, period, asked, lines, listHash, entriesHash, upTo, rule } = event.data;
      const { announcedBy, announcedAt } = event.data;
      await sql.query(
        `INSERT INTO audit_sample (sample_id, period, asked, lines, list_hash, entries_hash, up_to, rule,
           announced_by, announced_at, position)
         VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11) ON CONFLICT DO NOTHING`,
        [...[sampleId, period, asked, lines, listHash, entriesHash, upTo, rule], announcedBy, announcedAt, position],
      );
    }
    return [];
  },
};
