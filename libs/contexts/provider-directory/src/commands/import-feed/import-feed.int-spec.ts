import { ANYONE } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import type { HsdsService } from '../../domain/service-listing/hsds-service.rules';
import { aListing, aServiceOfAFeed } from '../../domain/service-listing/service-listing.fixtures';
import { ProviderDirectoryContext } from '../../provider-directory.context';
import { ProviderDirectoryModule } from '../../provider-directory.module';
import type { FeedReader } from './import-feed.command';
import { ImportFeed } from './import-feed.command';
import { importFeed } from './import-feed.handler';

const riverside = idFrom('agency', 'riverside');
const worker = someone('community-worker', { agencyId: riverside });
const stranger = someone('community-worker', { agencyId: idFrom('agency', 'quayside') });
const administrator = someone('alliance-administrator');
const LISTINGS = '/api/provider-directory/listings';
const CONFLICTS = '/api/provider-directory/listing-conflicts';
const IMPORTS = '/api/provider-directory/feed-imports';

const serviceOf = (label: string, more: Partial<HsdsService> = {}) =>
  aServiceOfAFeed({ ...{ id: idFrom('service', label), name: label, phones: undefined }, ...more });

function readerOf(services: readonly unknown[], isWhole = true): FeedReader {
  async function* rows() {
    for (const [i, service] of services.entries()) yield await Promise.resolve({ row: i + 1, service });
  }
  return { rows: rows(), total: () => services.length, problems: () => [], isWhole: () => isWhole };
}

