import type { Sql } from '@platform/access-control/relationship-facts';
import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Projection } from '@platform/projections/projection';
import type { ErasureEvent } from '../../domain/erasure/erasure.events';
import { erasureStream } from '../../domain/erasure/erasure.state';

/** What was asked to be erased and what forbids it: ids, codes and dates. */
export const erasuresProjection: Projection = {
  id: 'identity.erasures.v1',
  streams: [erasureStream],
  tables: ['erasure', 'legal_hold'],
  async project(events, sql) {
    for (const { event } of events as readonly RecordedEvent<ErasureEvent>[]) await projectOne(event, sql);
    // A board: whoever looks at it is on nobody's team.
    return [];
  },
};

async function projectOne(event: ErasureEvent, sql: Sql): Promise<void> {
  switch (event.type) {
    case 'ErasureRequested': {
      const { erasureId, personId, agencyId, informationClass, reason, requestedBy, requestedAt } = event.data;
      await sql.query(
        `INSERT INTO erasure (erasure_id, person_id, agency, information_class, reason, status, requested_by, requested_at)
         VALUES ($1,$2,$3,$4,$5,'requested',$6,$7) ON CONFLICT DO NOTHING`,
        [erasureId, personId, agencyId, informationClass, reason, requestedBy, requestedAt],
      );
      return;
    }
    case 'ErasureApproved': {
      const { erasureId, approvedBy, approvedAt, notBefore } = event.data;
      await sql.query(
        `UPDATE erasure SET status = 'approved', approved_by = $2, approved_at = $3, not_before = $4 WHERE erasure_id = $1`,
        [erasureId, approvedBy, approvedAt, notBefore],
      );
      return;
    }
    case 'ErasureStopped': {
      const { erasureId, because, stoppedBy, stoppedAt } = event.data;
      await sql.query(
        `UPDATE erasure SET status = 'stopped', stopped_because = $2, stopped_by = $3, stopped_at = $4 WHERE erasure_id = $1`,
        [erasureId, because, stoppedBy, stoppedAt],
      );
      return;
    }
    case 'ErasureBegun':
      await sql.query(`UPDATE erasure SET status = 'begun', begun_at = $2 WHERE erasure_id = $1`, [
        event.data.erasureId,
        event.data.begunAt,
      ]);
      return;
    case 'ErasureCompleted': {
      const { erasureId, keys, leftToTheOperator, completedAt } = event.data;
      await sql.query(
        `UPDATE erasure SET status = 'completed', keys = $2, left_over = $3, completed_at = $4 WHERE erasure_id = $1`,
        [erasureId, keys, leftToTheOperator, completedAt],
      );
      return;
    }
    case 'LegalHoldPlaced': {
      const { holdId, personId, ground, placedBy, placedAt } = event.data;
      await sql.query(
        `INSERT INTO legal_hold (hold_id, person_id, ground, placed_by, placed_at) VALUES ($1,$2,$3,$4,$5)
         ON CONFLICT DO NOTHING`,
        [holdId, personId, ground, placedBy, placedAt],
      );
      return;
    }
    case 'LegalHoldLifted':
      await sql.query(`UPDATE legal_hold SET lifted_at = $2 WHERE hold_id = $1`, [
        event.data.holdId,
        event.data.liftedAt,
      ]);
  }
}
