import type { Decision } from '@platform/decider/decider';
import type { ListingAssured } from '../../domain/service-listing/service-listing.events';
import type { ServiceListing } from '../../domain/service-listing/service-listing.state';

export interface Assuring {
  readonly serviceId: string;
  readonly at: string;
}

/** Said by the agency that lists it. It brings back a listing that lapsed. */
export function assureListing(
  { serviceId, at }: Assuring,
  { status, agencyId }: ServiceListing,
): Decision<ListingAssured, 'service-not-listed'> {
  if (status !== 'listed') return { refused: 'service-not-listed' };
  return [{ type: 'ListingAssured', data: { serviceId, agencyId, assuredAt: at } }];
}
