import { ANYONE } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { OutcomesContext } from '../../outcomes.context';
import { OutcomesModule } from '../../outcomes.module';

const worker = someone('community-worker', { agencyId: idFrom('agency', 'riverside') });
const colleague = someone('gp', { agencyId: idFrom('agency', 'quayside') });
const stranger = someone('clinician', { agencyId: idFrom('agency', 'harbour') });
const NONE = [0, 0, 0, 0, 0, 0, 0, 0, 0];
const AT = '/api/outcomes/measure-codes';

describe('a code that is taken back', () => {
  let outcomes: ContextApp;
  let people = 0;
  let personId: string;
  let person: ReturnType<typeof someone>;

  beforeAll(async () => {
    outcomes = await ContextApp.start([OutcomesModule.forRoot()], [OutcomesContext]);
  });
  afterAll(() => outcomes.stop());
  beforeEach(async () => {
    outcomes.clock.set('2026-03-02T10:00:00.000Z');
    people += 1;
    outcomes.address = `10.0.1.${people}`;
    personId = idFrom('person', `of a code taken back ${people}`);
    person = someone('person', { personId, memberId: personId });
    for (const member of [worker, colleague]) await outcomes.onTeam(personId, member);
  });

  const codes = () => `/api/outcomes/people/${personId}/measure-codes`;
  const offer = async () =>
    (await outcomes.post(codes(), worker, { measure: 'phq-9' })).body as { id: string; code: string };
  const takeBack = (id: string, by = worker) => outcomes.post(`${codes()}/${id}/take-back`, by);
  const open = async (by = worker) => {
    await outcomes.settled();
    return (await outcomes.get(codes(), by)).body as unknown as { measureId: string }[];
  };
  const look = async (code: string) => (await outcomes.post(`${AT}/look-up`, ANYONE, { code })).body as object;
  const says = (code: string) => outcomes.post(`${AT}/answer`, ANYONE, { code, answers: NONE, how: 'link' });

  it('opens nothing from that moment on, and nothing is kept of who answers by it', async () => {
    const { id, code } = await offer();
    expect((await takeBack(id)).status).toBe(201);
    expect((await takeBack(id)).status).toBe(201);
    expect(await look(code)).toEqual({ stands: 'taken-back' });
    expect(await says(code)).toMatchObject({ status: 409, body: { code: 'code-taken-back' } });
    expect(await outcomes.platform.store.readStream(`measure-${id}`)).toHaveLength(2);
    expect((await outcomes.post(`${AT}/look-up`, ANYONE, { code: (await offer()).code })).body).toMatchObject({
      stands: 'open',
    });
  });

  it('is shown while it opens something, to the team and the person, without what opens it', async () => {
    const { id, code } = await offer();
    const { code: answered } = await offer();
    await says(answered);
    for (const by of [worker, person]) {
      expect(await open(by)).toEqual([
        {
          measureId: id,
          measure: 'phq-9',
          offeredBy: worker.memberId,
          offeredAt: '2026-03-02T10:00:00.000Z',
          answerBy: '2026-03-09T10:00:00.000Z',
        },
      ]);
      expect(JSON.stringify(await open(by))).not.toContain(code);
    }
    outcomes.clock.set('2026-03-09T10:00:00.000Z');
    expect(await open()).toEqual([]);
  });

  it('is taken back by whoever of the team sees it, by the person, and by whoever handed it out and left', async () => {
    for (const by of [colleague, person]) expect((await takeBack((await offer()).id, by)).status).toBe(201);
    const { id } = await offer();
    await outcomes.hear('identity.relationship-ended.v1', {
      relationshipId: idFrom('relationship', personId, worker.memberId ?? ''),
      ...{ personId, memberId: worker.memberId ?? '', endedAt: '2026-03-02T10:00:00.000Z' },
    });
    expect((await takeBack(id)).status).toBe(201);
    await outcomes.settled();
    expect(await open(person)).toEqual([]);
  });

  it('is no one else’s to take back or to see, nor that of another person', async () => {
    const { id, code } = await offer();
    const another = idFrom('person', 'another');
    await outcomes.onTeam(another, stranger);
    expect((await takeBack(id, stranger)).status).toBe(404);
    expect((await takeBack(id, ANYONE)).status).toBe(401);
    const elsewhere = `/api/outcomes/people/${another}/measure-codes`;
    expect((await outcomes.post(`${elsewhere}/${id}/take-back`, stranger)).status).toBe(404);
    expect((await outcomes.get(codes(), stranger)).status).toBe(404);
    expect(await look(code)).toMatchObject({ stands: 'open' });
  });

  it('has one end when it is answered and taken back at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id, code } = await offer();
      const [back, answered] = await Promise.all([takeBack(id), says(code)]);
      expect([back.status, answered.status].sort()).toEqual([201, 409]);
      const { stands } = (await look(code)) as { stands: string };
      expect(stands).toBe(back.status === 201 ? 'taken-back' : 'used');
    }
  });
});
