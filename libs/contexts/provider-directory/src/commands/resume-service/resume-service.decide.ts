import type { Decision } from '@platform/decider/decider';
import { pausedUntil } from '../../domain/service-listing/asking.rules';
import type { ServiceResumed } from '../../domain/service-listing/service-listing.events';
import type { ServiceListing } from '../../domain/service-listing/service-listing.state';

export interface Resuming {
  readonly serviceId: string;
  /** Null when the agency resumes it; else today, `YYYY-MM-DD`, on which it resumes by itself when the day has come. */
  readonly byItselfOn: string | null;
  readonly at: string;
}

/** A pause that was made longer meanwhile does not end by itself; one that has ended is left as it is. */
export function resumeService(
  { serviceId, byItselfOn, at }: Resuming,
  { agencyId, pausedUntil: until }: ServiceListing,
): Decision<ServiceResumed, never> {
  if (until === null || (byItselfOn !== null && pausedUntil(until, byItselfOn) !== null)) return [];
  return [{ type: 'ServiceResumed', data: { serviceId, agencyId, resumedAt: at } }];
}
