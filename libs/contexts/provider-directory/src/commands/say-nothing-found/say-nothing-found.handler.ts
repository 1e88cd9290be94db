import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { civilDay } from '@platform/event-store/civil-day';
import type { Outcome } from '@platform/event-store/streams';
import { notFound } from '@platform/http/problem';
import { nothingFoundStream } from '../../domain/nothing-found/nothing-found.state';
import { ProviderDirectoryContext } from '../../provider-directory.context';
import { SayNothingFound } from './say-nothing-found.command';
import { sayNothingFound } from './say-nothing-found.decide';

@CommandHandler(SayNothingFound)
export class SayNothingFoundHandler implements ICommandHandler<SayNothingFound> {
  constructor(private readonly directory: ProviderDirectoryContext) {}

  async execute({ personId, need, context }: SayNothingFound): Promise<Outcome<never>> {
    const { memberId } = context.principal;
    await this.directory.access.assertMay(context.principal, 'nothing-found.say', { personId, part: 'asks' });
    if (!memberId) throw notFound();
    const saying = { personId, need, saidBy: memberId, saidOn: civilDay(context.now) };
    return this.directory.platform.streams.decideAndAppend({
      stream: nothingFoundStream,
      id: personId,
      decide: (state) => sayNothingFound(saying, state),
      context,
    });
  }
}
