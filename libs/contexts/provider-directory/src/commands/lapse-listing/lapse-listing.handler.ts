import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { serviceListingStream } from '../../domain/service-listing/service-listing.state';
import { ProviderDirectoryContext } from '../../provider-directory.context';
import { LapseListing } from './lapse-listing.command';
import { lapseListing } from './lapse-listing.decide';

@CommandHandler(LapseListing)
export class LapseListingHandler implements ICommandHandler<LapseListing> {
  constructor(private readonly directory: ProviderDirectoryContext) {}

  async execute({ serviceId, context }: LapseListing): Promise<Outcome<never>> {
    await this.directory.access.assertMay(context.principal, 'listing.age');
    return this.directory.platform.streams.decideAndAppend({
      stream: serviceListingStream,
      id: serviceId,
      decide: (state) => lapseListing(serviceId, context.now, state),
      context,
    });
  }
}
