import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';
import { nameOf } from '../../domain/plan/plan.rules';
import { RecordBestInterests } from './record-best-interests.command';
import { recordBestInterests } from './record-best-interests.decide';
import type { RecordBestInterestsRefusal } from './record-best-interests.decide';

@CommandHandler(RecordBestInterests)
export class RecordBestInterestsHandler implements ICommandHandler<RecordBestInterests> {
  constructor(private readonly carePlan: CarePlanContext) {}

  async execute({ decisionId, said, context }: RecordBestInterests): Promise<Outcome<RecordBestInterestsRefusal>> {
    const { principal, now } = context;
    const { plan } = await this.carePlan.decisionFor(principal, 'best-interests.record', decisionId);
    const [by, at] = [nameOf(plan, principal), now.toISOString()];
    return this.carePlan.platform.streams.decideAndAppend({
      stream: jointDecisionStream,
      id: decisionId,
      decide: (decision) =>
        recordBestInterests({ ...said, personId: plan.personId, recordedBy: by, recordedAt: at }, decision),
      context,
    });
  }
}
