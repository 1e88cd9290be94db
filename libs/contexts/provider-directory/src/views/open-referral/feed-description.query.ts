const SCHEMAS = 'https://raw.githubusercontent.com/openreferral/uk-profile/main/schema/compiled';

const parameter = (name: string, type: 'string' | 'integer', description: string) => ({
  name,
  in: 'query',
  required: false,
  description,
  schema: { type },
});
const answers = (description: string, schema: object) => ({
  responses: { 200: { description, content: { 'application/json': { schema } } } },
});
const PAGE = {
  type: 'object',
  properties: {
    total_items: { type: 'integer' },
    total_pages: { type: 'integer' },
    page_number: { type: 'integer' },
    size: { type: 'integer' },
    first_page: { type: 'boolean' },
    last_page: { type: 'boolean' },
    empty: { type: 'boolean' },
    contents: { type: 'array', items: { $ref: `${SCHEMAS}/service_list.json` } },
  },
};

/** OpenAPI of what this feed does, no more: the profile's own would claim filters and taxonomies that are not here. */
export function feedDescription(feedUrl: string) {
  return {
    openapi: '3.0.0',
    info: { title: 'Open Referral UK feed of the alliance', version: '3.0' },
    servers: [{ url: feedUrl }],
    paths: {
      '/': {
        get: { operationId: 'getAPIMetaInformation', ...answers('What this feed is.', { type: 'object' }) },
      },
      '/services': {
        get: {
          operationId: 'getPaginatedListOfServices',
          parameters: [
            parameter('search', 'string', 'Words that must all be in the name, description or eligibility.'),
            parameter('page', 'integer', 'Page number, from 1.'),
            parameter('per_page', 'integer', 'Services on a page, 1 to 100; 50 when absent.'),
          ],
          ...answers('A page of services.', PAGE),
        },
      },
      '/services/{id}': {
        parameters: [{ in: 'path', name: 'id', required: true, schema: { type: 'string', format: 'uuid' } }],
        get: {
          operationId: 'getFullyNestedServiceById',
          ...answers('One service with everything known of it.', { $ref: `${SCHEMAS}/service.json` }),
        },
      },
    },
  };
}
