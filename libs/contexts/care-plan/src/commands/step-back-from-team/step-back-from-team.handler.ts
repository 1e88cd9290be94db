import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { planStream } from '../../domain/plan/plan.state';
import { StepBackFromTeam } from './step-back-from-team.command';
import { stepBackFromTeam } from './step-back-from-team.decide';

@CommandHandler(StepBackFromTeam)
export class StepBackFromTeamHandler implements ICommandHandler<StepBackFromTeam> {
  constructor(private readonly carePlan: CarePlanContext) {}

  async execute({ planId, memberId, handOverId, context }: StepBackFromTeam): Promise<Outcome<never>> {
    await this.carePlan.access.assertMay(context.principal, 'team.step-back');
    return this.carePlan.platform.streams.decideAndAppend({
      stream: planStream,
      id: planId,
      decide: (plan) => stepBackFromTeam({ memberId, handOverId }, context.now.toISOString(), plan),
      context,
    });
  }
}
