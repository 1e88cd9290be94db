import { idFrom } from '@platform/event-store/command-context';
import { civilDay } from '@platform/event-store/civil-day';
import { alertWith } from '../../domain/service-listing/asking.rules';
import { capacityHolds } from '../../domain/service-listing/age.rules';
import type { HsdsLocation, HsdsServiceAtLocation } from '../../domain/service-listing/hsds-service.rules';
import { stated } from '../../domain/service-listing/hsds-service.rules';
import type { ListingRow } from '../listings/listing.row';

/** What is published of a service, from a row or from its stream. */
export type Publishable = Pick<
  ListingRow,
  | 'service'
  | 'serviceId'
  | 'status'
  | 'hasLapsed'
  | 'assuredAt'
  | 'lastModifiedAt'
  | 'capacityAvailable'
  | 'capacityMaximum'
  | 'capacityDeclaredAt'
  | 'pausedUntil'
>;

const PLACE = { id: idFrom('unit', 'place'), name: 'place' };
const MANY = ['phones', 'schedules', 'service_areas', 'service_at_locations', 'languages', 'funding', 'cost_options', 'contacts', 'attributes', 'capacities']; // prettier-ignore

/** One service with everything known of it, as of now: what has aged too far is not said. */
export function fullService(row: Publishable, now: Date): Record<string, unknown> {
  const { service, serviceId, capacityDeclaredAt: declared, assuredAt } = row;
  const holds = declared && row.capacityAvailable !== null && capacityHolds(declared.toISOString(), now);
  return {
    ...service,
    // Nobody has looked at it for half a year; whoever reads the feed should not send anybody there.
    status: row.hasLapsed ? 'inactive' : row.status,
    ...stated({
      assured_date: assuredAt?.toISOString().slice(0, 10),
      alert: alertWith(service.alert, row.pausedUntil, civilDay(now)),
    }),
    last_modified: row.lastModifiedAt.toISOString(),
    ...(holds && {
      capacities: [
        stated({
          id: idFrom(serviceId, 'capacity'),
          service_id: serviceId,
          unit_id: PLACE.id,
          unit: PLACE,
          available: row.capacityAvailable,
          maximum: row.capacityMaximum,
          updated: declared.toISOString(),
        }),
      ],
    }),
  };
}

/** The fields of a service that hold one value, and its organisation. */
export const flatService = (row: Publishable, now: Date): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fullService(row, now)).filter(([field]) => !MANY.includes(field)));

export const fullPlace = (place: HsdsServiceAtLocation, row: Publishable, now: Date) => ({
  ...place,
  service: fullService(row, now),
});

export function flatPlace(place: HsdsServiceAtLocation, row: Publishable, now: Date) {
  const { addresses: _, accessibility: __, ...location } = (place.location ?? {}) as Partial<HsdsLocation>;
  return { ...place, location, service: flatService(row, now) };
}
