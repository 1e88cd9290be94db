import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { notFound } from '@platform/http/problem';
import { askStream } from '../../domain/ask/ask.state';
import { ProviderDirectoryContext } from '../../provider-directory.context';
import { AnswerFurtherQuestion } from './answer-further-question.command';
import { answerFurtherQuestion } from './answer-further-question.decide';
import type { AnswerFurtherQuestionRefusal } from './answer-further-question.decide';

@CommandHandler(AnswerFurtherQuestion)
export class AnswerFurtherQuestionHandler implements ICommandHandler<AnswerFurtherQuestion> {
  constructor(private readonly directory: ProviderDirectoryContext) {}

  async execute({ askId, answer, context }: AnswerFurtherQuestion): Promise<Outcome<AnswerFurtherQuestionRefusal>> {
    const { access, platform } = this.directory;
    const { memberId } = context.principal;
    const { state: ask } = await platform.streams.load(askStream, askId);
    if (ask.status === 'not-made') throw notFound();
    // Anybody of the team can, so that nothing waits for one who is away.
    await access.assertMay(context.principal, 'ask.make', { personId: ask.personId, part: 'asks' });
    if (!memberId) throw notFound();
    const answering = { questionAnswer: answer, answeredBy: memberId, at: context.now.toISOString() };
    return platform.streams.decideAndAppend({
      stream: askStream,
      id: askId,
      decide: (state) => answerFurtherQuestion(answering, state),
      context,
    });
  }
}
