import { defineStream } from '@platform/decider/stream-definition';
import type { Listing, ServiceListingEvent } from './service-listing.events';

export type ServiceListing =
  | { readonly status: 'not-listed' }
  | { readonly status: 'listed'; readonly agencyId: string; readonly listing: Listing };

export function evolve(_listing: ServiceListing, { data }: ServiceListingEvent): ServiceListing {
  return { status: 'listed', agencyId: data.agencyId, listing: data.listing };
}

/** About a service, not about a person: nothing here is under a person's key. */
export const serviceListingStream = defineStream<ServiceListing, ServiceListingEvent>({
  category: 'serviceListing',
  eventTypes: { ServiceListed: true, ListingRevised: true },
  initial: { status: 'not-listed' },
  evolve,
  informationClass: 'directory',
  personal: {},
});
