import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { civilDay } from '@platform/event-store/civil-day';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';
import { LapseDecision } from './lapse-decision.command';
import { lapseDecision } from './lapse-decision.decide';

@CommandHandler(LapseDecision)
export class LapseDecisionHandler implements ICommandHandler<LapseDecision> {
  constructor(private readonly carePlan: CarePlanContext) {}

  async execute({ decisionId, context }: LapseDecision): Promise<Outcome<never>> {
    await this.carePlan.access.assertMay(context.principal, 'decision.keep');
    return this.carePlan.platform.streams.decideAndAppend({
      stream: jointDecisionStream,
      id: decisionId,
      decide: (decision) => lapseDecision(civilDay(context.now), context.now.toISOString(), decision),
      context,
    });
  }
}
