import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { serviceListingStream } from '../../domain/service-listing/service-listing.state';
import { ProviderDirectoryContext } from '../../provider-directory.context';
import { ExpireCapacity } from './expire-capacity.command';
import { expireCapacity } from './expire-capacity.decide';

@CommandHandler(ExpireCapacity)
export class ExpireCapacityHandler implements ICommandHandler<ExpireCapacity> {
  constructor(private readonly directory: ProviderDirectoryContext) {}

  async execute({ serviceId, context }: ExpireCapacity): Promise<Outcome<never>> {
    await this.directory.access.assertMay(context.principal, 'listing.age');
    return this.directory.platform.streams.decideAndAppend({
      stream: serviceListingStream,
      id: serviceId,
      decide: (state) => expireCapacity(serviceId, context.now, state),
      context,
    });
  }
}
