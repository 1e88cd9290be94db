import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { AssuranceContext } from '../../assurance.context';
import { auditSampleStream } from '../../domain/audit-sample/audit-sample.state';
import { DrawAuditSample } from './draw-audit-sample.command';
import { drawAuditSample } from './draw-audit-sample.decide';

@CommandHandler(DrawAuditSample)
export class DrawAuditSampleHandler implements ICommandHandler<DrawAuditSample> {
  constructor(private readonly assurance: AssuranceContext) {}

  /** Undefined while no checkpoint has the announcement in it. */
  async execute({ data: { sampleId, period }, context }: DrawAuditSample): Promise<Outcome<never> | undefined> {
    const { access, database, platform } = this.assurance;
    await access.assertMay(context.principal, 'auditSample.draw');
    await this.assurance.caughtUp();
    const [first] = await database.query<{ size: string; root: string }>(
      `SELECT signed.size, signed.root FROM audit_sample sample JOIN leaf ON leaf.position = sample.position
       JOIN signed_checkpoint signed ON signed.size > leaf.seq WHERE sample.sample_id = $1 ORDER BY signed.size LIMIT 1`,
      [sampleId],
    );
    if (!first) return undefined;
    const seed = { sampleId, size: Number(first.size), root: first.root, drawnAt: context.now.toISOString() };
    return platform.streams.decideAndAppend({
      ...{ stream: auditSampleStream, id: period, context },
      decide: (samples) => drawAuditSample(seed, samples),
    });
  }
}
