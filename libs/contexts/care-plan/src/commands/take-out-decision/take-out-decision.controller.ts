import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import { newId } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { carePlanRefusals } from '../../care-plan.refusals';
import { TakeOutDecision } from './take-out-decision.command';
import type { TakeOutDecisionRefusal } from './take-out-decision.decide';
import { TakeOutDecisionRequest } from './take-out-decision.request';

@Controller('api/care-plan/decisions/:decisionId/about-somebody-else')
export class TakeOutDecisionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async takeOut(
    @Param('decisionId') decisionId: string,
    @Body() { reason }: TakeOutDecisionRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const takenOutId = newId(context, 'taken out');
    const command = new TakeOutDecision(decisionId, takenOutId, reason, context);
    const outcome = await this.commands.execute<TakeOutDecision, Outcome<TakeOutDecisionRefusal>>(command);
    return answer(outcome, carePlanRefusals, { id: takenOutId });
  }
}
