import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';
import { EscalateRatification } from './escalate-ratification.command';
import { escalateRatification } from './escalate-ratification.decide';

@CommandHandler(EscalateRatification)
export class EscalateRatificationHandler implements ICommandHandler<EscalateRatification> {
  constructor(private readonly carePlan: CarePlanContext) {}

  async execute({ decisionId, context }: EscalateRatification): Promise<Outcome<never>> {
    await this.carePlan.access.assertMay(context.principal, 'decision.keep');
    return this.carePlan.platform.streams.decideAndAppend({
      stream: jointDecisionStream,
      id: decisionId,
      decide: (decision) => escalateRatification(context.now.toISOString(), decision),
      context,
    });
  }
}
