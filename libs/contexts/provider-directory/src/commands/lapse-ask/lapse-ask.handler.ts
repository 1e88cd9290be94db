import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { askStream } from '../../domain/ask/ask.state';
import { ProviderDirectoryContext } from '../../provider-directory.context';
import { LapseAsk } from './lapse-ask.command';
import { lapseAsk } from './lapse-ask.decide';

@CommandHandler(LapseAsk)
export class LapseAskHandler implements ICommandHandler<LapseAsk> {
  constructor(private readonly directory: ProviderDirectoryContext) {}

  async execute({ askId, context }: LapseAsk): Promise<Outcome<never>> {
    await this.directory.access.assertMay(context.principal, 'ask.lapse');
    return this.directory.platform.streams.decideAndAppend({
      stream: askStream,
      id: askId,
      decide: (state) => lapseAsk(context.now.toISOString(), state),
      context,
    });
  }
}
