import { Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { carePlanRefusals } from '../../care-plan.refusals';
import { RatifyDecision } from './ratify-decision.command';
import type { RatifyDecisionRefusal } from './ratify-decision.decide';

@Controller('api/care-plan/decisions/:decisionId/ratify')
export class RatifyDecisionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async ratifyDecision(
    @Param('decisionId') decisionId: string,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new RatifyDecision(decisionId, context);
    const outcome = await this.commands.execute<RatifyDecision, Outcome<RatifyDecisionRefusal>>(command);
    return answer(outcome, carePlanRefusals, { id: decisionId });
  }
}
