import { ANYONE } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { aListing, someDetails } from '../../domain/service-listing/service-listing.fixtures';
import { ProviderDirectoryContext } from '../../provider-directory.context';
import { ProviderDirectoryModule } from '../../provider-directory.module';

const riverside = idFrom('agency', 'riverside');
const worker = someone('community-worker', { agencyId: riverside });
const stranger = someone('link-worker', { agencyId: idFrom('agency', 'quayside') });
const DAY_MS = 24 * 60 * 60 * 1000;
const LISTINGS = '/api/provider-directory/listings';

interface Listed {
  readonly serviceId: string;
}

describe('publishing a listing', () => {
  let directory: ContextApp;
  beforeAll(
    async () => (directory = await ContextApp.start([ProviderDirectoryModule.forRoot()], [ProviderDirectoryContext])),
  );
  afterAll(() => directory.stop());

  const list = async (more: Parameters<typeof aListing>[0] = {}) =>
    (await directory.post(LISTINGS, worker, aListing(more))).body as { id: string; position: string };

  it('shows the listing to anybody, without the capacity note', async () => {
    const { id, position } = await list({ name: 'Allotment mornings', capacityNote: 'Full until June, ring Bea.' });
    const { body } = await directory.get(`${LISTINGS}/${id}`, ANYONE, { position });
    expect(body).toMatchObject({
      serviceId: id,
      name: 'Allotment mornings',
      agencyId: riverside,
      agencyName: 'Riverside Community Minds',
      assuredOn: '2026-03-02',
      days: [{ day: 'WE', opensAt: '10:00', closesAt: '12:00' }],
      revision: '0',
    });
    const everything = await directory.get(LISTINGS, ANYONE, { position });
    expect(JSON.stringify([body, everything.body])).not.toMatch(/Bea|capacity/i);
  });

  it('shows its own agency the capacity note, and no other agency', async () => {
    const { id, position } = await list({ capacityNote: 'Two places left.' });
    const own = await directory.get('/api/provider-directory/own-listings', worker, { position });
    expect((own.body as Listed[]).find(({ serviceId }) => serviceId === id)).toMatchObject({
      capacityNote: 'Two places left.',
      revision: '0',
    });
    expect((await directory.get('/api/provider-directory/own-listings', stranger, { position })).body).toEqual([]);
    expect((await directory.get('/api/provider-directory/own-listings', ANYONE)).status).toBe(401);
  });

  it('finds listings by every word, wherever and however it is written', async () => {
    const { id, position } = await list({ name: 'Debt CLINIC', description: 'Help with 50% arrears_letters.' });
    const found = async (search: string) =>
      (
        (await directory.get(`${LISTINGS}?search=${encodeURIComponent(search)}`, ANYONE, { position })).body as Listed[]
      ).map(({ serviceId }) => serviceId);
    expect(await found('clinic debt')).toEqual([id]);
    expect(await found('50% ARREARS_')).toEqual([id]);
    expect(await found("clinic' gardening")).toEqual([]);
    expect((await found('  ')).length).toBeGreaterThan(1);
  });

  it('lets the same agency revise what it saw, and nobody lose a change unseen', async () => {
    const { id } = await list();
    const revise = (seen: string, by = worker) =>
      directory.post(`${LISTINGS}/${id}/revise`, by, aListing({ fees: '£2' }), { 'if-match': seen });
    expect(await revise('"0"')).toMatchObject({ status: 201, headers: { etag: '"1"' } });
    expect(await revise('"0"')).toMatchObject({ status: 412, body: { code: 'changed-since-you-looked' } });
    expect((await revise('"1"', stranger)).status).toBe(404);
    expect((await directory.post(`${LISTINGS}/${id}/revise`, worker, aListing())).status).toBe(428);
    await directory.settled();
    expect((await directory.get(`${LISTINGS}/${id}`, ANYONE)).body).toMatchObject({ fees: '£2', revision: '1' });
  });

  it('refuses whoever does not list services, names every wrong field and writes nothing', async () => {
    const head = await directory.platform.store.head();
    expect((await directory.post(LISTINGS, ANYONE, aListing())).status).toBe(401);
    expect((await directory.post(LISTINGS, someone('person'), aListing())).status).toBe(404);
    expect((await directory.post(LISTINGS, someone('peer-supporter'), aListing())).status).toBe(404);
    const wrong = {
      ...aListing({ name: ' ', url: 'javascript:alert(1)', postcode: 'nowhere', email: 'bea', fees: 'a\0b' }),
      organisationName: undefined,
      days: [{ day: 'MON', opensAt: '9', closesAt: '24:00' }],
      rating: 5,
    };
    const { status, body } = await directory.post(LISTINGS, worker, wrong);
    expect(status).toBe(400);
    expect((body.fields as { field: string }[]).map(({ field }) => field).sort()).toEqual([
      'days.0.closesAt',
      'days.0.day',
      'days.0.opensAt',
      'email',
      'fees',
      'name',
      'organisationName',
      'postcode',
      'rating',
      'url',
    ]);
    expect(await directory.platform.store.head()).toBe(head);
  });

  it('shows what the details say, and to its own agency alone who answers asks', async () => {
    const { id, position } = await list({ name: 'Boats', details: someDetails() });
    const { body } = await directory.get(`${LISTINGS}/${id}`, ANYONE, { position });
    expect(body).toMatchObject({
      ...{ minimumAge: 18, languages: ['English', 'Bengali'], isRemote: true, openNow: 'closed', postcode: 'SE1 9AA' },
      needs: ['Company and friendship', 'Moving and being outdoors'],
      costs: [{ option: 'Per walk', amount: 2 }],
      places: [{ name: 'The boathouse', accessibility: 'A ramp at the side door.' }],
      otherTimes: [{ freq: 'MONTHLY', byday: '1TU' }],
    });
    expect(JSON.stringify(body)).not.toMatch(/Bea/);
    const own = await directory.get('/api/provider-directory/own-listings', worker, { position });
    expect((own.body as Listed[]).find(({ serviceId }) => serviceId === id)).toMatchObject({
      details: { askContact: 'Bea answers asks, on Mondays.' },
    });
    const wrong = { ...someDetails(), minimumAge: 200, places: [{ address: ' ' }], needs: ['gold'], days: [] };
    const refused = await directory.post(LISTINGS, worker, { ...aListing(), details: wrong });
    expect((refused.body.fields as { field: string }[]).map(({ field }) => field).sort()).toEqual([
      ...['details.days', 'details.minimumAge', 'details.needs', 'details.places.0.address'],
      ...['details.places.0.city', 'details.places.0.postcode'],
    ]);
  });

  it('lets its own agency say that there is room and that all of it still holds, without losing what others write', async () => {
    const { id } = await list({ name: 'Woodwork' });
    const say = (what: string, by = worker, body = {}) => directory.post(`${LISTINGS}/${id}/${what}`, by, body);
    expect((await say('capacity', worker, { available: 3 })).status).toBe(201);
    expect(await say('capacity', worker, { available: 3, maximum: 2 })).toMatchObject({ status: 409, body: { code: 'no-room-to-declare' } }); // prettier-ignore
    expect((await say('capacity', worker, { available: -1 })).status).toBe(400);
    for (const other of [stranger, someone('person')]) {
      expect((await say('capacity', other, { available: 3 })).status).toBe(404);
      expect((await say('assure', other)).status).toBe(404);
    }
    expect((await say('assure')).status).toBe(201);
    const revised = await directory.post(`${LISTINGS}/${id}/revise`, worker, aListing({ name: 'Woodwork' }), { 'if-match': '"0"' }); // prettier-ignore
    expect(revised.status).toBe(201);
    await directory.settled();
    expect((await directory.get(`${LISTINGS}/${id}`, ANYONE)).body).toMatchObject({ room: { available: 3 } });
  });

  it('puts what nobody looked at for a quarter of a year after what somebody did', async () => {
    await list({ name: 'Ageing orchestra' });
    directory.clock.advance(92 * DAY_MS);
    const { position } = await list({ name: 'Young orchestra' });
    const { body } = await directory.get(`${LISTINGS}?search=orchestra`, ANYONE, { position });
    expect((body as { name: string }[]).map(({ name }) => name)).toEqual(['Young orchestra', 'Ageing orchestra']);
    directory.clock.advance(-92 * DAY_MS);
  });

  it('no longer knows of room after two weeks, and hides after half a year what nobody looked at', async () => {
    const { id } = await list({ name: 'Pottery shed' });
    await directory.post(`${LISTINGS}/${id}/capacity`, worker, { available: 1 });
    const shown = async () => (await directory.get(`${LISTINGS}?search=pottery+shed`, ANYONE)).body as unknown[];
    await directory.settled();
    expect(await shown()).toMatchObject([{ room: { available: 1 }, assuredOn: '2026-03-02' }]);
    directory.clock.advance(15 * DAY_MS);
    expect(await shown()).toMatchObject([{ room: null }]);
    directory.clock.advance(170 * DAY_MS);
    const { runtime } = directory.app.get(ProviderDirectoryContext, { strict: false });
    await runtime.checkDeadlines();
    await directory.settled();
    expect(await shown()).toEqual([]);
    expect((await directory.get(`/oruk/services/${id}`, ANYONE)).body).toMatchObject({ status: 'inactive' });
    expect((await directory.get(`${LISTINGS}/${id}`, ANYONE)).body).toMatchObject({ hasLapsed: true, room: null });
    await directory.post(`${LISTINGS}/${id}/assure`, worker);
    await directory.settled();
    expect(await shown()).toMatchObject([{ assuredOn: '2026-09-03', hasLapsed: false }]);
  });

  it('tells others that a service is listed, once', async () => {
    const { id, position } = await list();
    await directory.post(`${LISTINGS}/${id}/revise`, worker, aListing(), { 'if-match': '"0"', position });
    const told = (await directory.published()).filter(({ data }) => data['serviceId'] === id);
    expect(told).toMatchObject([
      { type: 'provider-directory.service-listed.v1', data: { serviceId: id, agencyId: riverside } },
    ]);
  });
});
