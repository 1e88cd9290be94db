import { ANYONE } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { aListing, someDetails } from '../../domain/service-listing/service-listing.fixtures';
import { ProviderDirectoryContext } from '../../provider-directory.context';
import { ProviderDirectoryModule } from '../../provider-directory.module';

const AT = '/api/provider-directory';
const [riverside, quayside] = [idFrom('agency', 'riverside'), idFrom('agency', 'quayside')];
const personId = idFrom('person', 'sam');
const asker = someone('link-worker', { agencyId: quayside });
const worker = someone('community-worker', { agencyId: riverside });

describe('a service that is asked too much', () => {
  let directory: ContextApp;
  let context: ProviderDirectoryContext;
  let walk: string;
  let choir: string;

  beforeAll(async () => {
    directory = await ContextApp.start([ProviderDirectoryModule.forRoot()], [ProviderDirectoryContext]);
    context = directory.app.get(ProviderDirectoryContext, { strict: false });
    await directory.onTeam(personId, asker);
    const list = async (name: string, needs: string[]) => {
      const listing = aListing({ name, details: someDetails({ needs, alert: 'Bring a coat.' }) });
      return (await directory.post(`${AT}/listings`, worker, listing)).body.id as string;
    };
    [walk, choir] = [await list('Walk and talk', ['company']), await list('Choir', ['company'])];
    await list('Debt advice', ['money']);
    const full = await list('Full circle', ['company']);
    await directory.post(`${AT}/listings/${full}/capacity`, worker, { available: 0 });
    await directory.post(`${AT}/listings/${choir}/capacity`, worker, { available: 3 });
    await directory.post(`${AT}/listings/${walk}/capacity`, worker, { available: 1 });
  });
  afterAll(() => directory.stop());

  const ask = () => directory.post(`${AT}/asks`, asker, { serviceId: walk, personId, need: 'Company.' });
  const before = async () => {
    await directory.settled();
    return (await directory.get(`${AT}/before-asking/${walk}`, asker)).body as object;
  };
  const ours = async () => {
    await directory.settled();
    const { body } = await directory.get(`${AT}/how-asks-reach-us`, worker);
    return (body as { serviceId: string }[]).find(({ serviceId }) => serviceId === walk);
  };
  const alerts = async () => {
    await directory.settled();
    const page = await directory.get(`${AT}/listings/${walk}`, ANYONE);
    const feed = await directory.get(`/oruk/services/${walk}`, ANYONE);
    return [page.body.alert, feed.body.alert] as const;
  };

  it('says so to its group, and to whoever is about to ask, with others for the same need that have room', async () => {
    expect((await ask()).status).toBe(201);
    expect(await before()).toEqual({ goesByLink: false, pausedUntil: null, signs: [], alternatives: [] });
    expect(await ours()).toMatchObject({ overAskedAt: null, signs: null });
    expect((await ask()).status).toBe(201);
    expect(await before()).toMatchObject({
      signs: ['outruns-capacity'],
      alternatives: [{ serviceId: choir, name: 'Choir', hasRoom: true }],
    });
    expect(await ours()).toMatchObject({
      overAskedAt: directory.clock.now().toISOString(),
      signs: ['outruns-capacity'],
    });
    await ask();
    await ask();
    expect(await before()).toMatchObject({ signs: ['outruns-capacity', 'bunches-by-asker'] });
    // They are signs: nobody is stopped by them, and no ask says them again.
    const { events } = await directory.platform.store.readAll({
      after: 0n,
      categories: ['serviceListing'],
      limit: 1000,
    });
    expect(events.filter(({ type }) => type === 'OverAskingDetected')).toHaveLength(1);
    expect((await directory.get(`${AT}/before-asking/${walk}`, ANYONE)).status).toBe(401);
  });

  it('takes nobody new while it is paused, and says until when in the directory and the feed', async () => {
    const today = directory.clock.now().toISOString().slice(0, 10);
    const until = new Date(Date.parse(today) + 7 * 86_400_000).toISOString().slice(0, 10);
    const waiting = (await ask()).body.id as string;
    for (const other of [asker, ANYONE])
      expect([401, 404]).toContain((await directory.post(`${AT}/listings/${walk}/pause`, other, { until })).status);
    expect(await directory.post(`${AT}/listings/${walk}/pause`, worker, { until: today })).toMatchObject({
      ...{ status: 409, body: { code: 'pause-needs-a-day-ahead' } },
    });
    expect((await directory.post(`${AT}/listings/${walk}/pause`, worker, { until })).status).toBe(201);
    expect(await ask()).toMatchObject({ status: 409, body: { code: 'service-paused', until } });
    expect(await before()).toMatchObject({ pausedUntil: until, alternatives: [{ serviceId: choir }] });
    const paused = expect.stringMatching(/^Takes nobody new until \d+ [A-Z][a-z]+ \d{4}\. Bring a coat\.$/);
    expect(await alerts()).toEqual([paused, paused]);
    // What was asked before is owed its answer.
    expect((await directory.post(`${AT}/asks/${waiting}/decline`, worker, { reason: 'no-room' })).status).toBe(201);
    directory.clock.set(`${until}T09:00:00.000Z`);
    expect(await alerts()).toEqual(['Bring a coat.', 'Bring a coat.']);
    await context.runtime.checkDeadlines();
    expect(await ours()).toMatchObject({ pausedUntil: null });
    expect((await ask()).status).toBe(201);
  });

  it('is resumed by its agency before that day', async () => {
    const until = new Date(directory.clock.now().getTime() + 7 * 86_400_000).toISOString().slice(0, 10);
    await directory.post(`${AT}/listings/${walk}/pause`, worker, { until });
    expect((await ask()).status).toBe(409);
    expect((await directory.post(`${AT}/listings/${walk}/resume`, asker)).status).toBe(404);
    expect((await directory.post(`${AT}/listings/${walk}/resume`, worker)).status).toBe(201);
    expect((await ask()).status).toBe(201);
    expect(await alerts()).toEqual(['Bring a coat.', 'Bring a coat.']);
  });
});
