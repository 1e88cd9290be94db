import type { Decision } from '@platform/decider/decider';
import { checkBy } from '../../domain/service-listing/age.rules';
import type { ListingCheckPrompted } from '../../domain/service-listing/service-listing.events';
import type { ServiceListing } from '../../domain/service-listing/service-listing.state';

/** Once for each time that it grows old; nothing when somebody looked at it in the meantime. */
export function promptListingCheck(
  serviceId: string,
  now: Date,
  { status, agencyId, assuredAt, hasLapsed, checkIsPrompted }: ServiceListing,
): Decision<ListingCheckPrompted, never> {
  const by = checkBy(assuredAt, now);
  if (status !== 'listed' || hasLapsed || checkIsPrompted || assuredAt === null || by === null) return [];
  const data = { serviceId, agencyId, assuredAt, checkBy: by.toISOString(), promptedAt: now.toISOString() };
  return [{ type: 'ListingCheckPrompted', data }];
}
