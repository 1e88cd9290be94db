import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { outcomesRefusals } from '../../outcomes.refusals';
import { RateGoal } from './rate-goal.command';
import type { RateGoalRefusal } from './rate-goal.decide';
import { RateGoalRequest } from './rate-goal.request';

@Controller('api/outcomes/people/:personId/goal-ratings')
export class RateGoalController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async rate(
    @Param('personId', new ParseUUIDPipe({ exceptionFactory: notFound })) personId: string,
    @Body() { goalId, rating, ratedOn }: RateGoalRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const outcome = await this.commands.execute<RateGoal, Outcome<RateGoalRefusal>>(
      new RateGoal(goalId, personId, rating, ratedOn, context),
    );
    return answer(outcome, outcomesRefusals, { id: goalId });
  }
}
