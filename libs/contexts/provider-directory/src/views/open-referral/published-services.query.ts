import { foldEvents } from '@platform/decider/decider';
import type { EventCodec } from '@platform/event-store/event-codec';
import type { EventStore } from '@platform/event-store/port/event-store';
import type { ServiceListingEvent } from '../../domain/service-listing/service-listing.events';
import type { ServiceListing } from '../../domain/service-listing/service-listing.state';
import { serviceListingStream } from '../../domain/service-listing/service-listing.state';
import { shownOf } from '../../domain/service-listing/sources.rules';
import { fullService } from './published-service.query';

const READ_AT_ONCE = 500;

/** Every service as the feed shows it whole, told by the log itself, for whoever takes the directory elsewhere. */
export async function publishedServices(
  store: EventStore,
  codec: EventCodec,
  now: Date,
): Promise<readonly Record<string, unknown>[]> {
  const listings = new Map<string, ServiceListing>();
  const { category, initial, evolve } = serviceListingStream;
  const head = await store.head();
  for (let after = 0n; after < head;) {
    const { events, upTo } = await store.readAll({ after, categories: [category], limit: READ_AT_ONCE });
    for (const stored of events) {
      const { event } = await codec.decode<ServiceListingEvent>(serviceListingStream, stored);
      listings.set(stored.stream, foldEvents(evolve, listings.get(stored.stream) ?? initial, [event]));
    }
    after = upTo;
  }
  const services = [...listings.values()].flatMap((listing) => {
    const one = published(listing, now);
    return one ? [one] : [];
  });
  return services.sort(byId);
}

const byId = (one: Record<string, unknown>, other: Record<string, unknown>): number =>
  String(one['id']) < String(other['id']) ? -1 : 1;

function published(listing: ServiceListing, now: Date): Record<string, unknown> | undefined {
  const { statements, status, hasLapsed, capacity, assuredAt, changedAt } = listing;
  const service = shownOf(statements)?.service;
  if (!service || status === 'not-listed') return undefined;
  const dateOf = (text: string | null | undefined) => (text ? new Date(text) : null);
  const known = capacity?.hasExpired === false ? capacity : null;
  return fullService(
    {
      ...{ service, serviceId: service.id, status: service.status, hasLapsed },
      assuredAt: dateOf(status === 'listed' ? assuredAt : service.assured_date),
      lastModifiedAt: dateOf(changedAt) ?? now,
      capacityAvailable: known?.available ?? null,
      capacityMaximum: known?.maximum ?? null,
      capacityDeclaredAt: dateOf(known?.declaredAt),
      pausedUntil: listing.pausedUntil,
    },
    now,
  );
}
