import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { notFound } from '@platform/http/problem';
import type { AnswerRefusal } from '../../domain/ask/ask.rules';
import { askStream } from '../../domain/ask/ask.state';
import { ProviderDirectoryContext } from '../../provider-directory.context';
import { DeclineAsk } from './decline-ask.command';
import { declineAsk } from './decline-ask.decide';

@CommandHandler(DeclineAsk)
export class DeclineAskHandler implements ICommandHandler<DeclineAsk> {
  constructor(private readonly directory: ProviderDirectoryContext) {}

  async execute({ askId, reason, suggestion, context }: DeclineAsk): Promise<Outcome<AnswerRefusal>> {
    const { access, platform } = this.directory;
    const { memberId } = context.principal;
    const { state: ask } = await platform.streams.load(askStream, askId);
    if (ask.status === 'not-made') throw notFound();
    await access.assertMay(context.principal, 'ask.answer', { agencyIds: [ask.agencyId] });
    if (!memberId) throw notFound();
    const declining = { reason, suggestion, declinedBy: memberId, at: context.now.toISOString() };
    return platform.streams.decideAndAppend({
      stream: askStream,
      id: askId,
      decide: (state) => declineAsk(declining, state),
      context,
    });
  }
}
