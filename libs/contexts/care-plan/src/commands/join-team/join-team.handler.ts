import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { planStream } from '../../domain/plan/plan.state';
import { JoinTeam } from './join-team.command';
import { joinTeam } from './join-team.decide';
import type { JoinTeamRefusal } from './join-team.decide';

@CommandHandler(JoinTeam)
export class JoinTeamHandler implements ICommandHandler<JoinTeam> {
  constructor(private readonly carePlan: CarePlanContext) {}

  async execute({ planId, member, context, isWayBack }: JoinTeam): Promise<Outcome<JoinTeamRefusal>> {
    await this.carePlan.access.assertMay(context.principal, 'team.join');
    return this.carePlan.platform.streams.decideAndAppend({
      stream: planStream,
      id: planId,
      decide: (plan) => joinTeam(member, context.now.toISOString(), plan, isWayBack),
      context,
    });
  }
}
