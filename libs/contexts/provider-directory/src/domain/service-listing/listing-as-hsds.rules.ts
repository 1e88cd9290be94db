import { idFrom } from '@platform/decider/derived-id';
import type { HsdsSchedule, HsdsService, HsdsServiceAtLocation } from './hsds-service.rules';
import { stated } from './hsds-service.rules';
import { NO_DETAILS } from './listing-details.rules';
import type { Need } from './needs.rules';
import { needTerm } from './needs.rules';
import type { Attendance, Listing, ListingDetails, Place } from './service-listing.events';

const VIRTUAL: Readonly<Record<Exclude<Attendance, 'in-person'>, string>> = { online: 'Online', phone: 'By telephone' };

/** What the public may read of a listing, in the shape of the standard. Fields are named one by one, so that no internal one can follow. */
export function asHsds(serviceId: string, agencyId: string, listing: Listing): HsdsService {
  const details = listing.details ?? NO_DETAILS;
  const id = (...parts: string[]) => idFrom(serviceId, ...parts);
  return stated<HsdsService>({
    id: serviceId,
    organization_id: agencyId,
    name: listing.name,
    status: details.temporarilyClosed ? 'temporarily closed' : 'active',
    description: listing.description,
    url: listing.url,
    email: listing.email,
    fees: listing.fees,
    minimum_age: details.minimumAge,
    maximum_age: details.maximumAge,
    eligibility_description: listing.eligibility,
    alert: details.alert,
    // The profile asks for a description of the organisation; a listing tells only what it provides.
    organization: { id: agencyId, name: listing.organisationName, description: `Provides ${listing.name}.` },
    phones: listing.phone === null ? null : [{ id: id('phone'), number: listing.phone }],
    schedules: schedules(serviceId, listing, details),
    service_areas: details.areas.map((name, i) => ({
      id: id('area', String(i)),
      service_id: serviceId,
      name,
      service_area: name,
    })),
    service_at_locations: whereItIs(serviceId, listing, details),
    languages: details.languages.map((name) => ({ id: id('language', name), service_id: serviceId, name })),
    cost_options: details.costOptions.map(({ option, amount, amountDescription }, i) =>
      stated({
        id: id('cost', String(i)),
        service_id: serviceId,
        option,
        amount,
        amount_description: amountDescription,
      }),
    ),
    contacts: details.contacts.map(({ name, title }, i) =>
      stated({ id: id('contact', String(i)), service_id: serviceId, name, title }),
    ),
    attributes: details.needs.map((need) => {
      const term = needTerm(need as Need);
      return {
        id: id('attribute', need),
        link_id: serviceId,
        taxonomy_term_id: term.id,
        link_type: 'service',
        taxonomy_term: term,
      };
    }),
  });
}

function schedules(serviceId: string, { days }: Listing, details: ListingDetails): HsdsSchedule[] {
  const common = {
    service_id: serviceId,
    attending_type: details.attendance.length === 0 ? null : details.attendance.join(', '),
    closed_on_bank_holidays: details.bankHolidays === null ? null : details.bankHolidays === 'closed',
    description: details.bankHolidays === 'closed' ? 'Not on bank holidays.' : null,
  };
  const weekly = days.map(({ day, opensAt, closesAt }, i) =>
    stated<HsdsSchedule>({
      ...{ id: idFrom(serviceId, 'schedule', String(i)), ...common, freq: 'WEEKLY', interval: 1 },
      ...{ byday: day, opens_at: opensAt, closes_at: closesAt },
    }),
  );
  const others = details.recurrences.map((one, i) =>
    stated<HsdsSchedule>({
      ...{ id: idFrom(serviceId, 'recurrence', String(i)), ...common, freq: one.freq, interval: one.interval },
      ...{ byday: one.byday, bymonthday: one.bymonthday, dtstart: one.from, valid_from: one.from, valid_to: one.until },
      ...{ opens_at: one.opensAt, closes_at: one.closesAt },
    }),
  );
  return [...weekly, ...others];
}

function whereItIs(serviceId: string, { postcode }: Listing, details: ListingDetails): HsdsServiceAtLocation[] {
  const places = details.places.map((place, i) => at(serviceId, `place ${i}`, physical(serviceId, place, i)));
  // An address of the profile needs more than a postcode, so where nothing else is known it names the place.
  if (places.length === 0 && postcode !== null) {
    places.push(at(serviceId, '', { location_type: 'physical', name: postcode }));
  }
  const virtual = details.attendance.filter((how) => how !== 'in-person');
  return [...places, ...virtual.map((how) => at(serviceId, how, { location_type: 'virtual', name: VIRTUAL[how] }))];
}

function at(
  serviceId: string,
  label: string,
  location: Omit<NonNullable<HsdsServiceAtLocation['location']>, 'id'>,
): HsdsServiceAtLocation {
  const parts = label === '' ? [] : [label];
  const locationId = idFrom(serviceId, 'location', ...parts);
  return {
    id: idFrom(serviceId, 'service-at-location', ...parts),
    service_id: serviceId,
    location_id: locationId,
    location: { id: locationId, ...location },
  };
}

function physical(serviceId: string, place: Place, i: number) {
  const locationId = idFrom(serviceId, 'location', `place ${i}`);
  return stated<Omit<NonNullable<HsdsServiceAtLocation['location']>, 'id'>>({
    location_type: 'physical',
    name: place.name ?? place.postcode,
    latitude: place.latitude,
    longitude: place.longitude,
    addresses: [
      stated({
        id: idFrom(locationId, 'address'),
        location_id: locationId,
        address_1: place.address,
        city: place.city,
        state_province: place.county ?? place.city,
        postal_code: place.postcode,
        country: 'GB',
        address_type: 'physical' as const,
      }),
    ],
    accessibility:
      place.accessibility === null
        ? null
        : [{ id: idFrom(locationId, 'accessibility'), location_id: locationId, description: place.accessibility }],
  });
}
