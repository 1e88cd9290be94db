import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { identityRefusals } from '../../identity.refusals';
import { AnswerLookQuestion } from './answer-look-question.command';
import type { AnswerLookQuestionRefusal } from './answer-look-question.decide';
import { AnswerLookQuestionRequest } from './answer-look-question.request';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/identity/look-questions/:questionId/answer')
export class AnswerLookQuestionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async answer(
    @Param('questionId', asId) questionId: string,
    @Body() { words }: AnswerLookQuestionRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new AnswerLookQuestion(answerFrom(questionId, words.trim(), context), context);
    const outcome = await this.commands.execute<AnswerLookQuestion, Outcome<AnswerLookQuestionRefusal>>(command);
    return answer(outcome, identityRefusals, { id: questionId });
  }
}

/** Whom it is about is in the question. */
function answerFrom(questionId: string, words: string, { principal, now }: CommandContext) {
  const answeredAs =
    principal.role === 'caldicott-guardian' ? ('caldicott-guardian' as const) : ('privacy-officer' as const);
  const answeredBy = principal.memberId ?? '';
  return { questionId, personId: '', answeredBy, answeredAs, words, answeredAt: now.toISOString() };
}
