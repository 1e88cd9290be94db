import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';
import { SupersedeDecision } from './supersede-decision.command';
import { supersedeDecision } from './supersede-decision.decide';

@CommandHandler(SupersedeDecision)
export class SupersedeDecisionHandler implements ICommandHandler<SupersedeDecision> {
  constructor(private readonly carePlan: CarePlanContext) {}

  async execute({ decisionId, by, context }: SupersedeDecision): Promise<Outcome<never>> {
    await this.carePlan.access.assertMay(context.principal, 'decision.keep');
    return this.carePlan.platform.streams.decideAndAppend({
      stream: jointDecisionStream,
      id: decisionId,
      decide: (decision) => supersedeDecision({ ...by, at: context.now.toISOString() }, decision),
      context,
    });
  }
}
