import type { Decision } from '@platform/decider/decider';
import type { HowAsked } from '../../domain/service-listing/asking.rules';
import { overAskingSigns, SAID_AGAIN_AFTER_DAYS } from '../../domain/service-listing/asking.rules';
import type { OverAskingDetected } from '../../domain/service-listing/service-listing.events';
import type { ServiceListing } from '../../domain/service-listing/service-listing.state';

const DAY_MS = 24 * 60 * 60_000;

export interface Detecting extends HowAsked {
  readonly serviceId: string;
  readonly at: string;
}

/** Said to the group and to whoever is about to ask, and not again with every ask. */
export function detectOverAsking(
  { serviceId, at, ...how }: Detecting,
  { status, agencyId, overAskedAt }: ServiceListing,
): Decision<OverAskingDetected, never> {
  const signs = overAskingSigns(how);
  if (status !== 'listed' || signs.length === 0) return [];
  if (overAskedAt !== null && Date.parse(at) < Date.parse(overAskedAt) + SAID_AGAIN_AFTER_DAYS * DAY_MS) return [];
  const { waiting, available, fromOneAgency, lately } = how;
  const counted = { waiting, available, lately, fromOneAgency };
  return [{ type: 'OverAskingDetected', data: { serviceId, agencyId, signs, ...counted, detectedAt: at } }];
}
