import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import type { AnswerFurtherQuestionRefusal } from './answer-further-question.decide';
import { providerDirectoryRefusals } from '../../provider-directory.refusals';
import { AnswerFurtherQuestion } from './answer-further-question.command';
import { AnswerFurtherQuestionRequest } from './answer-further-question.request';

@Controller('api/provider-directory/asks')
export class AnswerFurtherQuestionController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':askId/question/answer')
  async answer(
    @Param('askId', new ParseUUIDPipe({ exceptionFactory: notFound })) askId: string,
    @Body() request: AnswerFurtherQuestionRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const outcome = await this.commands.execute<AnswerFurtherQuestion, Outcome<AnswerFurtherQuestionRefusal>>(
      new AnswerFurtherQuestion(askId, request.answer, context),
    );
    return answer(outcome, providerDirectoryRefusals, { id: askId });
  }
}
