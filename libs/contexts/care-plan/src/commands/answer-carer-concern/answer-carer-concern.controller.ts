import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { carePlanRefusals } from '../../care-plan.refusals';
import { AnswerCarerConcern } from './answer-carer-concern.command';
import type { AnswerCarerConcernRefusal } from './answer-carer-concern.decide';
import { AnswerCarerConcernAddress, AnswerCarerConcernRequest } from './answer-carer-concern.request';

@Controller('api/care-plan/people/:personId/carer-concerns/:concernId/answer')
export class AnswerCarerConcernController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async answer(
    @Param() { personId, concernId }: AnswerCarerConcernAddress,
    @Body() { answer: words, shares }: AnswerCarerConcernRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const by = { answeredBy: context.principal.memberId ?? '', answeredAt: context.now.toISOString() };
    const command = new AnswerCarerConcern({ concernId, personId, answer: words, shares, ...by }, context);
    const outcome = await this.commands.execute<AnswerCarerConcern, Outcome<AnswerCarerConcernRefusal>>(command);
    return answer(outcome, carePlanRefusals, { id: concernId });
  }
}
