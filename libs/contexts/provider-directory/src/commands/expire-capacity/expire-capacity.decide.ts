import type { Decision } from '@platform/decider/decider';
import { capacityHolds } from '../../domain/service-listing/age.rules';
import type { CapacityExpired } from '../../domain/service-listing/service-listing.events';
import type { ServiceListing } from '../../domain/service-listing/service-listing.state';

/** Nothing when it was declared anew in the meantime. */
export function expireCapacity(
  serviceId: string,
  now: Date,
  { agencyId, capacity }: ServiceListing,
): Decision<CapacityExpired, never> {
  if (!capacity || capacity.hasExpired || capacityHolds(capacity.declaredAt, now)) return [];
  const { declaredAt } = capacity;
  return [{ type: 'CapacityExpired', data: { serviceId, agencyId, declaredAt, expiredAt: now.toISOString() } }];
}
