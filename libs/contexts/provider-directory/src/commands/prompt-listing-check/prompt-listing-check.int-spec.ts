import { ANYONE } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { aListing } from '../../domain/service-listing/service-listing.fixtures';
import { ProviderDirectoryContext } from '../../provider-directory.context';
import { ProviderDirectoryModule } from '../../provider-directory.module';

const riverside = idFrom('agency', 'riverside');
const worker = someone('community-worker', { agencyId: riverside });
const identity = { ...ANYONE, role: 'service', context: 'identity' } as const;
const LISTINGS = '/api/provider-directory/listings';
const OWN = '/api/provider-directory/own-listings';
const TO_CHECK = `/api/provider-directory/agencies/${riverside}/listings-to-check`;

describe('a listing that nobody looked at for long', () => {
  let directory: ContextApp;
  let runtime: ProviderDirectoryContext['runtime'];
  let walk: string;

  beforeAll(async () => {
    directory = await ContextApp.start([ProviderDirectoryModule.forRoot()], [ProviderDirectoryContext]);
    runtime = directory.app.get(ProviderDirectoryContext, { strict: false }).runtime;
    directory.clock.set('2026-03-02T09:00:00.000Z');
    walk = (await directory.post(LISTINGS, worker, aListing())).body.id as string;
  });
  afterAll(() => directory.stop());

  /** Twice, as several looks would come. */
  const look = async (now: string) => {
    directory.clock.set(now);
    for (let time = 0; time < 2; time += 1) {
      await directory.settled();
      await runtime.checkDeadlines();
    }
    await directory.settled();
  };
  const told = async () =>
    (await directory.published())
      .filter(({ type }) => type === 'provider-directory.listing-check-prompted.v1')
      .map(({ data }) => data);
  const own = async () => (await directory.get(OWN, worker)).body as object[];
  const toCheck = async () => (await directory.get(TO_CHECK, identity)).body as object;

  it('is to be checked two weeks before it comes after others, which is told once, and not at night', async () => {
    await look('2026-05-18T07:59:00.000Z');
    expect([await told(), await own(), await toCheck()]).toMatchObject([[], [{ checkBy: null }], { toCheck: 0 }]);
    // Ten in the evening where the alliance is; it grew old at ten in the morning.
    await look('2026-05-18T21:00:00.000Z');
    expect(await told()).toEqual([]);
    await look('2026-05-19T07:00:00.000Z');
    await look('2026-05-25T10:00:00.000Z');
    expect(await told()).toEqual([
      {
        ...{ serviceId: walk, agencyId: riverside, checkBy: '2026-06-01T09:00:00.000Z' },
        promptedAt: '2026-05-19T07:00:00.000Z',
      },
    ]);
    expect([await own(), await toCheck()]).toMatchObject([[{ checkBy: '2026-06-01' }], { toCheck: 1 }]);
    expect((await directory.get(`${LISTINGS}/${walk}`, ANYONE)).body).not.toHaveProperty('checkBy');
  });

  it('waits until somebody looked at it, and is told again when it has grown old again', async () => {
    await look('2026-06-10T10:00:00.000Z');
    expect(await own()).toMatchObject([{ checkBy: '2026-06-01' }]);
    await directory.post(`${LISTINGS}/${walk}/assure`, worker);
    await look('2026-06-11T10:00:00.000Z');
    expect([await own(), await toCheck()]).toMatchObject([[{ checkBy: null }], { toCheck: 0 }]);
    await look('2026-08-20T10:00:00.000Z');
    expect(await told()).toHaveLength(1);
    await look('2026-08-26T10:00:00.000Z');
    expect((await told()).at(-1)).toMatchObject({ checkBy: '2026-09-09T10:00:00.000Z' });
    expect(await told()).toHaveLength(2);
  });

  it('is told of to nobody who looked just before, and how many wait is counted for identity alone', async () => {
    await directory.post(`${LISTINGS}/${walk}/assure`, worker);
    await directory.settled();
    directory.clock.set('2026-11-11T08:59:00.000Z');
    await directory.post(`${LISTINGS}/${walk}/assure`, worker);
    await look('2026-11-12T10:00:00.000Z');
    expect(await told()).toHaveLength(2);
    for (const caller of [worker, { ...identity, context: 'intake' }, someone('person')]) {
      expect((await directory.get(TO_CHECK, caller)).status).toBe(404);
    }
    expect((await directory.get(TO_CHECK, ANYONE)).status).toBe(401);
  });
});
