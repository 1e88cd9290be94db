import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { planStream } from '../../domain/plan/plan.state';
import { AccountableQuery } from '../../views/accountable/accountable.query';
import { StepBackFromTeam } from './step-back-from-team.command';
import { stepBackFromTeam } from './step-back-from-team.decide';

@CommandHandler(StepBackFromTeam)
export class StepBackFromTeamHandler implements ICommandHandler<StepBackFromTeam> {
  constructor(
    private readonly carePlan: CarePlanContext,
    private readonly accountable: AccountableQuery,
  ) {}

  async execute({ planId, memberId, handOverId, context }: StepBackFromTeam): Promise<Outcome<never>> {
    await this.carePlan.access.assertMay(context.principal, 'team.step-back');
    const { state: before } = await this.carePlan.platform.streams.load(planStream, planId);
    const { accountable } = await this.accountable.of(before.personId);
    const isAccountable = accountable?.memberId === memberId;
    return this.carePlan.platform.streams.decideAndAppend({
      stream: planStream,
      id: planId,
      decide: (plan) => stepBackFromTeam({ memberId, handOverId, isAccountable }, context.now.toISOString(), plan),
      context,
    });
  }
}
