import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { LeaveTeam } from './leave-team.command';
import { leaveTeam } from './leave-team.decide';
import type { LeaveTeamRefusal } from './leave-team.decide';

@CommandHandler(LeaveTeam)
export class LeaveTeamHandler implements ICommandHandler<LeaveTeam> {
  constructor(private readonly carePlan: CarePlanContext) {}

  execute(command: LeaveTeam): Promise<Outcome<LeaveTeamRefusal>> {
    return this.carePlan.change('team.leave', command, (asked, plan) => leaveTeam(command.memberId, asked, plan));
  }
}
