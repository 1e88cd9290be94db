import type { Decision } from '@platform/decider/decider';
import type { ServicePaused } from '../../domain/service-listing/service-listing.events';
import type { ServiceListing } from '../../domain/service-listing/service-listing.state';

export type PauseServiceRefusal = 'service-not-listed' | 'pause-needs-a-day-ahead';

/** Policy: whoever pauses for longer says so again; nothing stays closed because everybody forgot it. */
const LONGEST_PAUSE_DAYS = 184;
const DAY_MS = 24 * 60 * 60_000;

export interface Pausing {
  readonly serviceId: string;
  readonly until: string;
  readonly today: string;
  readonly at: string;
}

/** With a day to come back, always. Asks that wait already are owed their answer all the same. */
export function pauseService(
  { serviceId, until, today, at }: Pausing,
  current: ServiceListing,
): Decision<ServicePaused, PauseServiceRefusal> {
  if (current.status !== 'listed') return { refused: 'service-not-listed' };
  const days = (Date.parse(until) - Date.parse(today)) / DAY_MS;
  if (!(days >= 1 && days <= LONGEST_PAUSE_DAYS)) return { refused: 'pause-needs-a-day-ahead' };
  if (current.pausedUntil === until) return [];
  return [{ type: 'ServicePaused', data: { serviceId, agencyId: current.agencyId, until, pausedAt: at } }];
}
