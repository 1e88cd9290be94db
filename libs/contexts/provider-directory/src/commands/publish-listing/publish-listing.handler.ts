import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Outcome } from '@platform/event-store/streams';
import { notFound } from '@platform/http/problem';
import type { ServiceListingEvent } from '../../domain/service-listing/service-listing.events';
import { serviceListingStream } from '../../domain/service-listing/service-listing.state';
import { ProviderDirectoryContext } from '../../provider-directory.context';
import { PublishListing } from './publish-listing.command';
import { publishListing } from './publish-listing.decide';
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

/** A look or a number that somebody added does not change the words, so it does not stand between them and whoever revises. */
const revisionOfTheWords = (history: readonly RecordedEvent<ServiceListingEvent>[]): bigint =>
  history.findLast(({ event }) => event.type === 'ServiceListed' || event.type === 'ListingRevised')?.revision ?? -1n;
