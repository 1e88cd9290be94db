import type { Sql } from '@platform/access-control/relationship-facts';
import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Projection } from '@platform/projections/projection';
import type { ServiceListingEvent } from '../../domain/service-listing/service-listing.events';
import { serviceListingStream } from '../../domain/service-listing/service-listing.state';

export const listingsProjection: Projection = {
  id: 'provider-directory.listings.v1',
  streams: [serviceListingStream],
  tables: ['listing'],
  async project(events, sql) {
    for (const event of events as readonly RecordedEvent<ServiceListingEvent>[]) await projectOne(event, sql);
    return [];
  },
};

async function projectOne({ event, revision }: RecordedEvent<ServiceListingEvent>, sql: Sql): Promise<void> {
  const { serviceId, agencyId, listing } = event.data;
  const at = event.type === 'ServiceListed' ? event.data.listedAt : event.data.revisedAt;
  const searched = `${listing.name}\n${listing.description}\n${listing.eligibility}`.toLowerCase();
  await sql.query(
    `INSERT INTO listing (service_id, agency_id, organisation_name, name, description, eligibility, fees, postcode,
       phone, email, url, days, assured_on, last_modified_at, searched_text, revision)
     VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16)
     ON CONFLICT (service_id) DO UPDATE SET organisation_name = excluded.organisation_name, name = excluded.name,
       description = excluded.description, eligibility = excluded.eligibility, fees = excluded.fees,
       postcode = excluded.postcode, phone = excluded.phone, email = excluded.email, url = excluded.url,
       days = excluded.days, assured_on = excluded.assured_on, last_modified_at = excluded.last_modified_at,
       searched_text = excluded.searched_text, revision = excluded.revision`,
    [serviceId, agencyId, listing.organisationName, listing.name, listing.description, listing.eligibility,
      listing.fees, listing.postcode, listing.phone, listing.email, listing.url, JSON.stringify(listing.days),
      at.slice(0, 10), at, searched, revision], // prettier-ignore
  );
}
