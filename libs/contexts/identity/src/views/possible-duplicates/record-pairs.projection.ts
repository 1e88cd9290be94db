import type { Sql } from '@platform/access-control/relationship-facts';
import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Projection } from '@platform/projections/projection';
import type { RecordPairEvent } from '../../domain/record-pair/record-pair.events';
import { recordPairStream } from '../../domain/record-pair/record-pair.state';

/** Pairs of records and what was said of them. The records themselves are in other tables, which a link does not touch. */
export const recordPairsProjection: Projection = {
  id: 'identity.record-pairs.v1',
  streams: [recordPairStream],
  async project(events, sql) {
    const told = events as readonly RecordedEvent<RecordPairEvent>[];
    for (const { event } of told) await projectOne(event, sql);
    return told.flatMap(({ event }) => [event.data.firstId, event.data.secondId]);
  },
};

async function projectOne(event: RecordPairEvent, sql: Sql): Promise<void> {
  const { pairId } = event.data;
  const become = (status: string, at: string, said: 'kept' | 'forgotten') =>
    sql.query(
      `UPDATE record_pair SET status = $2, changed_at = $3, said = CASE WHEN $4 THEN said ELSE '[]' END WHERE pair_id = $1`,
      [pairId, status, at, said === 'kept'],
    );
  switch (event.type) {
    case 'PossibleDuplicateFlagged': {
      const { firstId, secondId, reasons, flaggedAt } = event.data;
      await sql.query(
        `INSERT INTO record_pair (pair_id, first_id, second_id, reasons, status, changed_at)
         VALUES ($1,$2,$3,$4,'possible',$5)
         ON CONFLICT (pair_id) DO UPDATE SET reasons = excluded.reasons, changed_at = excluded.changed_at`,
        [pairId, firstId, secondId, reasons, flaggedAt],
      );
      return;
    }
    case 'SamePersonSaid': {
      const { saidBy, saidAs, saidAt } = event.data;
      const one = JSON.stringify([{ saidBy, saidAs }]);
      await sql.query(
        `UPDATE record_pair SET status = 'possible', changed_at = $2,
           said = CASE WHEN said @> $3::jsonb THEN said ELSE said || $3::jsonb END WHERE pair_id = $1`,
        [pairId, saidAt, one],
      );
      return;
    }
    case 'PersonRecordsLinked':
      await become('linked', event.data.linkedAt, 'kept');
      return;
    case 'PossibleDuplicateDismissed':
      await become('dismissed', event.data.dismissedAt, 'forgotten');
      return;
    case 'PersonRecordsUnlinked':
      await become('unlinked', event.data.unlinkedAt, 'forgotten');
  }
}
