const SCHEMAS = 'https://raw.githubusercontent.com/openreferral/uk-profile/main/schema/compiled';

type Type = 'string' | 'integer' | 'number' | 'boolean';

const WORDS: Readonly<Record<string, readonly [Type, string]>> = {
  search: ['string', 'Words that must all be in the name, description, eligibility, organisation, terms or areas.'],
  page: ['integer', 'Page number, from 1.'],
  per_page: ['integer', 'So many on a page, 1 to 100; 50 when absent.'],
  taxonomy_term_id: ['string', 'Services with this taxonomy term.'],
  taxonomy_id: ['string', 'Services with any term of this taxonomy.'],
  organization_id: ['string', 'Services of this organisation.'],
  minimum_age: ['number', 'Services with a minimum age of at least this.'],
  maximum_age: ['number', 'Services with a maximum age of at most this.'],
  start_time: ['string', 'Services that open at this time or later.'],
  end_time: ['string', 'Services that close at this time or earlier.'],
  day: ['string', 'Services that open on this day, such as MO; with times, on this day at these times.'],
  modified_after: ['string', 'What changed at or after this date and time.'],
  full: ['boolean', 'Each with everything known of it.'],
  minimal: ['boolean', 'Each with id, name, status and when it changed.'],
  format: ['string', 'json, or ndjson: all of them, one to a line.'],
  postcode: [
    'string',
    'A postcode, or its first half. Without proximity: places with the same first half. No list of postcodes comes with this feed: where one is, is taken from the places listed there.',
  ],
  proximity: ['number', 'Within so many metres of the postcode.'],
  full_service: ['boolean', 'Its services with everything known of them.'],
};

const parametersOf = (...names: readonly string[]) =>
  names.map((name) => {
    const [type, description] = WORDS[name] ?? ['string', ''];
    return { name, in: 'query', required: false, description, schema: { type } };
  });

const answers = (description: string, schema: object) => ({
  responses: { 200: { description, content: { 'application/json': { schema } } } },
});
const schema = (name: string) => ({ $ref: `${SCHEMAS}/${name}.json` });

const page = (name: string) => ({
  type: 'object',
  properties: {
    total_items: { type: 'integer' },
    total_pages: { type: 'integer' },
    page_number: { type: 'integer' },
    size: { type: 'integer' },
    first_page: { type: 'boolean' },
    last_page: { type: 'boolean' },
    empty: { type: 'boolean' },
    contents: { type: 'array', items: schema(name) },
  },
});

const PAGING = ['page', 'per_page'];
const FILTERS = [
  ...['search', ...PAGING, 'taxonomy_term_id', 'taxonomy_id', 'organization_id', 'minimum_age', 'maximum_age'],
  ...['start_time', 'end_time', 'day', 'modified_after', 'full', 'minimal', 'format'],
];

const list = (operationId: string, parameters: readonly string[], of: string, item: string) => ({
  get: { operationId, parameters: parametersOf(...parameters), ...answers(`A page of ${of}.`, page(item)) },
});
const one = (operationId: string, what: string, item: string, ...parameters: readonly string[]) => ({
  parameters: [{ in: 'path', name: 'id', required: true, schema: { type: 'string', format: 'uuid' } }],
  get: { operationId, parameters: parametersOf(...parameters), ...answers(what, schema(item)) },
});

/** OpenAPI of what this feed does: all of the UK profile, and organisations as in HSDS itself. */
export function feedDescription(feedUrl: string) {
  return {
    openapi: '3.0.0',
    info: { title: 'Open Referral UK feed of the alliance', version: '3.0' },
    servers: [{ url: feedUrl }],
    paths: {
      '/': { get: { operationId: 'getAPIMetaInformation', ...answers('What this feed is.', { type: 'object' }) } },
      '/services': list('getPaginatedListOfServices', FILTERS, 'services', 'service_list'),
      '/services/{id}': one('getFullyNestedServiceById', 'One service with everything known of it.', 'service'),
      '/service_at_locations': list(
        'getPaginatedListOfServicesAtLocation',
        [...FILTERS.filter((name) => name !== 'format' && name !== 'minimal'), 'postcode', 'proximity'],
        'services, each at one of its places',
        'service_at_location_list',
      ),
      '/service_at_locations/{id}': one('getFullyNestedServiceAtLocationById', 'One service at one place.', 'service_at_location'), // prettier-ignore
      '/taxonomies': list('getPaginatedListOfTaxonomies', PAGING, 'taxonomies', 'taxonomy'),
      '/taxonomies/{id}': one('getTaxonomyById', 'One taxonomy.', 'taxonomy'),
      '/taxonomy_terms': list('getPaginatedListOfTaxonomyTerms', PAGING, 'taxonomy terms', 'taxonomy_term'),
      '/taxonomy_terms/{id}': one('getTaxonomyTermById', 'One taxonomy term.', 'taxonomy_term'),
      '/organizations': list('getPaginatedListOfOrganizations', ['search', ...PAGING], 'organisations', 'organization_list'), // prettier-ignore
      '/organizations/{id}': one('getOrganizationById', 'One organisation and its services.', 'organization', 'full_service'), // prettier-ignore
    },
  };
}
