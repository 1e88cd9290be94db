import type { HsdsService } from '../service-listing/hsds-service.rules';
import type { Fields, Read } from './read-fields.rules';
import {
  day,
  email,
  list,
  moment,
  number,
  object,
  oneOf,
  text,
  time,
  uuid,
  webAddress,
  yesOrNo,
} from './read-fields.rules';

const KINDS_OF_PLACE = oneOf('physical', 'postal', 'virtual');
const LONG = 10_000;

export const TAXONOMY: Fields = {
  id: uuid,
  name: text(300),
  description: text(LONG),
  uri: webAddress,
  version: text(100),
};
export const TERM: Fields = {
  ...{ id: uuid, name: text(300), description: text(LONG), parent_id: uuid, taxonomy: text(300), taxonomy_id: uuid },
  ...{ term_uri: webAddress, term: text(300) },
  taxonomy_detail: object(TAXONOMY, ['id', 'name', 'description']),
};
export const ATTRIBUTE: Fields = {
  ...{ id: uuid, link_id: uuid, taxonomy_term_id: uuid, link_type: text(100) },
  taxonomy_term: object(TERM, ['id', 'name', 'description']),
};
export const ORGANIZATION: Fields = {
  ...{
    id: uuid,
    name: text(300),
    description: text(LONG),
    email,
    website: webAddress,
    logo: text(2000),
    uri: webAddress,
  },
  parent_organization_id: uuid,
};
export const SCHEDULE: Fields = {
  ...{ id: uuid, service_id: uuid, service_at_location_id: uuid, valid_from: day, valid_to: day, dtstart: day },
  ...{ freq: oneOf('WEEKLY', 'MONTHLY'), interval: number(1, 100), byday: text(100), bymonthday: text(100) },
  ...{ description: text(LONG), opens_at: time, closes_at: time, schedule_link: webAddress, attending_type: text(300) },
  ...{ notes: text(LONG), closed_on_bank_holidays: yesOrNo },
};
export const ADDRESS: Fields = {
  ...{ id: uuid, location_id: uuid, attention: text(300), address_1: text(500), city: text(200), region: text(200) },
  ...{ state_province: text(200), postal_code: text(20), country: text(100), address_type: KINDS_OF_PLACE },
};
export const ACCESSIBILITY: Fields = {
  ...{ id: uuid, location_id: uuid, description: text(LONG), details: text(LONG), url: webAddress },
};
export const LOCATION: Fields = {
  ...{ id: uuid, location_type: KINDS_OF_PLACE, name: text(300), description: text(LONG) },
  ...{ latitude: number(-90, 90), longitude: number(-180, 180) },
  ...{ external_identifier: text(100), external_identifier_type: text(100) },
  addresses: list(object(ADDRESS, ['id', 'address_1', 'city', 'state_province', 'postal_code', 'country', 'address_type'])), // prettier-ignore
  accessibility: list(object(ACCESSIBILITY, ['id'])),
};
export const SERVICE_AT_LOCATION: Fields = {
  ...{ id: uuid, service_id: uuid, location_id: uuid, location: object(LOCATION, ['id', 'location_type']) },
};
export const PHONE: Fields = { id: uuid, service_id: uuid, number: text(60), description: text(1000) };
export const AREA: Fields = { id: uuid, service_id: uuid, name: text(1000), extent: text(LONG), extent_type: text(100), uri: webAddress, service_area: text(1000) }; // prettier-ignore
export const LANGUAGE: Fields = { id: uuid, service_id: uuid, phone_id: uuid, name: text(100), code: text(20) };
export const FUNDING: Fields = { id: uuid, service_id: uuid, source: text(LONG) };
export const COST: Fields = {
  ...{ id: uuid, service_id: uuid, valid_from: day, valid_to: day, option: text(500), amount: number(0, 1_000_000) },
  amount_description: text(1000),
};
export const CONTACT: Fields = { id: uuid, service_id: uuid, name: text(300), title: text(300) };

export const SERVICE: Fields = {
  ...{ id: uuid, organization_id: uuid, name: text(300), description: text(LONG), url: webAddress, email },
  status: oneOf('active', 'inactive', 'defunct', 'temporarily closed'),
  ...{ fees: text(LONG), accreditations: text(LONG), minimum_age: number(0, 150), maximum_age: number(0, 150) },
  ...{ eligibility_description: text(LONG), assured_date: day, assurer_email: email, alert: text(LONG) },
  last_modified: moment,
  organization: object(ORGANIZATION, ['id', 'name', 'description']),
  phones: list(object(PHONE, ['id', 'number'])),
  schedules: list(object(SCHEDULE, ['id'])),
  service_areas: list(object(AREA, ['id'])),
  service_at_locations: list(object(SERVICE_AT_LOCATION, ['id'])),
  languages: list(object(LANGUAGE, ['id'])),
  funding: list(object(FUNDING, ['id'])),
  cost_options: list(object(COST, ['id'])),
  contacts: list(object(CONTACT, ['id'])),
  attributes: list(object(ATTRIBUTE, ['id'])),
};

const service = object(SERVICE, ['id', 'name', 'status', 'organization']);

/** A service of a feed. Without id, name, status or organisation nothing of it is taken. */
export function readService(value: unknown): Read<HsdsService> {
  const read = service(value ?? {}, '');
  const found = read.value as HsdsService | undefined;
  if (!found) return { misfits: read.misfits };
  return { value: { ...found, organization_id: found.organization.id }, misfits: read.misfits };
}
