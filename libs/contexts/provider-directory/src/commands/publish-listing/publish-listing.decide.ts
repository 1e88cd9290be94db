import type { Decision } from '@platform/decider/decider';
import type { Listing, ListingRevised, ServiceListingEvent } from '../../domain/service-listing/service-listing.events';
import type { ServiceListing } from '../../domain/service-listing/service-listing.state';
import { evolve } from '../../domain/service-listing/service-listing.state';
import { conflictsOf } from '../../domain/service-listing/sources.rules';

export type PublishListingRefusal = 'service-already-listed' | 'service-not-listed' | 'changed-since-you-looked';

export interface Publishing {
  readonly serviceId: string;
  readonly agencyId: string;
  readonly listing: Listing;
  readonly revisionSeen: bigint | null;
  readonly at: string;
}

/** A first listing, or a revision by somebody who saw the words that stand there now; `written` is the revision of those. */
export function publishListing(
  { serviceId, agencyId, listing, revisionSeen, at }: Publishing,
  current: ServiceListing,
  written: bigint,
): Decision<ServiceListingEvent, PublishListingRefusal> {
  if (current.status !== 'listed') {
    if (revisionSeen !== null) return { refused: 'service-not-listed' };
    return [{ type: 'ServiceListed', data: { serviceId, agencyId, listedAt: at, listing } }];
  }
  if (revisionSeen === null) return { refused: 'service-already-listed' };
  if (revisionSeen !== written) return { refused: 'changed-since-you-looked' };
  const revised: ListingRevised = {
    type: 'ListingRevised',
    data: { serviceId, agencyId: current.agencyId, revisedAt: at, listing },
  };
  return [revised, ...settledBy(revised, current)];
}

/** The feeds that differed until now, and no longer do. */
function settledBy(revised: ListingRevised, current: ServiceListing): ServiceListingEvent[] {
  const { statements } = evolve(current, revised);
  const { serviceId, revisedAt } = revised.data;
  return Object.entries(current.conflicts)
    .filter(([feedId, fields]) => fields.length > 0 && conflictsOf(statements, feedId).length === 0)
    .map(([feedId]) => ({ type: 'ListingConflictSettled', data: { serviceId, feedId, settledAt: revisedAt } }));
}
