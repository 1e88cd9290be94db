import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';

import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { carePlanRefusals } from '../../care-plan.refusals';
import { SignPlan } from './sign-plan.command';
import type { SignPlanRefusal } from './sign-plan.decide';
import { SignPlanRequest } from './sign-plan.request';

@Controller('api/care-plan/plans/:planId/signature')
export class SignPlanController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async sign(
    @Param('planId') planId: string,

    @Body() request: SignPlanRequest,

    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const { contentHash, outcome: said, reason = null, language = null } = request;
    const command = new SignPlan(planId, contentHash, said, reason, context, language);
    const outcome = await this.commands.execute<SignPlan, Outcome<SignPlanRefusal>>(command);
    return answer(outcome, carePlanRefusals, { id: planId });
  }
}
