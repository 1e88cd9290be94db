import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { newId } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import { notFound } from '@platform/http/problem';
import { askStream } from '../../domain/ask/ask.state';
import { ProviderDirectoryContext } from '../../provider-directory.context';
import { IssueAskLink } from './issue-ask-link.command';
import { issueAskLink } from './issue-ask-link.decide';
import type { IssueAskLinkRefusal } from './issue-ask-link.decide';

@CommandHandler(IssueAskLink)
export class IssueAskLinkHandler implements ICommandHandler<IssueAskLink> {
  constructor(private readonly directory: ProviderDirectoryContext) {}

  async execute({ askId, tokenHash, context }: IssueAskLink): Promise<Outcome<IssueAskLinkRefusal>> {
    const { access, platform } = this.directory;
    const { state: ask } = await platform.streams.load(askStream, askId);
    if (ask.status === 'not-made') throw notFound();
    await access.assertMay(context.principal, 'ask.issue-link', { agencyIds: [ask.agencyId] });
    return platform.streams.decideAndAppend({
      stream: askStream,
      id: askId,
      decide: (state) => issueAskLink({ tokenHash, at: context.now.toISOString() }, state),
      // A repeat has a token of its own too: that of an answer which was lost opens nothing that anybody has.
      context: { ...context, commandId: newId(context, tokenHash) },
    });
  }
}
