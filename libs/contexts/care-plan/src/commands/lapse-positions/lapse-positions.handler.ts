import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { idFrom } from '@platform/event-store/command-context';
import { CarePlanContext, contentHashOf } from '../../care-plan.context';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';
import { planStream } from '../../domain/plan/plan.state';
import { LapsePositions } from './lapse-positions.command';
import { lapsePositions } from './lapse-positions.decide';

@CommandHandler(LapsePositions)
export class LapsePositionsHandler implements ICommandHandler<LapsePositions> {
  constructor(private readonly carePlan: CarePlanContext) {}

  async execute({ planId, position, context }: LapsePositions): Promise<void> {
    await this.carePlan.access.assertMay(context.principal, 'decision.keep');
    const { streams } = this.carePlan.platform;
    const { state: plan } = await streams.load(planStream, planId);
    const planContentHash = contentHashOf(plan);
    for (const decisionId of await this.carePlan.askedAbout(plan.personId, position)) {
      await streams.decideAndAppend({
        stream: jointDecisionStream,
        id: decisionId,
        decide: (decision) => lapsePositions(planContentHash, context.now.toISOString(), decision),
        context: { ...context, commandId: idFrom(context.commandId, decisionId) },
      });
    }
  }
}
