import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { serviceListingStream } from '../../domain/service-listing/service-listing.state';
import { ProviderDirectoryContext } from '../../provider-directory.context';
import { AssureListing } from './assure-listing.command';
import { assureListing } from './assure-listing.decide';

@CommandHandler(AssureListing)
export class AssureListingHandler implements ICommandHandler<AssureListing> {
  constructor(private readonly directory: ProviderDirectoryContext) {}

  async execute({ serviceId, context }: AssureListing): Promise<Outcome<'service-not-listed'>> {
    await this.directory.assertOwn(context.principal, serviceId, 'listing.publish');
    return this.directory.platform.streams.decideAndAppend({
      stream: serviceListingStream,
      id: serviceId,
      decide: (state) => assureListing({ serviceId, at: context.now.toISOString() }, state),
      context,
    });
  }
}
