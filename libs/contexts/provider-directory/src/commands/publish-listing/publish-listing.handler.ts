import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { notFound } from '@platform/http/problem';
import { serviceListingStream } from '../../domain/service-listing/service-listing.state';
import { ProviderDirectoryContext } from '../../provider-directory.context';
import { PublishListing } from './publish-listing.command';
import { publishListing, revisionOfTheWords } from './publish-listing.decide';
import type { PublishListingRefusal } from './publish-listing.decide';

@CommandHandler(PublishListing)
export class PublishListingHandler implements ICommandHandler<PublishListing> {
  constructor(private readonly directory: ProviderDirectoryContext) {}

  async execute({
    serviceId,
    listing,
    revisionSeen,
    context,
  }: PublishListing): Promise<Outcome<PublishListingRefusal>> {
    const { streams } = this.directory.platform;
    const { state: current } = await streams.load(serviceListingStream, serviceId);
    const agencyId = current.status === 'listed' ? current.agencyId : context.principal.agencyId;
    await this.directory.access.assertMay(context.principal, 'listing.publish', { agencyIds: [agencyId] });
    if (!agencyId || (revisionSeen !== null && current.status !== 'listed')) throw notFound();
    const publishing = { serviceId, agencyId, listing, revisionSeen, at: context.now.toISOString() };
    return streams.decideAndAppend({
      stream: serviceListingStream,
      id: serviceId,
      decide: (state, _revision, history) => publishListing(publishing, state, revisionOfTheWords(history)),
      context,
    });
  }
}
