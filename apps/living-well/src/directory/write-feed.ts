import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

type Json = Readonly<Record<string, unknown>>;

const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? (value as Json[]) : []);
const once = (all: readonly Json[]): readonly Json[] => [...new Map(all.map((one) => [one['id'], one])).values()];
const contentsOf = (contents: readonly Json[]) => ({
  ...{ total_items: contents.length, total_pages: 1, page_number: 1, size: contents.length },
  ...{ first_page: true, last_page: true, empty: contents.length === 0, contents },
});

/** One file for each kind of thing of the standard, in the form of one page; answers how many are in each. */
export async function writeFeed(dir: string, services: readonly Json[]): Promise<Readonly<Record<string, number>>> {
  const places = services.flatMap((service) =>
    list(service['service_at_locations']).map((place) => ({ ...place, service: withoutPlaces(service) })),
  );
  const terms = once(
    services.flatMap((service) => list(service['attributes']).flatMap(({ taxonomy_term: term }) => (term ? [term as Json] : []))), // prettier-ignore
  );
  const taxonomies = once(terms.flatMap(({ taxonomy_detail: detail }) => (detail ? [detail as Json] : [])));
  const organizations = once(services.flatMap(({ organization }) => (organization ? [organization as Json] : [])));
  const files = { services, service_at_locations: places, organizations, taxonomies, taxonomy_terms: terms };
  await mkdir(dir, { recursive: true });
  for (const [name, contents] of Object.entries(files)) {
    await writeFile(join(dir, `${name}.json`), `${JSON.stringify(contentsOf(contents), null, 2)}\n`);
  }
  return Object.fromEntries(Object.entries(files).map(([name, contents]) => [name, contents.length]));
}

const withoutPlaces = ({ service_at_locations: _, ...service }: Json): Json => service;
