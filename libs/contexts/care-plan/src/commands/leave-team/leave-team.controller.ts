import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';

import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { carePlanRefusals } from '../../care-plan.refusals';
import { LeaveTeam } from './leave-team.command';
import type { LeaveTeamRefusal } from './leave-team.decide';
import { LeaveTeamRequest } from './leave-team.request';

@Controller('api/care-plan/plans/:planId/team/:memberId/leave')
export class LeaveTeamController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async leave(
    @Param('planId') planId: string,
    @Param('memberId') memberId: string,
    @Body() _nothing: LeaveTeamRequest,

    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new LeaveTeam(planId, memberId, context);
    const outcome = await this.commands.execute<LeaveTeam, Outcome<LeaveTeamRefusal>>(command);
    return answer(outcome, carePlanRefusals, { id: memberId });
  }
}
