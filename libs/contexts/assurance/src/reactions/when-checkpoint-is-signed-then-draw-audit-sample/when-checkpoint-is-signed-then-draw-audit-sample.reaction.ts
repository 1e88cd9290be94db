import type { Deadline } from '@platform/runtime/context-parts';
import { DrawAuditSample } from '../../commands/draw-audit-sample/draw-audit-sample.command';

/** An announced sample is drawn as soon as a checkpoint has its announcement in it. */
export const drawAnnounced: Deadline = {
  id: 'assurance.when-checkpoint-is-signed-then-draw-audit-sample.v1',
  async find(sql) {
    const ready = await sql.query<{ sample_id: string; period: string }>(
      `SELECT sample.sample_id, sample.period FROM audit_sample sample JOIN leaf ON leaf.position = sample.position
       WHERE sample.drawn_at IS NULL AND EXISTS (SELECT 1 FROM signed_checkpoint WHERE size > leaf.seq)`,
    );
    return ready.map(({ sample_id: sampleId, period }) => ({
      key: sampleId,
      command: (context) => new DrawAuditSample({ sampleId, period }, context),
    }));
  },
};
