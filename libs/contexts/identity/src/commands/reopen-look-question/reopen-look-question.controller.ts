import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { identityRefusals } from '../../identity.refusals';
import { ReopenLookQuestion } from './reopen-look-question.command';
import type { ReopenLookQuestionRefusal } from './reopen-look-question.decide';
import { ReopenLookQuestionRequest } from './reopen-look-question.request';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/identity/people/:personId/look-questions/:questionId/not-satisfied')
export class ReopenLookQuestionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async reopen(
    @Param('personId', asId) personId: string,
    @Param('questionId', asId) questionId: string,
    @Body() { words }: ReopenLookQuestionRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new ReopenLookQuestion({ personId, questionId, words: words.trim() }, context);
    const outcome = await this.commands.execute<ReopenLookQuestion, Outcome<ReopenLookQuestionRefusal>>(command);
    return answer(outcome, identityRefusals, { id: questionId });
  }
}
