/**
 * A service in the shape of HSDS-UK 3.0, under the names that the standard gives. Beside the profile, and allowed by it, are
 * `eligibility_description`, `phones` and `capacities` of HSDS, names of languages, and `closed_on_bank_holidays`.
 */
export interface HsdsService {
  readonly id: string;
  readonly organization_id: string;
  readonly name: string;
  readonly status: 'active' | 'inactive' | 'defunct' | 'temporarily closed';
  readonly description?: string;
  readonly url?: string;
  readonly email?: string;
  readonly fees?: string;
  readonly accreditations?: string;
  readonly minimum_age?: number;
  readonly maximum_age?: number;
  readonly eligibility_description?: string;
  readonly alert?: string;
  readonly assured_date?: string;
  readonly assurer_email?: string;
  readonly last_modified?: string;
  readonly organization: HsdsOrganization;
  readonly phones?: readonly { readonly id: string; readonly number: string; readonly description?: string }[];
  readonly schedules?: readonly HsdsSchedule[];
  readonly service_areas?: readonly { readonly id: string; readonly name?: string; readonly service_area?: string }[];
  readonly service_at_locations?: readonly HsdsServiceAtLocation[];
  readonly languages?: readonly { readonly id: string; readonly name?: string; readonly code?: string }[];
  readonly funding?: readonly { readonly id: string; readonly source?: string }[];
  readonly cost_options?: readonly HsdsCostOption[];
  readonly contacts?: readonly { readonly id: string; readonly name?: string; readonly title?: string }[];
  readonly attributes?: readonly HsdsAttribute[];
}

export interface HsdsOrganization {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly email?: string;
  readonly website?: string;
}

export interface HsdsSchedule {
  readonly id: string;
  readonly service_id?: string;
  readonly valid_from?: string;
  readonly valid_to?: string;
  readonly dtstart?: string;
  readonly freq?: 'WEEKLY' | 'MONTHLY';
  readonly interval?: number;
  readonly byday?: string;
  readonly bymonthday?: string;
  readonly description?: string;
  readonly opens_at?: string;
  readonly closes_at?: string;
  readonly attending_type?: string;
  readonly closed_on_bank_holidays?: boolean;
}

export interface HsdsCostOption {
  readonly id: string;
  readonly service_id?: string;
  readonly option?: string;
  readonly amount?: number;
  readonly amount_description?: string;
}

export interface HsdsAddress {
  readonly id: string;
  readonly address_1: string;
  readonly city: string;
  readonly region?: string;
  readonly state_province: string;
  readonly postal_code: string;
  readonly country: string;
  readonly address_type: 'physical' | 'postal' | 'virtual';
}

export interface HsdsAccessibility {
  readonly id: string;
  readonly location_id?: string;
  readonly description?: string;
}

export interface HsdsLocation {
  readonly id: string;
  readonly location_type: 'physical' | 'postal' | 'virtual';
  readonly name?: string;
  readonly description?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly addresses?: readonly HsdsAddress[];
  readonly accessibility?: readonly HsdsAccessibility[];
}

export interface HsdsServiceAtLocation {
  readonly id: string;
  readonly service_id?: string;
  readonly location_id?: string;
  readonly location?: HsdsLocation;
}

export interface HsdsTaxonomy {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly uri?: string;
  readonly version?: string;
}

export interface HsdsTerm {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parent_id?: string;
  readonly taxonomy?: string;
  readonly taxonomy_id?: string;
  readonly term_uri?: string;
  readonly term?: string;
  /** Of HSDS, beside the profile. */
  readonly taxonomy_detail?: HsdsTaxonomy;
}

export interface HsdsAttribute {
  readonly id: string;
  readonly link_id?: string;
  readonly taxonomy_term_id?: string;
  readonly link_type?: string;
  readonly taxonomy_term?: HsdsTerm;
}

/** A field that nobody filled in is left out: the profile knows no nulls, and an empty list says nothing. */
export function stated<Fields extends object>(fields: {
  [Field in keyof Fields]: Fields[Field] | null | undefined;
}): Fields {
  const said = Object.entries(fields).filter(
    ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(said) as Fields;
}

const REMOTE = /online|virtual|video|phone|remote/i;

/** Whether one can take part without going anywhere. */
export const isRemote = ({ service_at_locations = [], schedules = [] }: HsdsService): boolean =>
  service_at_locations.some(({ location }) => location?.location_type === 'virtual') ||
  schedules.some(({ attending_type }) => attending_type !== undefined && REMOTE.test(attending_type));
