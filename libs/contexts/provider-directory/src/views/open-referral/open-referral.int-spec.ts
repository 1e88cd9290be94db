import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import type { ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { ANYONE } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { aListing } from '../../domain/service-listing/service-listing.fixtures';
import { ProviderDirectoryContext } from '../../provider-directory.context';
import { ProviderDirectoryModule } from '../../provider-directory.module';

const worker = someone('community-worker', { agencyId: idFrom('agency', 'riverside') });
const fullest = aListing({ name: 'Art on Tuesdays', fees: 'Free', capacityNote: 'One chair left.' });
const barest = aListing({
  name: 'Benefits advice',
  fees: null,
  postcode: null,
  phone: null,
  email: null,
  url: null,
  days: [],
  capacityNote: null,
});

const schemaOf = (name: string): object =>
  JSON.parse(
    readFileSync(join(__dirname, `../../domain/service-listing/fixtures/open-referral-${name}.json`), 'utf8'),
  ) as object;
// The published schemas are annotated with words of their own, such as `datapackage_metadata`.
const ajv = addFormats(new Ajv({ strict: false, allErrors: true }));
const problemsOf = (validate: ValidateFunction, value: unknown) => (validate(value) ? [] : validate.errors);

interface Page {
  readonly contents: readonly { readonly id: string; readonly name: string }[];
}

describe('the Open Referral UK feed', () => {
  const oneOfList = ajv.compile(schemaOf('service-list'));
  const wholeService = ajv.compile(schemaOf('service'));
  let directory: ContextApp;
  let ids: string[];

  beforeAll(async () => {
    directory = await ContextApp.start([ProviderDirectoryModule.forRoot()], [ProviderDirectoryContext]);
    const listed = [];
    for (const listing of [fullest, barest, aListing({ name: 'Choir' })])
      listed.push((await directory.post('/api/provider-directory/listings', worker, listing)).body.id);
    ids = listed;
    await directory.settled();
  });
  afterAll(() => directory.stop());

  const feed = (path: string) => directory.get(`/oruk${path}`, ANYONE);

  it.each(['', '/'])('says at "/oruk%s" what it is, to any site', async (path) => {
    const about = await feed(path);
    expect(about.headers).toMatchObject({ 'access-control-allow-origin': '*' });
    expect(about.body).toMatchObject({ version: 'HSDS-UK-3.0', openapi_url: expect.stringMatching(/^http/) });
    const described = await feed('/openapi.json');
    expect(Object.keys(described.body.paths as object)).toEqual(['/', '/services', '/services/{id}']);
  });

  it('lists services page by page in the shape of the profile', async () => {
    const first = await feed('/services?per_page=2');
    expect(first.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=60',
    });
    const { contents, ...envelope } = first.body as Page;
    expect(envelope).toEqual({
      total_items: 3,
      total_pages: 2,
      page_number: 1,
      size: 2,
      first_page: true,
      last_page: false,
      empty: false,
    });
    expect(contents.map((service) => problemsOf(oneOfList, service))).toEqual([[], []]);
    const last = await feed('/services?per_page=2&page=2');
    expect(last.body).toMatchObject({ page_number: 2, size: 1, first_page: false, last_page: true, empty: false });
    const names = [...contents, ...(last.body as Page).contents].map(({ name }) => name);
    expect(names).toEqual(['Art on Tuesdays', 'Benefits advice', 'Choir']);
    expect((await feed('/services?page=9')).body).toMatchObject({ empty: true, size: 0, last_page: true });
    expect((await feed('/services?search=CHOIR')).body).toMatchObject({ total_items: 1, contents: [{ id: ids[2] }] });
  });

  it('shows one service whole in the shape of the profile', async () => {
    const services = await Promise.all(ids.map(async (id) => (await feed(`/services/${id}`)).body as object));
    expect(services.map((service) => problemsOf(wholeService, service))).toEqual([[], [], []]);
    expect(services[0]).toMatchObject({
      fees: 'Free',
      assured_date: '2026-03-02',
      organization: { name: 'Riverside Community Minds' },
      schedules: [{ freq: 'WEEKLY', byday: 'WE', opens_at: '10:00', closes_at: '12:00' }],
      service_at_locations: [{ location: { name: 'SE1 9AA' } }],
    });
    expect(services[1]).not.toHaveProperty('fees');
  });

  it('is held to a schema that refuses what is not of the profile', () => {
    expect(problemsOf(wholeService, { id: 'not-an-id', name: 'x', status: 'open' })).not.toEqual([]);
  });

  it('never lets an internal note out', async () => {
    const pages = await Promise.all(['/services', `/services/${ids[0]}`].map(feed));
    expect(JSON.stringify(pages)).not.toMatch(/chair|capacity/i);
  });

  it('answers a filter it does not have, a wrong page and an unknown service with a problem', async () => {
    expect(await feed('/services?minimum_age=18')).toMatchObject({
      status: 400,
      body: { fields: [{ field: 'minimum_age', problem: 'is not expected here' }] },
    });
    for (const wrong of ['page=0', 'page=x', 'per_page=101', 'search=%00', 'search=a&search=b'])
      expect((await feed(`/services?${wrong}`)).status).toBe(400);
    for (const unknown of [idFrom('nothing'), 'not-an-id', "'; --"])
      expect((await feed(`/services/${encodeURIComponent(unknown)}`)).status).toBe(404);
    expect((await feed('/organizations')).status).toBe(404);
  });
});
