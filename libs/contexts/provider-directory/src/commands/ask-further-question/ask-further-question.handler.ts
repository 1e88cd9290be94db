import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { notFound } from '@platform/http/problem';
import { askStream } from '../../domain/ask/ask.state';
import type { FurtherQuestionRefusal } from '../../domain/ask/further-question.rules';
import { ProviderDirectoryContext } from '../../provider-directory.context';
import { AskFurtherQuestion } from './ask-further-question.command';
import { askFurtherQuestion } from './ask-further-question.decide';

@CommandHandler(AskFurtherQuestion)
export class AskFurtherQuestionHandler implements ICommandHandler<AskFurtherQuestion> {
  constructor(private readonly directory: ProviderDirectoryContext) {}

  async execute({ askId, question, context }: AskFurtherQuestion): Promise<Outcome<FurtherQuestionRefusal>> {
    const { access, platform } = this.directory;
    const { memberId } = context.principal;
    const { state: ask } = await platform.streams.load(askStream, askId);
    if (ask.status === 'not-made') throw notFound();
    await access.assertMay(context.principal, 'ask.answer', { agencyIds: [ask.agencyId] });
    if (!memberId) throw notFound();
    const asked = { question, questionBy: memberId, at: context.now.toISOString() };
    return platform.streams.decideAndAppend({
      stream: askStream,
      id: askId,
      decide: (state) => askFurtherQuestion(asked, state),
      context,
    });
  }
}
