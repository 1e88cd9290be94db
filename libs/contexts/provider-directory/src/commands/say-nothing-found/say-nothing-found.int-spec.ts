import { ANYONE } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { ProviderDirectoryContext } from '../../provider-directory.context';
import { ProviderDirectoryModule } from '../../provider-directory.module';

const personId = idFrom('person', 'sam');
const person = someone('person', { personId, memberId: personId });
const worker = someone('link-worker', { agencyId: idFrom('agency', 'quayside') });
const stranger = someone('community-worker', { agencyId: idFrom('agency', 'riverside') });
const AT = `/api/provider-directory/people/${personId}/nothing-found`;

describe('for what nothing was found', () => {
  let directory: ContextApp;

  beforeAll(async () => {
    directory = await ContextApp.start([ProviderDirectoryModule.forRoot()], [ProviderDirectoryContext]);
    await directory.onTeam(personId, worker);
  });
  afterAll(() => directory.stop());
  beforeEach(() => directory.clock.set('2026-03-02T09:00:00.000Z'));

  const read = async () => {
    await directory.settled();
    return (await directory.get(AT, person)).body as unknown;
  };

  it('is said by the person or their team, and read by both', async () => {
    expect((await directory.post(AT, worker, { need: 'grief' })).status).toBe(201);
    directory.clock.set('2026-03-09T09:00:00.000Z');
    expect((await directory.post(AT, person, { need: 'home' })).status).toBe(201);
    expect((await directory.post(AT, person, { need: 'home' })).status).toBe(201);
    expect(await read()).toEqual([
      { need: 'home', saidBy: personId, saidOn: '2026-03-09' },
      { need: 'grief', saidBy: worker.memberId, saidOn: '2026-03-02' },
    ]);
    expect((await directory.get(AT, worker)).status).toBe(200);
  });

  it('keeps a code and a day of it, and refuses words', async () => {
    expect(await directory.post(AT, worker, { need: 'He lost his brother' })).toMatchObject({
      status: 400,
      body: { fields: [{ field: 'need' }] },
    });
    const stored = await directory.platform.store.readStream(`nothingFound-${personId}`);
    const { facts } = JSON.parse(stored[0]?.data ?? '{}') as { facts: object };
    expect(Object.keys(facts).sort()).toEqual(['need', 'personId', 'saidBy', 'saidOn']);
  });

  it('is told to nobody else: no message of it is sent', async () => {
    const told = (await directory.published()).filter(({ type }) => !type.endsWith('-viewed.v1'));
    expect(JSON.stringify(told)).not.toMatch(/grief|"home"/);
  });

  it('is taken back by whoever may say it, as never said', async () => {
    expect((await directory.post(`${AT}/take-back`, worker, { need: 'home' })).status).toBe(201);
    expect(await read()).toEqual([{ need: 'grief', saidBy: worker.memberId, saidOn: '2026-03-02' }]);
    expect(await directory.post(`${AT}/take-back`, worker, { need: 'home' })).toMatchObject({
      status: 409,
      body: { code: 'nothing-found-not-said' },
    });
  });

  it('is not for anybody else to say, take back or read', async () => {
    const head = await directory.platform.store.head();
    for (const other of [stranger, ANYONE]) {
      const statuses = [
        (await directory.post(AT, other, { need: 'money' })).status,
        (await directory.post(`${AT}/take-back`, other, { need: 'grief' })).status,
        (await directory.get(AT, other)).status,
      ];
      expect(new Set(statuses)).toEqual(new Set([other === ANYONE ? 401 : 404]));
    }
    expect(await directory.platform.store.head()).toBe(head);
  });
});
