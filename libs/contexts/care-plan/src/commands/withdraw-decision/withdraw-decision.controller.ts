import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { carePlanRefusals } from '../../care-plan.refusals';
import { WithdrawDecision } from './withdraw-decision.command';
import type { WithdrawDecisionRefusal } from './withdraw-decision.decide';
import { WithdrawDecisionRequest } from './withdraw-decision.request';

@Controller('api/care-plan/decisions/:decisionId/withdraw')
export class WithdrawDecisionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async withdrawDecision(
    @Param('decisionId') decisionId: string,
    @Body() said: WithdrawDecisionRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new WithdrawDecision(decisionId, said, context);
    const outcome = await this.commands.execute<WithdrawDecision, Outcome<WithdrawDecisionRefusal>>(command);
    return answer(outcome, carePlanRefusals, { id: decisionId });
  }
}
