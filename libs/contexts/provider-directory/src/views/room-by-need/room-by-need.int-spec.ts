import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { aListing } from '../../domain/service-listing/service-listing.fixtures';
import { ProviderDirectoryContext } from '../../provider-directory.context';
import { ProviderDirectoryModule } from '../../provider-directory.module';

const AT = '/api/provider-directory';
const riverside = idFrom('agency', 'riverside');
const worker = someone('community-worker', { agencyId: riverside });
const manager = someone('service-manager', { agencyId: riverside });
const commissioner = someone('commissioner');

interface Room {
  readonly needs: readonly Record<string, unknown>[];
  readonly listedWithoutNeed: number;
  readonly services: readonly Record<string, unknown>[];
}

describe('room by need', () => {
  let directory: ContextApp;
  let context: ProviderDirectoryContext;
  const services = new Map<string, string>();

  const list = async (name: string, needs: readonly string[]) => {
    const body = { ...aListing(), name, details: { needs } };
    services.set(name, (await directory.post(`${AT}/listings`, worker, body)).body.id as string);
  };
  const free = (name: string, available: number) =>
    directory.post(`${AT}/listings/${services.get(name)}/capacity`, worker, { available });
  const room = async (as = commissioner) => {
    await directory.settled();
    return (await directory.get(`${AT}/room-by-need`, as)).body as unknown as Room;
  };
  const ofNeed = async (need: string) => (await room()).needs.find((one) => one['need'] === need);

  beforeAll(async () => {
    directory = await ContextApp.start([ProviderDirectoryModule.forRoot()], [ProviderDirectoryContext]);
    context = directory.app.get(ProviderDirectoryContext, { strict: false });
    directory.clock.set('2026-03-02T09:00:00.000Z');
    await list('The choir', ['making', 'company']);
    await list('The walk', ['moving-body']);
    await list('The kitchen', ['food']);
    await list('The office', []);
  });
  afterAll(() => directory.stop());

  it('says for which needs nothing is listed, and that room is not known where nobody said', async () => {
    expect(await ofNeed('grief')).toEqual({
      ...{ need: 'grief', says: 'Grief and loss' },
      ...{ listed: 0, withRoom: 0, withoutRoom: 0, notKnown: 0 },
    });
    expect(await ofNeed('making')).toMatchObject({ listed: 1, notKnown: 1 });
    expect((await room()).listedWithoutNeed).toBe(1);
    expect((await room()).services).toEqual([]);
  });

  it('says since when a service has had no room, also when it says so again', async () => {
    await free('The choir', 0);
    await free('The kitchen', 3);
    directory.clock.set('2026-03-12T09:00:00.000Z');
    await free('The choir', 0);
    expect(await ofNeed('making')).toMatchObject({ listed: 1, withoutRoom: 1, notKnown: 0 });
    expect(await ofNeed('food')).toMatchObject({ listed: 1, withRoom: 1 });
    expect((await room()).services).toEqual([
      {
        serviceId: services.get('The choir'),
        agencyId: riverside,
        agencyName: aListing().organisationName,
        name: 'The choir',
        needs: ['company', 'making'],
        fullSince: '2026-03-02',
        lastSaidOn: '2026-03-12',
        isNotKnown: false,
        hadGaps: false,
        pausedSince: null,
        pausedUntil: null,
      },
    ]);
  });

  it('says that it is not known any longer, and afterwards that it was not known in between', async () => {
    directory.clock.set('2026-03-27T10:00:00.000Z');
    await directory.settled();
    await context.runtime.checkDeadlines();
    expect(await ofNeed('making')).toMatchObject({ withoutRoom: 0, notKnown: 1 });
    expect((await room()).services).toMatchObject([{ fullSince: '2026-03-02', isNotKnown: true, hadGaps: false }]);
    await free('The choir', 0);
    expect((await room()).services).toMatchObject([{ fullSince: '2026-03-02', isNotKnown: false, hadGaps: true }]);
    await free('The choir', 1);
    expect((await room()).services).toEqual([]);
    await free('The choir', 0);
    expect((await room()).services).toMatchObject([{ fullSince: '2026-03-27', hadGaps: false }]);
  });

  it('counts a paused service as without room, until the day on which it takes asks again', async () => {
    await directory.post(`${AT}/listings/${services.get('The walk')}/pause`, worker, { until: '2026-04-07' });
    expect(await ofNeed('moving-body')).toMatchObject({ listed: 1, withoutRoom: 1 });
    expect((await room()).services).toContainEqual(
      expect.objectContaining({ name: 'The walk', fullSince: null, pausedSince: '2026-03-27', pausedUntil: '2026-04-07' }), // prettier-ignore
    );
    directory.clock.set('2026-04-07T10:00:00.000Z');
    expect(await ofNeed('moving-body')).toMatchObject({ withoutRoom: 0, notKnown: 1 });
    expect((await room()).services.map(({ name }) => name)).toEqual(['The choir']);
  });

  it('is for whoever commissions, manages or coordinates', async () => {
    for (const one of [commissioner, manager, someone('hub-coordinator'), someone('caldicott-guardian')])
      expect((await directory.get(`${AT}/room-by-need`, one)).status).toBe(200);
    for (const one of [worker, someone('person', { personId: idFrom('person', 'sam') })])
      expect((await directory.get(`${AT}/room-by-need`, one)).status).toBe(404);
  });
});
