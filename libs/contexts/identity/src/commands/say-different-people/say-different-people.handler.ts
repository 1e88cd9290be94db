import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { recordPairStream } from '../../domain/record-pair/record-pair.state';
import { IdentityContext } from '../../identity.context';
import { SayDifferentPeople } from './say-different-people.command';
import type { SayDifferentPeopleRefusal } from './say-different-people.decide';
import { sayDifferentPeople } from './say-different-people.decide';

@CommandHandler(SayDifferentPeople)
export class SayDifferentPeopleHandler implements ICommandHandler<SayDifferentPeople> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({ pairId, reason, context }: SayDifferentPeople): Promise<Outcome<SayDifferentPeopleRefusal>> {
    await this.identity.access.assertMay(context.principal, 'duplicates.decide');
    return this.identity.platform.streams.decideAndAppend({
      stream: recordPairStream,
      id: pairId,
      decide: (state) => sayDifferentPeople(reason, context.now.toISOString(), state),
      context,
    });
  }
}
