import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { postalAddressStream } from '../../domain/postal-address/postal-address.state';
import { IdentityContext } from '../../identity.context';
import { GiveAddress } from './give-address.command';
import type { GiveAddressRefusal } from './give-address.decide';
import { giveAddress } from './give-address.decide';

@CommandHandler(GiveAddress)
export class GiveAddressHandler implements ICommandHandler<GiveAddress> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({ address, timesSeen, context }: GiveAddress): Promise<Outcome<GiveAddressRefusal>> {
    const { personId } = address;
    await this.identity.access.assertMay(context.principal, 'address.give', { personId });
    const given = { ...address, givenAt: context.now.toISOString() };
    return this.identity.platform.streams.decideAndAppend({
      stream: postalAddressStream,
      id: personId,
      decide: (state) => giveAddress(given, timesSeen, state),
      context,
    });
  }
}
