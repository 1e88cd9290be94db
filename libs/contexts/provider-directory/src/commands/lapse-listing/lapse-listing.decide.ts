import type { Decision } from '@platform/decider/decider';
import { ASSURANCE_LAPSES_DAYS, daysBetween } from '../../domain/service-listing/age.rules';
import type { ListingLapsed } from '../../domain/service-listing/service-listing.events';
import type { ServiceListing } from '../../domain/service-listing/service-listing.state';

/** Nothing when somebody looked at it in the meantime. */
export function lapseListing(
  serviceId: string,
  now: Date,
  { status, agencyId, assuredAt, hasLapsed }: ServiceListing,
): Decision<ListingLapsed, never> {
  if (status !== 'listed' || hasLapsed || assuredAt === null) return [];
  if (daysBetween(assuredAt, now) < ASSURANCE_LAPSES_DAYS) return [];
  return [{ type: 'ListingLapsed', data: { serviceId, agencyId, assuredAt, lapsedAt: now.toISOString() } }];
}