describe('importing a feed', () => {
  let directory: ContextApp;
  let readings = 0;
  beforeAll(
    async () => (directory = await ContextApp.start([ProviderDirectoryModule.forRoot()], [ProviderDirectoryContext])),
  );
  afterAll(() => directory.stop());

  async function reads(name: string, services: readonly unknown[], { precedence = 100, isWhole = true } = {}) {
    readings += 1;
    const { streams, clock } = directory.platform;
    const importId = idFrom('import', String(readings));
    const report = await importFeed(streams, new ImportFeed(name, precedence, readerOf(services, isWhole), importId, clock.now())); // prettier-ignore
    await directory.settled();
    return report;
  }
  const one = async (label: string) => directory.get(`${LISTINGS}/${idFrom('service', label)}`, ANYONE);

  it('lists what the feed has, says whence each field is, and does nothing when it is read again', async () => {
    const services = [serviceOf('Choir', { fees: 'Free' }), serviceOf('Repair café')];
    const first = await reads('https://council.example', services);
    expect(first.counts).toEqual({
      read: 2,
      appeared: 2,
      changed: 0,
      unchanged: 0,
      dropped: 0,
      conflicts: 0,
      problems: 0,
    });
    expect((await one('Choir')).body).toMatchObject({
      ...{ agencyId: null, fees: 'Free', assuredOn: null },
      sources: { fees: { source: 'https://council.example', at: '2026-03-02T09:00:00.000Z' } },
    });
    const head = await directory.platform.store.head();
    const again = await reads('https://council.example', services);
    expect(again.counts).toMatchObject({ appeared: 0, changed: 0, unchanged: 2, dropped: 0 });
    expect(await directory.platform.store.head()).toBe(head);
  });

  it('takes what fits of a feed that is half wrong, and reports each row', async () => {
    const odd = [serviceOf('Bowls', { url: 'ftp://bowls' }), { id: 'x' }, serviceOf('Bowls'), serviceOf('Darts')];
    const report = await reads('https://odd.example', odd);
    expect(report).toMatchObject({ isWhole: false, counts: { read: 4, appeared: 2, problems: 3 } });
    const { body } = await directory.get(IMPORTS, administrator);
    const [newest] = body as { readonly name: string; readonly problems: object[] }[];
    expect(newest).toMatchObject({
      name: 'https://odd.example',
      problems: [
        { of: 'services', row: 1, field: 'url', isLost: false },
        { of: 'services', row: 2, field: 'id', problem: 'is something else', expected: 'a uuid', isLost: true },
        { of: 'services', row: 3, field: 'id', problem: 'is that of an earlier one', isLost: true },
      ],
    });
    expect((await directory.get(IMPORTS, worker)).status).toBe(404);
    expect((await directory.get(IMPORTS, ANYONE)).status).toBe(401);
  });

  it('lets what its own agency says stand, and shows that agency and the alliance where a feed differs', async () => {
    const { body } = await directory.post(LISTINGS, worker, aListing({ name: 'Allotment', fees: 'Free' }));
    const { id: serviceId } = body as { id: string };
    const harvested = { id: serviceId, name: 'Allotment', fees: '£4', email: undefined, description: 'Old words.' };
    const report = await reads('https://harvest.example', [aServiceOfAFeed(harvested)]);
    expect(report.counts.conflicts).toBe(1);
    expect((await directory.get(`${LISTINGS}/${serviceId}`, ANYONE)).body).toMatchObject({ agencyId: riverside, fees: 'Free' }); // prettier-ignore
    const seen = async (by: typeof worker) =>
      ((await directory.get(CONFLICTS, by)).body as { serviceId: string }[]).find(
        (found) => found.serviceId === serviceId,
      );
    expect(await seen(worker)).toMatchObject({
      ...{ name: 'Allotment', feedName: 'https://harvest.example', isOurs: true },
      fields: expect.arrayContaining([{ field: 'fees', kept: 'Free', said: '£4', keptFrom: 'agency' }]),
    });
    expect(await seen(administrator)).toMatchObject({ isOurs: false });
    expect(await seen(stranger)).toBeUndefined();
    expect((await directory.get(CONFLICTS, someone('person'))).status).toBe(404);
    await reads('https://harvest.example', []);
    expect(await seen(worker)).toBeUndefined();
    expect((await directory.get(`${LISTINGS}/${serviceId}`, ANYONE)).status).toBe(200);
  });

  it('believes of two feeds the one that goes before, field by field', async () => {
    await reads('https://second.example', [serviceOf('Swim', { fees: '£5', description: 'In the lido.' })], {
      precedence: 20,
    });
    await reads('https://first.example', [serviceOf('Swim', { fees: '£3' })], { precedence: 10 });
    expect((await one('Swim')).body).toMatchObject({
      ...{ fees: '£3', description: 'In the lido.' },
      sources: { fees: { source: 'https://first.example' }, description: { source: 'https://second.example' } },
    });
  });

  it('takes down what a whole feed no longer has, and nothing when only a part of it could be read', async () => {
    await reads('https://going.example', [serviceOf('Yoga'), serviceOf('Chess')]);
    await reads('https://going.example', [serviceOf('Chess')], { isWhole: false });
    expect((await one('Yoga')).status).toBe(200);
    const report = await reads('https://going.example', [serviceOf('Chess')]);
    expect(report.counts).toMatchObject({ dropped: 1, unchanged: 1 });
    expect((await one('Yoga')).status).toBe(404);
    expect((await directory.get(`/oruk/services/${idFrom('service', 'Yoga')}`, ANYONE)).status).toBe(404);
    await reads('https://going.example', [serviceOf('Chess'), serviceOf('Yoga')]);
    expect((await one('Yoga')).status).toBe(200);
  });

  it('lets nobody ask a service that is known from a feed alone', async () => {
    const personId = idFrom('person', 'ada');
    const asker = someone('clinician', { agencyId: riverside });
    await directory.onTeam(personId, asker, true);
    const ask = { serviceId: idFrom('service', 'Chess'), personId, need: 'Company.' };
    expect(await directory.post('/api/provider-directory/asks', asker, ask)).toMatchObject({
      status: 409,
      body: { code: 'service-not-of-the-alliance' },
    });
  });
});
