import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Projection } from '@platform/projections/projection';
import type { ServiceListingEvent } from '../../domain/service-listing/service-listing.events';
import { serviceListingStream } from '../../domain/service-listing/service-listing.state';

export const ownListingsProjection: Projection = {
  id: 'provider-directory.own-listings.v1',
  streams: [serviceListingStream],
  tables: ['own_listing'],
  async project(events, sql) {
    for (const { event, revision } of events as readonly RecordedEvent<ServiceListingEvent>[]) {
      if (event.type !== 'ServiceListed' && event.type !== 'ListingRevised') continue;
      const { serviceId, agencyId, listing } = event.data;
      await sql.query(
        `INSERT INTO own_listing (service_id, agency_id, listing, revision) VALUES ($1,$2,$3,$4)
         ON CONFLICT (service_id) DO UPDATE SET listing = excluded.listing, revision = excluded.revision`,
        [serviceId, agencyId, JSON.stringify(listing), revision],
      );
    }
    return [];
  },
};
