import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { civilDay } from '@platform/event-store/civil-day';
import type { Outcome } from '@platform/event-store/streams';
import { notFound } from '@platform/http/problem';
import { nothingFoundStream } from '../../domain/nothing-found/nothing-found.state';
import { ProviderDirectoryContext } from '../../provider-directory.context';
import { TakeBackNothingFound } from './take-back-nothing-found.command';
import { takeBackNothingFound } from './take-back-nothing-found.decide';
import type { TakeBackNothingFoundRefusal } from './take-back-nothing-found.decide';

@CommandHandler(TakeBackNothingFound)
export class TakeBackNothingFoundHandler implements ICommandHandler<TakeBackNothingFound> {
  constructor(private readonly directory: ProviderDirectoryContext) {}

  async execute({ personId, need, context }: TakeBackNothingFound): Promise<Outcome<TakeBackNothingFoundRefusal>> {
    const { memberId } = context.principal;
    await this.directory.access.assertMay(context.principal, 'nothing-found.say', { personId, part: 'asks' });
    if (!memberId) throw notFound();
    const taking = { personId, need, takenBackBy: memberId, takenBackOn: civilDay(context.now) };
    return this.directory.platform.streams.decideAndAppend({
      stream: nothingFoundStream,
      id: personId,
      decide: (state) => takeBackNothingFound(taking, state),
      context,
    });
  }
}
