import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Projection } from '@platform/projections/projection';
import type { ServiceListingEvent } from '../../domain/service-listing/service-listing.events';
import { serviceListingStream } from '../../domain/service-listing/service-listing.state';

export const askedServicesProjection: Projection = {
  id: 'provider-directory.asked-services.v1',
  streams: [serviceListingStream],
  tables: ['asked_service'],
  async project(events, sql) {
    for (const { event } of events as readonly RecordedEvent<ServiceListingEvent>[]) {
      if (event.type === 'ServiceListed' || event.type === 'ListingRevised') {
        const { serviceId, agencyId, listing } = event.data;
        await sql.query(
          `INSERT INTO asked_service (service_id, agency_id, name) VALUES ($1,$2,$3)
           ON CONFLICT (service_id) DO UPDATE SET name = excluded.name`,
          [serviceId, agencyId, listing.name],
        );
      } else if (event.type === 'AskAddressNamed') {
        const { serviceId, address } = event.data;
        await sql.query('UPDATE asked_service SET ask_address = $2 WHERE service_id = $1', [serviceId, address]);
      } else if (event.type === 'ServicePaused') {
        const { serviceId, until } = event.data;
        await sql.query('UPDATE asked_service SET paused_until = $2 WHERE service_id = $1', [serviceId, until]);
      } else if (event.type === 'ServiceResumed') {
        const { serviceId } = event.data;
        await sql.query('UPDATE asked_service SET paused_until = NULL WHERE service_id = $1', [serviceId]);
      } else if (event.type === 'OverAskingDetected') {
        const { serviceId, detectedAt, signs } = event.data;
        await sql.query('UPDATE asked_service SET over_asked_at = $2, signs = $3 WHERE service_id = $1', [
          ...[serviceId, detectedAt, signs],
        ]);
      }
    }
    return [];
  },
};
