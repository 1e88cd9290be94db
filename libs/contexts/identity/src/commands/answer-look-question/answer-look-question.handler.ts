import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { lookQuestionStream } from '../../domain/look-question/look-question.state';
import { IdentityContext } from '../../identity.context';
import { AnswerLookQuestion } from './answer-look-question.command';
import type { AnswerLookQuestionRefusal } from './answer-look-question.decide';
import { answerLookQuestion } from './answer-look-question.decide';

@CommandHandler(AnswerLookQuestion)
export class AnswerLookQuestionHandler implements ICommandHandler<AnswerLookQuestion> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({ answer, context }: AnswerLookQuestion): Promise<Outcome<AnswerLookQuestionRefusal>> {
    const loaded = await this.identity.platform.streams.load(lookQuestionStream, answer.questionId);
    const agencyId = loaded.state.status === 'not-asked' ? null : loaded.state.asked.agencyId;
    await this.identity.access.assertMay(context.principal, 'look-question.answer', { agencyIds: [agencyId] });
    return this.identity.platform.streams.decideAndAppend({
      stream: lookQuestionStream,
      id: answer.questionId,
      decide: (state) => answerLookQuestion(answer, state),
      context,
    });
  }
}
