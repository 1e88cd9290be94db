import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { serviceListingStream } from '../../domain/service-listing/service-listing.state';
import { ProviderDirectoryContext } from '../../provider-directory.context';
import { NameAskAddress } from './name-ask-address.command';
import { nameAskAddress } from './name-ask-address.decide';
import type { NameAskAddressRefusal } from './name-ask-address.decide';

@CommandHandler(NameAskAddress)
export class NameAskAddressHandler implements ICommandHandler<NameAskAddress> {
  constructor(private readonly directory: ProviderDirectoryContext) {}

  async execute({ serviceId, address, context }: NameAskAddress): Promise<Outcome<NameAskAddressRefusal>> {
    await this.directory.assertOwn(context.principal, serviceId, 'listing.publish');
    return this.directory.platform.streams.decideAndAppend({
      stream: serviceListingStream,
      id: serviceId,
      decide: (state) => nameAskAddress({ serviceId, address, at: context.now.toISOString() }, state),
      context,
    });
  }
}
