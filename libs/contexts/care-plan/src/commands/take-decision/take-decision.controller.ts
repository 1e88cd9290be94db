import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { carePlanRefusals } from '../../care-plan.refusals';
import { TakeDecision } from './take-decision.command';
import type { TakeDecisionRefusal } from './take-decision.decide';
import { TakeDecisionRequest } from './take-decision.request';

@Controller('api/care-plan/decisions/:decisionId/take')
export class TakeDecisionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async take(
    @Param('decisionId') decisionId: string,
    @Body() taking: TakeDecisionRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new TakeDecision(decisionId, taking, context);
    const result = await this.commands.execute<TakeDecision, Outcome<TakeDecisionRefusal>>(command);
    return answer(result, carePlanRefusals, { id: decisionId });
  }
}
