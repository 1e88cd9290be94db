import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Projection } from '@platform/projections/projection';
import type { CheckpointEvent } from '../../domain/checkpoint/checkpoint.events';
import { checkpointStream } from '../../domain/checkpoint/checkpoint.state';

/** Every checkpoint, for the page of the log and for bundles. */
export const checkpointsProjection: Projection = {
  id: 'assurance.log.v1',
  streams: [checkpointStream],
  tables: ['signed_checkpoint', 'cosignature'],
  async project(events, sql) {
    for (const { event, metadata, revision, position } of events as readonly RecordedEvent<CheckpointEvent>[]) {
      if (event.type === 'CheckpointWitnessed') {
        const { size, witness, cosignature, witnessedAt } = event.data;
        await sql.query(
          'INSERT INTO cosignature (size, witness, line, witnessed_at) VALUES ($1,$2,$3,$4) ON CONFLICT DO NOTHING',
          [size, witness, cosignature, witnessedAt],
        );
        continue;
      }
      const { size, root, checkpoint, signedAt } = event.data;
      await sql.query(
        `INSERT INTO signed_checkpoint (size, root, note, signed_at, command_id, revision, position)
         VALUES ($1,$2,$3,$4,$5,$6,$7) ON CONFLICT (size) DO NOTHING`,
        [size, root, checkpoint, signedAt, metadata.commandId, revision, position],
      );
    }
    return [];
  },
};
