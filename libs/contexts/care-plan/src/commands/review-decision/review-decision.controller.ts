import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { carePlanRefusals } from '../../care-plan.refusals';
import { ReviewDecision } from './review-decision.command';
import type { ReviewDecisionRefusal } from './review-decision.decide';
import { ReviewDecisionRequest } from './review-decision.request';

@Controller('api/care-plan/decisions/:decisionId/review')
export class ReviewDecisionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async review(
    @Param('decisionId') decisionId: string,
    @Body() { outcome, words, reviewOn = null }: ReviewDecisionRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new ReviewDecision(decisionId, { outcome, words, reviewOn }, context);
    const result = await this.commands.execute<ReviewDecision, Outcome<ReviewDecisionRefusal>>(command);
    return answer(result, carePlanRefusals, { id: decisionId });
  }
}
