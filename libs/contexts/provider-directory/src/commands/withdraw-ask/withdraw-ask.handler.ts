import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { notFound } from '@platform/http/problem';
import type { AnswerRefusal } from '../../domain/ask/ask.rules';
import { askStream } from '../../domain/ask/ask.state';
import { ProviderDirectoryContext } from '../../provider-directory.context';
import { WithdrawAsk } from './withdraw-ask.command';
import { withdrawAsk } from './withdraw-ask.decide';

@CommandHandler(WithdrawAsk)
export class WithdrawAskHandler implements ICommandHandler<WithdrawAsk> {
  constructor(private readonly directory: ProviderDirectoryContext) {}

  async execute({ askId, reason, context }: WithdrawAsk): Promise<Outcome<AnswerRefusal>> {
    const { access, platform } = this.directory;
    const { state: ask } = await platform.streams.load(askStream, askId);
    if (ask.status === 'not-made') throw notFound();
    const { personId, askedBy } = ask;
    // An ask belongs to whoever made it, also after they have left the team.
    const team = [{ memberId: askedBy, isKeyWorker: false }];
    await access.assertMay(context.principal, 'ask.withdraw', { personId, team });
    const withdrawing = { reason, withdrawnBy: askedBy, at: context.now.toISOString() };
    return platform.streams.decideAndAppend({
      stream: askStream,
      id: askId,
      decide: (state) => withdrawAsk(withdrawing, state),
      context,
    });
  }
}
