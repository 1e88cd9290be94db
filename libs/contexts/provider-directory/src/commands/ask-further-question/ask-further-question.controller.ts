import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import type { FurtherQuestionRefusal } from '../../domain/ask/further-question.rules';
import { providerDirectoryRefusals } from '../../provider-directory.refusals';
import { AskFurtherQuestion } from './ask-further-question.command';
import { AskFurtherQuestionRequest } from './ask-further-question.request';

@Controller('api/provider-directory/asks')
export class AskFurtherQuestionController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':askId/question')
  async ask(
    @Param('askId', new ParseUUIDPipe({ exceptionFactory: notFound })) askId: string,
    @Body() request: AskFurtherQuestionRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const outcome = await this.commands.execute<AskFurtherQuestion, Outcome<FurtherQuestionRefusal>>(
      new AskFurtherQuestion(askId, request.question, context),
    );
    return answer(outcome, providerDirectoryRefusals, { id: askId });
  }
}
