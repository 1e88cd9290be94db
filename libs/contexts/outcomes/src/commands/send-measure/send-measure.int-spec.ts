import { ANYONE } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { OutcomesContext } from '../../outcomes.context';
import { OutcomesModule } from '../../outcomes.module';

const worker = someone('community-worker', { agencyId: idFrom('agency', 'riverside') });
const stranger = someone('clinician', { agencyId: idFrom('agency', 'harbour') });
const identity = someone('service', { context: 'identity', memberId: null, agencyId: null });
const AT = '/api/outcomes';

describe('a measure whose link is sent', () => {
  let outcomes: ContextApp;
  let people = 0;
  let personId: string;

  beforeAll(async () => {
    outcomes = await ContextApp.start([OutcomesModule.forRoot()], [OutcomesContext]);
  });
  afterAll(() => outcomes.stop());
  beforeEach(async () => {
    outcomes.clock.set('2026-03-02T10:00:00.000Z');
    people += 1;
    outcomes.address = `10.0.2.${people}`;
    personId = idFrom('person', `who is sent a link ${people}`);
    await outcomes.onTeam(personId, worker);
  });

  const send = (by = worker) => outcomes.post(`${AT}/people/${personId}/measure-sendings`, by, { measure: 'phq-9' });
  const link = (sendingId: string, by = identity) => outcomes.post(`${AT}/measure-sendings/${sendingId}/link`, by);
  const look = async (code: string) => (await outcomes.post(`${AT}/measure-codes/look-up`, ANYONE, { code })).body;
  const open = async () => {
    await outcomes.settled();
    return (await outcomes.get(`${AT}/people/${personId}/measure-codes`, worker)).body as unknown as object[];
  };

  it('is told to identity without which measure it is, and makes no code before a message is sent', async () => {
    const { status, body } = await send();
    expect(status).toBe(201);
    const told = (await outcomes.published()).filter(({ type }) => type === 'outcomes.measure-link-asked.v1');
    expect(told.map(({ data }) => data)).toContainEqual({
      ...{ sendingId: body.id, personId, sendingAskedAt: '2026-03-02T10:00:00.000Z' },
    });
    expect(await open()).toEqual([]);
  });

  it('is one sending, however often the same wish arrives', async () => {
    const wish = { 'idempotency-key': `wish of ${personId}` };
    const at = `${AT}/people/${personId}/measure-sendings`;
    const ids: unknown[] = [];
    for (let time = 0; time < 3; time += 1)
      ids.push((await outcomes.post(at, worker, { measure: 'phq-9' }, wish)).body.id);
    expect(new Set(ids).size).toBe(1);
    await outcomes.settled();
    const told = (await outcomes.published()).filter(({ data }) => data['sendingId'] === ids[0]);
    expect(told).toHaveLength(1);
  });

  it('has a code that is made for the message, opens the questions, and is in nothing that is stored', async () => {
    const { body: sending } = await send();
    const { status, body } = await link(sending.id);
    expect(status).toBe(201);
    const { code } = body as unknown as { code: string };
    expect(await look(code)).toMatchObject({ stands: 'open', name: 'PHQ-9' });
    expect(await open()).toMatchObject([{ measure: 'phq-9', offeredBy: worker.memberId }]);
    const { events } = await outcomes.platform.store.readAll({ after: 0n, limit: 1000 });
    const stored = events.map(({ data, metadata }) => data + metadata).join();
    for (const written of [code, code.replaceAll('-', '')]) expect(stored).not.toContain(written);
    expect(JSON.stringify(await outcomes.published())).not.toContain(code);
  });

  it('has another code each time that it is tried, and that of a message which was not taken opens nothing', async () => {
    const { body: sending } = await send();
    const codes: string[] = [];
    for (let attempt = 0; attempt < 3; attempt += 1)
      codes.push(((await link(sending.id)).body as unknown as { code: string }).code);
    const stands = await Promise.all(codes.map(async (code) => (await look(code))['stands' as 'code']));
    expect(stands).toEqual(['taken-back', 'taken-back', 'open']);
    expect(await open()).toHaveLength(1);
  });

  it('is asked for by the team, and its code is made for identity alone', async () => {
    for (const by of [stranger, someone('person', { personId })]) expect((await send(by)).status).toBe(404);
    const { body: sending } = await send();
    for (const by of [worker, stranger, someone('service', { context: 'intake' })])
      expect((await link(sending.id, by)).status).toBe(404);
    expect((await link(sending.id, ANYONE)).status).toBe(401);
    expect((await link(idFrom('no sending'))).status).toBe(404);
    expect(await open()).toEqual([]);
  });
});
