import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import type { ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { ANYONE } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { aListing, someDetails } from '../../domain/service-listing/service-listing.fixtures';
import { ProviderDirectoryContext } from '../../provider-directory.context';
import { ProviderDirectoryModule } from '../../provider-directory.module';

const riverside = idFrom('agency', 'riverside');
const worker = someone('community-worker', { agencyId: riverside });
const fullest = aListing({
  ...{ name: 'Art on Tuesdays', fees: 'Free', capacityNote: 'One chair left.' },
  details: someDetails({ askContact: 'Chair: Bea.', places: [] }),
});
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
    readFileSync(join(__dirname, `../../../../../../test/oruk/schema/${name.replace('-', '_')}.json`), 'utf8'),
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
    const ofTheProfile = schemaOf('openapi') as { readonly paths: object };
    expect(Object.keys(described.body.paths as object)).toEqual(
      expect.arrayContaining(Object.keys(ofTheProfile.paths)),
    );
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
      minimum_age: 18,
      schedules: [
        { freq: 'WEEKLY', byday: 'WE', opens_at: '10:00', closes_at: '12:00', closed_on_bank_holidays: true },
        { freq: 'MONTHLY', byday: '1TU' },
      ],
      service_at_locations: [{ location: { name: 'SE1 9AA' } }, { location: { location_type: 'virtual' } }],
      languages: [{ name: 'English' }, { name: 'Bengali' }],
      cost_options: [{ amount: 2 }],
      attributes: [{ taxonomy_term: { name: 'Company and friendship' } }, {}],
    });
    expect(services[1]).not.toHaveProperty('fees');
  });

  it('is held to a schema that refuses what is not of the profile', () => {
    expect(problemsOf(wholeService, { id: 'not-an-id', name: 'x', status: 'open' })).not.toEqual([]);
  });

  it('never lets out what is internal', async () => {
    const paths = ['/services', '/services?full=true', `/services/${ids[0]}`, '/service_at_locations?full=true'];
    const pages = await Promise.all([...paths, '/services?format=ndjson', `/organizations/${riverside}`].map(feed));
    expect(pages.map(({ status }) => status)).toEqual(pages.map(() => 200));
    expect(JSON.stringify(pages)).not.toMatch(/chair|Bea|capacityNote|askContact/i);
  });

  it('says how many places are free for fourteen days, in the shape of HSDS 3.1, and then nothing', async () => {
    await directory.post(`/api/provider-directory/listings/${ids[0]}/capacity`, worker, { available: 2, maximum: 8 });
    await directory.settled();
    const capacities = async () => (await feed(`/services/${ids[0]}`)).body.capacities as unknown;
    expect(await capacities()).toMatchObject([
      { unit: { name: 'place' }, available: 2, maximum: 8, updated: '2026-03-02T09:00:00.000Z' },
    ]);
    directory.clock.advance(15 * 24 * 60 * 60 * 1000);
    expect(await capacities()).toBeUndefined();
  });

  it('is chosen from by every parameter of the profile', async () => {
    const found = async (path: string) => ((await feed(path)).body as Page).contents.map(({ name }) => name).sort();
    const [attribute] = (await feed(`/services/${ids[0]}`)).body.attributes as { taxonomy_term: { id: string; taxonomy_id: string } }[]; // prettier-ignore
    const { id: termId, taxonomy_id: taxonomyId } = attribute?.taxonomy_term ?? { id: '', taxonomy_id: '' };
    expect(await found(`/services?taxonomy_term_id=${termId}`)).toEqual(['Art on Tuesdays']);
    expect(await found(`/services?taxonomy_id=${taxonomyId}`)).toEqual(['Art on Tuesdays']);
    expect(await found('/services?minimum_age=18')).toEqual(['Art on Tuesdays']);
    expect(await found('/services?minimum_age=19')).toEqual([]);
    expect(await found('/services?maximum_age=65')).toEqual([]);
    expect(await found('/services?day=Tuesday')).toEqual(['Art on Tuesdays']);
    expect(await found('/services?day=WE&start_time=10:00&end_time=12:00')).toEqual(['Art on Tuesdays', 'Choir']);
    expect(await found('/services?day=TU&start_time=10:00&end_time=12:00')).toEqual([]);
    expect(await found('/services?modified_after=2026-03-02T09:00:00Z')).toHaveLength(3);
    expect(await found('/services?modified_after=2027-03-02T09:00:00Z')).toEqual([]);
    expect(await found(`/services?organization_id=${riverside}`)).toHaveLength(3);
    expect(await found(`/services?organization_id=${idFrom('nobody')}`)).toEqual([]);
    const places = async (more: string) => ((await feed(`/service_at_locations?${more}`)).body as Page).contents.length;
    expect(await places('postcode=SE1')).toBe(2);
    expect(await places('postcode=SE2%203AB')).toBe(0);
    expect(await places('postcode=SE1%209AA&proximity=100')).toBe(2);
  });

  it('finds places within a distance of where a postcode is known to be', async () => {
    const far = someDetails();
    const near = {
      ...(far.places[0] as (typeof far.places)[number]),
      name: 'The far bank',
      postcode: 'SE1 9AB',
      latitude: 51.51,
      longitude: -0.1,
    };
    const two = aListing({ name: 'Boats', details: { ...far, places: [...far.places, near], attendance: [] } });
    await directory.post('/api/provider-directory/listings', worker, two);
    await directory.settled();
    const names = async (metres: number) =>
      ((await feed(`/service_at_locations?postcode=SE1+9AA&proximity=${metres}`)).body as { contents: { location: { name: string } }[] })
        .contents.map(({ location }) => location.name).sort(); // prettier-ignore
    expect(await names(50)).toEqual(['The boathouse']);
    expect(await names(1200)).toEqual(['The boathouse', 'The far bank']);
  });

  it('is read whole as lines, and briefly', async () => {
    const lines = await feed('/services?format=ndjson&full=true');
    expect(lines.headers['content-type']).toMatch('ndjson');
    const services = (lines.body as string).trim().split('\n').map((line) => JSON.parse(line) as object); // prettier-ignore
    expect(services.map((service) => problemsOf(wholeService, service))).toEqual(services.map(() => []));
    expect((await feed('/services?minimal=true&per_page=1')).body).toMatchObject({
      contents: [{ id: ids[0], status: 'active' }],
    });
  });

  it('sends nothing to whoever has it already', async () => {
    const first = await feed('/services');
    const etag = String(first.headers['etag']);
    const again = await directory.get('/oruk/services', ANYONE, { 'if-none-match': `W/${etag}, "x"` });
    expect(again).toMatchObject({ status: 304, body: '', headers: { etag, 'access-control-allow-origin': '*' } });
    expect((await directory.get('/oruk/services?page=2', ANYONE, { 'if-none-match': etag })).status).toBe(200);
  });

  it('answers a filter it does not have, a wrong page and an unknown service with a problem', async () => {
    expect(await feed('/services?colour=red')).toMatchObject({
      status: 400,
      body: { fields: [{ field: 'colour', problem: 'is not expected here' }] },
    });
    const odd = [
      'page=0',
      'page=x',
      'per_page=101',
      'search=%00',
      'search=a&search=b',
      'day=x',
      'start_time=9',
      'full=1',
    ];
    for (const wrong of [...odd, 'minimum_age=old', 'taxonomy_id=1', 'modified_after=yesterday', 'postcode=SE1'])
      expect([wrong, (await feed(`/services?${wrong}`)).status]).toEqual([wrong, 400]);
    for (const kind of ['services', 'service_at_locations', 'taxonomies', 'taxonomy_terms', 'organizations'])
      for (const unknown of [idFrom('nothing'), 'not-an-id', "'; --"])
        expect((await feed(`/${kind}/${encodeURIComponent(unknown)}`)).status).toBe(404);
    expect((await feed('/programs')).status).toBe(404);
  });

  it('lets one address ask only so often', async () => {
    directory.address = '192.0.2.7';
    let status = 200;
    for (let asked = 0; asked < 700 && status === 200; asked += 1) status = (await feed('')).status;
    directory.address = '127.0.0.1';
    expect(status).toBe(429);
    expect((await feed('')).status).toBe(200);
  });
});
