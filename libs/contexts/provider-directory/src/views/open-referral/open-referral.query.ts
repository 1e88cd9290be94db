import { Injectable } from '@nestjs/common';
import { idFrom } from '@platform/event-store/command-context';
import type { ListingRow } from '../listings/listing.row';
import { ListingsQuery } from '../listings/listings.query';

const PAGE_SIZE = 50;

/** The public listings in the shape of Open Referral UK (HSDS-UK 3.0). */
@Injectable()
export class OpenReferralQuery {
  constructor(private readonly listings: ListingsQuery) {}

  async services({ search = '', page = 1, per_page: size = PAGE_SIZE }) {
    const [rows, total] = await this.listings.page(search, page, size);
    const pages = Math.ceil(total / size);
    return {
      total_items: total,
      total_pages: pages,
      page_number: page,
      size: rows.length,
      first_page: page === 1,
      last_page: page >= pages,
      empty: rows.length === 0,
      contents: rows.map((row) => stated({ ...flatService(row), organization: organization(row) })),
    };
  }

  async service(serviceId: string) {
    const row = await this.listings.row(serviceId);
    return stated({
      ...flatService(row),
      organization: organization(row),
      schedules: schedules(row),
      service_at_locations: places(row),
      phones: row.phone === null ? undefined : [{ id: idFrom(row.serviceId, 'phone'), number: row.phone }],
    });
  }
}

/** The fields of a service that hold one value. `eligibility_description` and `phones` are of HSDS, beside the profile. */
function flatService(row: ListingRow) {
  return {
    id: row.serviceId,
    organization_id: row.agencyId,
    name: row.name,
    description: row.description,
    url: row.url,
    email: row.email,
    status: 'active',
    fees: row.fees,
    eligibility_description: row.eligibility,
    assured_date: row.assuredOn,
    last_modified: row.lastModifiedAt.toISOString(),
  };
}

/** The profile asks for a description of the organisation; a listing tells only what it provides. */
function organization(row: ListingRow) {
  return { id: row.agencyId, name: row.organisationName, description: `Provides ${row.name}.` };
}

function schedules({ serviceId, days }: ListingRow) {
  return days.map(({ day, opensAt, closesAt }, i) => ({
    id: idFrom(serviceId, 'schedule', String(i)),
    service_id: serviceId,
    freq: 'WEEKLY',
    interval: 1,
    byday: day,
    opens_at: opensAt,
    closes_at: closesAt,
  }));
}

/** Only the postcode is known, and an address of the profile needs more than that, so it names the place. */
function places({ serviceId, postcode }: ListingRow) {
  if (postcode === null) return [];
  const locationId = idFrom(serviceId, 'location');
  return [
    {
      id: idFrom(serviceId, 'service-at-location'),
      service_id: serviceId,
      location_id: locationId,
      location: { id: locationId, location_type: 'physical', name: postcode },
    },
  ];
}

/** A field that nobody filled in is left out: the profile knows no nulls. */
function stated(service: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(service).filter(([, value]) => value !== null && value !== undefined));
}
