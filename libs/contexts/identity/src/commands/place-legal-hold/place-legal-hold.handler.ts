import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { erasureStream } from '../../domain/erasure/erasure.state';
import { personStream } from '../../domain/person/person.state';
import { IdentityContext } from '../../identity.context';
import { PlaceLegalHold } from './place-legal-hold.command';
import type { PlaceLegalHoldRefusal } from './place-legal-hold.decide';
import { placeLegalHold } from './place-legal-hold.decide';

@CommandHandler(PlaceLegalHold)
export class PlaceLegalHoldHandler implements ICommandHandler<PlaceLegalHold> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({ hold, context }: PlaceLegalHold): Promise<Outcome<PlaceLegalHoldRefusal>> {
    await this.identity.access.assertMay(context.principal, 'legal-hold.place');
    const { streams } = this.identity.platform;
    const { state: person } = await streams.load(personStream, hold.personId);
    return streams.decideAndAppend({
      stream: erasureStream,
      id: hold.personId,
      decide: (state) => placeLegalHold(hold, state, person.status === 'registered'),
      context,
    });
  }
}
