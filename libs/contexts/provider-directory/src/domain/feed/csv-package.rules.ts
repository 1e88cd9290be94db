import type { RowProblem } from './feed.events';
import type { Fields } from './read-fields.rules';
import { object } from './read-fields.rules';
import {
  ACCESSIBILITY,
  ADDRESS,
  AREA,
  ATTRIBUTE,
  CONTACT,
  COST,
  FUNDING,
  LANGUAGE,
  LOCATION,
  ORGANIZATION,
  PHONE,
  SCHEDULE,
  SERVICE,
  SERVICE_AT_LOCATION,
  TAXONOMY,
  TERM,
} from './read-service.rules';

type Row = Readonly<Record<string, unknown>>;
type Rows = readonly Row[];

/** One table of a package: its own fields, under the names that its file may have. */
interface Table {
  readonly files: readonly string[];
  readonly fields: Fields;
  readonly required: readonly string[];
}

const table = (files: string, fields: Fields, ...required: readonly string[]): Table => ({
  files: files.split(' '),
  fields: Object.fromEntries(Object.entries(fields).filter(([name]) => !NESTED.includes(name))),
  required: ['id', ...required],
});
/** What stands in tables of its own. */
const NESTED = ['organization', 'phones', 'schedules', 'service_areas', 'service_at_locations', 'languages', 'funding', 'cost_options', 'contacts', 'attributes', 'location', 'addresses', 'accessibility', 'taxonomy_term', 'taxonomy_detail']; // prettier-ignore

const TABLES = {
  services: table('services service', SERVICE, 'name', 'status', 'organization_id'),
  organizations: table('organizations organization', ORGANIZATION, 'name'),
  schedules: table('schedules schedule', SCHEDULE),
  areas: table('service_areas service_area', AREA),
  places: table('service_at_locations service_at_location', SERVICE_AT_LOCATION, 'service_id', 'location_id'),
  locations: table('locations location', LOCATION, 'location_type'),
  addresses: table('addresses address', ADDRESS, 'location_id'),
  accessibility: table('accessibility', ACCESSIBILITY, 'location_id'),
  languages: table('languages language', LANGUAGE),
  funding: table('funding fundings', FUNDING),
  costs: table('cost_options cost_option', COST),
  contacts: table('contacts contact', CONTACT),
  phones: table('phones phone', { ...PHONE, ...(SERVICE['id'] && { contact_id: SERVICE['id'] }) }, 'number'),
  attributes: table('attributes attribute', ATTRIBUTE, 'link_id'),
  terms: table('taxonomy_terms taxonomy_term', TERM, 'name'),
  taxonomies: table('taxonomies taxonomy', TAXONOMY, 'name'),
} satisfies Record<string, Table>;
type TableName = keyof typeof TABLES;

/** The name of the file in the package that holds each table: the first of its names that is there. */
export const FILES_OF_A_PACKAGE: readonly string[] = Object.values(TABLES).flatMap(({ files }) => files);

export interface AssembledPackage {
  readonly rows: readonly { readonly row: number; readonly service: unknown }[];
  readonly problems: readonly RowProblem[];
}

/** The services of a package of tables, each with what belongs to it. `tables` are records by name of file without `.csv`. */
export function assemblePackage(tables: ReadonlyMap<string, Rows>): AssembledPackage {
  const problems: RowProblem[] = [];
  const read = (name: TableName) => readTable(TABLES[name], tables, problems);
  const terms = byId(read('terms'));
  const taxonomies = byId(read('taxonomies'));
  const termOf = (id: unknown) => {
    const term = terms.get(id);
    if (!term) return undefined;
    const detail = taxonomies.get(term['taxonomy_id']);
    const described = (one: Row) => ({ ...one, description: one['description'] ?? one['name'] });
    return { ...described(term), ...(detail && { taxonomy: detail['name'], taxonomy_detail: described(detail) }) };
  };
  const attributes = read('attributes').map((one) => ({ ...one, taxonomy_term: termOf(one['taxonomy_term_id']) }));
  const ofLocation = { addresses: by('location_id', read('addresses')), accessibility: by('location_id', read('accessibility')) }; // prettier-ignore
  const locations = new Map(read('locations').map((one) => [one['id'], { ...one, ...partsOf(one['id'], ofLocation) }]));
  const places = read('places').map((one) => ({ ...one, location: locations.get(one['location_id']) }));
  const contacts = read('contacts');
  const contactOf = byId(contacts);
  const phones = read('phones').map((one) => ({
    service_id: contactOf.get(one['contact_id'])?.['service_id'],
    ...one,
  }));
  const organizations = byId(read('organizations'));
  const ofService = {
    ...{ schedules: by('service_id', read('schedules')), service_areas: by('service_id', read('areas')) },
    ...{ service_at_locations: by('service_id', places), languages: by('service_id', read('languages')) },
    ...{ funding: by('service_id', read('funding')), cost_options: by('service_id', read('costs')) },
    ...{
      contacts: by('service_id', contacts),
      phones: by('service_id', phones),
      attributes: by('link_id', attributes),
    },
  };
  const rows = read('services').map(({ row, ...service }) => {
    const organization = organizations.get(service['organization_id']);
    return {
      row: Number(row),
      service: {
        ...service,
        organization: organization && {
          ...organization,
          description: organization['description'] ?? organization['name'],
        },
        ...partsOf(service['id'], ofService),
      },
    };
  });
  return { rows, problems };
}

/** Each row that fits, with its number in the file, where the names of the columns are the first. */
function readTable(
  { files, fields, required }: Table,
  tables: ReadonlyMap<string, Rows>,
  problems: RowProblem[],
): Rows {
  const file = files.find((name) => tables.has(name));
  if (file === undefined) return [];
  const reader = object(fields, required);
  return (tables.get(file) ?? []).flatMap((record, i) => {
    const { value, misfits } = reader(record, '');
    const row = i + 2;
    const isLost = value === undefined;
    problems.push(...misfits.map((misfit) => ({ row, of: `${file}.csv`, ...misfit, isLost })));
    return value === undefined ? [] : [{ ...(value as Row), row }];
  });
}

const byId = (rows: Rows): ReadonlyMap<unknown, Row> => new Map(rows.map((one) => [one['id'], one]));

function by(field: string, rows: Rows): ReadonlyMap<unknown, Rows> {
  const groups = new Map<unknown, Row[]>();
  for (const one of rows) groups.set(one[field], [...(groups.get(one[field]) ?? []), one]);
  return groups;
}

const partsOf = (id: unknown, tables: Readonly<Record<string, ReadonlyMap<unknown, Rows>>>): Row =>
  Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, rows.get(id)]));
