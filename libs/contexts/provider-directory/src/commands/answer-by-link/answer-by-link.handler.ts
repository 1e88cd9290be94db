import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { notFound } from '@platform/http/problem';
import { askStream } from '../../domain/ask/ask.state';
import { ProviderDirectoryContext } from '../../provider-directory.context';
import { AnswerByLink } from './answer-by-link.command';
import { answerByLink } from './answer-by-link.decide';
import type { AnswerByLinkRefusal } from './answer-by-link.decide';

@CommandHandler(AnswerByLink)
export class AnswerByLinkHandler implements ICommandHandler<AnswerByLink> {
  constructor(private readonly directory: ProviderDirectoryContext) {}

  async execute({ askId, answer, saidToBe, context }: AnswerByLink): Promise<Outcome<AnswerByLinkRefusal>> {
    const { access, platform } = this.directory;
    const { memberId: linkId, agencyId } = context.principal;
    await access.assertMay(context.principal, 'ask.answer-by-link', { agencyIds: [agencyId] });
    if (linkId === null) throw notFound();
    return platform.streams.decideAndAppend({
      stream: askStream,
      id: askId,
      decide: (state) => answerByLink({ answer, saidToBe, linkId, at: context.now.toISOString() }, state),
      context,
    });
  }
}
