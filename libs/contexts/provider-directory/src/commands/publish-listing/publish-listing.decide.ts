import type { Decision } from '@platform/decider/decider';
import type { Listing, ServiceListingEvent } from '../../domain/service-listing/service-listing.events';
import type { ServiceListing } from '../../domain/service-listing/service-listing.state';

export type PublishListingRefusal = 'service-already-listed' | 'service-not-listed' | 'changed-since-you-looked';

export interface Publishing {
  readonly serviceId: string;
  readonly agencyId: string;
  readonly listing: Listing;
  readonly revisionSeen: bigint | null;
  readonly at: string;
}

/** A first listing, or a revision by somebody who saw what stands there now. */
export function publishListing(
  { serviceId, agencyId, listing, revisionSeen, at }: Publishing,
  current: ServiceListing,
  revision: bigint,
): Decision<ServiceListingEvent, PublishListingRefusal> {
  if (current.status === 'not-listed') {
    if (revisionSeen !== null) return { refused: 'service-not-listed' };
    return [{ type: 'ServiceListed', data: { serviceId, agencyId, listedAt: at, listing } }];
  }
  if (revisionSeen === null) return { refused: 'service-already-listed' };
  if (revisionSeen !== revision) return { refused: 'changed-since-you-looked' };
  return [{ type: 'ListingRevised', data: { serviceId, agencyId: current.agencyId, revisedAt: at, listing } }];
}
