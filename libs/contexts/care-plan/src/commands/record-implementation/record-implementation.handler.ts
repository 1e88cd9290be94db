import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { maySayWhatBecame } from '../../domain/joint-decision/joint-decision.rules';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';
import { nameOf } from '../../domain/plan/plan.rules';
import { RecordImplementation } from './record-implementation.command';
import { recordImplementation } from './record-implementation.decide';
import type { RecordImplementationRefusal } from './record-implementation.decide';

@CommandHandler(RecordImplementation)
export class RecordImplementationHandler implements ICommandHandler<RecordImplementation> {
  constructor(private readonly carePlan: CarePlanContext) {}

  async execute({ decisionId, said, context }: RecordImplementation): Promise<Outcome<RecordImplementationRefusal>> {
    const { principal, now } = context;
    const { plan, decision: current } = await this.carePlan.decisionFor(principal, 'decision.follow-up', decisionId);
    const [by, at] = [nameOf(plan, principal), now.toISOString()];
    const told = { ...said, decisionId, personId: plan.personId, by, at };
    return this.carePlan.platform.streams.decideAndAppend({
      stream: jointDecisionStream,
      id: decisionId,
      decide: (decision) =>
        recordImplementation({ ...told, may: maySayWhatBecame(plan, current, principal) }, decision),
      context,
    });
  }
}
