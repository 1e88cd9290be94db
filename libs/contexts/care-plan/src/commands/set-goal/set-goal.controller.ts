import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import { newId } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { carePlanRefusals } from '../../care-plan.refusals';
import { SetGoal } from './set-goal.command';
import type { SetGoalRefusal } from './set-goal.decide';
import { SetGoalRequest } from './set-goal.request';

@Controller('api/care-plan/plans/:planId/goals')
export class SetGoalController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async set(
    @Param('planId') planId: string,

    @Body() request: SetGoalRequest,

    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const goalId = newId(context, 'goal');
    const { text, correctionId = null, why, replaces = null } = request;
    const command = new SetGoal(planId, goalId, text, correctionId, context, why, replaces);
    const outcome = await this.commands.execute<SetGoal, Outcome<SetGoalRefusal>>(command);
    return answer(outcome, carePlanRefusals, { id: goalId });
  }
}
