import type { Decision } from '@platform/decider/decider';
import type { HsdsService } from '../../domain/service-listing/hsds-service.rules';
import type {
  ListingDropped,
  ListingImported,
  ServiceListingEvent,
} from '../../domain/service-listing/service-listing.events';
import type { ServiceListing } from '../../domain/service-listing/service-listing.state';
import { evolve } from '../../domain/service-listing/service-listing.state';
import { canonical, conflictsOf } from '../../domain/service-listing/sources.rules';

export interface Importing {
  readonly feedId: string;
  readonly importId: string;
  readonly precedence: number;
  readonly at: string;
  readonly service: HsdsService;
}

/** Nothing where the feed says what it said before. */
export function importService(
  { feedId, importId, precedence, at, service }: Importing,
  current: ServiceListing,
): Decision<ServiceListingEvent, never> {
  const before = current.statements.find(({ source }) => source === feedId);
  if (before && before.precedence === precedence && saysTheSame(before.service, service)) return [];
  const imported: ListingImported = {
    type: 'ListingImported',
    data: { serviceId: service.id, feedId, importId, precedence, importedAt: at, service },
  };
  return [imported, ...conflictsAfter(imported, feedId, importId, at, current)];
}

/** When it changed there, without a word of it changing, is no news. */
const saysTheSame = (one: HsdsService, other: HsdsService): boolean =>
  canonical({ ...one, last_modified: null }) === canonical({ ...other, last_modified: null });

export function dropService(
  { serviceId, feedId, importId, at }: { readonly serviceId: string; readonly feedId: string; readonly importId: string; readonly at: string }, // prettier-ignore
  current: ServiceListing,
): Decision<ServiceListingEvent, never> {
  if (!current.statements.some(({ source }) => source === feedId)) return [];
  const dropped: ListingDropped = { type: 'ListingDropped', data: { serviceId, feedId, importId, droppedAt: at } };
  return [dropped, ...conflictsAfter(dropped, feedId, importId, at, current)];
}

/** What this feed now says otherwise than what is shown, if that is news. */
function conflictsAfter(
  event: ListingImported | ListingDropped,
  feedId: string,
  importId: string,
  at: string,
  current: ServiceListing,
): ServiceListingEvent[] {
  const { serviceId } = event.data;
  const fields = conflictsOf(evolve(current, event).statements, feedId);
  const known = current.conflicts[feedId] ?? [];
  if (fields.length > 0) {
    return [{ type: 'ListingConflictFound', data: { serviceId, feedId, importId, foundAt: at, fields } }];
  }
  if (known.length === 0) return [];
  return [{ type: 'ListingConflictSettled', data: { serviceId, feedId, settledAt: at } }];
}
