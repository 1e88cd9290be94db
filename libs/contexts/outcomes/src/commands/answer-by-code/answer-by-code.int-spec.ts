import { ANYONE } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { newCode } from '@platform/privacy/receipt-code';
import { ContextApp, someone } from '@platform/testing/context-app';
import { measureStream } from '../../domain/measure/measure.state';
import { OutcomesContext } from '../../outcomes.context';
import { OutcomesModule } from '../../outcomes.module';

const worker = someone('community-worker', { agencyId: idFrom('agency', 'riverside') });
const stranger = someone('clinician', { agencyId: idFrom('agency', 'harbour') });
const NONE = [0, 0, 0, 0, 0, 0, 0, 0, 0];
const AT = '/api/outcomes/measure-codes';

describe('a measure answered by a code', () => {
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
    outcomes.address = `10.0.0.${people}`;
    personId = idFrom('person', `of a code ${people}`);
    person = someone('person', { personId, memberId: personId });
    await outcomes.onTeam(personId, worker);
  });

  const offer = (by = worker, measure = 'phq-9') =>
    outcomes.post(`/api/outcomes/people/${personId}/measure-codes`, by, { measure });
  const codeOf = async () => (await offer()).body.code as string;
  const look = (code: string) => outcomes.post(`${AT}/look-up`, ANYONE, { code });
  const says = (code: string, answers: unknown[] = NONE, how = 'link') =>
    outcomes.post(`${AT}/answer`, ANYONE, { code, answers, how });
  const points = async () => {
    await outcomes.settled();
    const { body } = await outcomes.get(`/api/outcomes/people/${personId}/progress`, worker);
    return (body as { measures: { points: object[] }[] }).measures.flatMap((one) => one.points);
  };

  it('is made by the team alone, and its code is in nothing that is stored', async () => {
    const { status, body } = await offer();
    expect(status).toBe(201);
    expect(body).toMatchObject({
      code: expect.stringMatching(/^.{4}-.{4}-.{4}$/),
      answerBy: '2026-03-09T10:00:00.000Z',
    });
    for (const by of [stranger, person]) expect((await offer(by)).status).toBe(404);
    expect((await offer(ANYONE)).status).toBe(401);
    const { history } = await outcomes.platform.streams.load(measureStream, body.id as string);
    const text = JSON.stringify(history, (_key, value: unknown) => (typeof value === 'bigint' ? `${value}` : value));
    expect(text).toContain('MeasureOffered');
    expect(text).not.toContain(body.code);
    expect(text).not.toContain((body.code as string).replaceAll('-', ''));
  });

  it('shows the questions and nobody’s name, as often as somebody looks, and a look changes nothing', async () => {
    const code = await codeOf();
    const head = await outcomes.platform.store.head();
    for (const typed of [code, code.toLowerCase().replaceAll('-', ' '), code]) {
      const { status, body } = await look(typed);
      expect(status).toBe(200);
      expect(body).toMatchObject({
        stands: 'open',
        name: 'PHQ-9',
        safetyItem: 8,
        answerBy: '2026-03-09T10:00:00.000Z',
      });
      expect(JSON.stringify(body)).not.toContain(personId);
    }
    expect((await outcomes.get(`${AT}/look-up`, ANYONE)).status).toBe(404);
    expect((await outcomes.get(`${AT}/answer`, ANYONE)).status).toBe(404);
    expect(await outcomes.platform.store.head()).toBe(head);
  });

  it('is answered once, and says how it was given', async () => {
    const [one, other] = [await codeOf(), await codeOf()];
    expect(await says(one)).toMatchObject({ status: 201, body: { safetyPrompt: false, acknowledgeBy: null } });
    expect(await says(one)).toMatchObject({ status: 409, body: { code: 'code-used' } });
    expect((await look(one)).body).toEqual({ stands: 'used' });
    expect((await says(other, NONE, 'kiosk')).status).toBe(201);
    expect(await points()).toEqual([
      expect.objectContaining({ how: 'link', score: 0, takenDownBy: null, takenDownAt: null }),
      expect.objectContaining({ how: 'kiosk', score: 0 }),
    ]);
  });

  it('is answered once also when two press at the same time', async () => {
    const code = await codeOf();
    const both = await Promise.all([says(code), says(code)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await points()).toHaveLength(1);
  });

  it('asks a named human to talk, as for somebody who signs in, and tells no score to the device', async () => {
    const { body } = await says(await codeOf(), [...NONE.slice(0, 8), 1]);
    expect(body).toMatchObject({ safetyPrompt: true, acknowledgeBy: expect.any(String) });
    expect(Object.keys(body)).not.toContain('score');
    const signedIn = { measure: 'phq-9', answers: [...NONE.slice(0, 8), 1], completedOn: '2026-03-02' };
    await outcomes.post(`/api/outcomes/people/${personId}/measures`, person, signedIn);
    await outcomes.settled();
    const prompts = (await outcomes.get(`/api/outcomes/people/${personId}/safety-prompts`, person)).body as object[];
    const shared = { memberId: worker.memberId, acknowledgeBy: (body as { acknowledgeBy: string }).acknowledgeBy };
    expect(prompts).toEqual([expect.objectContaining(shared), expect.objectContaining(shared)]);
  });

  it('ends after seven days, and says so', async () => {
    const code = await codeOf();
    outcomes.clock.set('2026-03-09T10:00:00.000Z');
    expect((await look(code)).body).toEqual({ stands: 'over' });
    expect(await says(code)).toMatchObject({ status: 409, body: { code: 'code-over' } });
    expect(await points()).toEqual([]);
  });

  it('opens nothing that was never handed out', async () => {
    const kept = (await outcomes.post(`/api/outcomes/people/${personId}/measures`, person, { measure: 'phq-9', answers: NONE, completedOn: '2026-03-02' })).body.id as string; // prettier-ignore
    for (const code of [newCode(), kept, 'x']) {
      expect((await look(code)).status).toBe(404);
      expect((await says(code)).status).toBe(404);
    }
  });

  it('has what was on paper with who took it down, and when', async () => {
    const body = { measure: 'phq-9', answers: NONE, completedOn: '2026-02-27', how: 'paper' };
    await outcomes.post(`/api/outcomes/people/${personId}/measures`, worker, body);
    expect(await points()).toEqual([
      expect.objectContaining({
        ...{ how: 'paper', completedOn: '2026-02-27', takenDownBy: worker.memberId },
        takenDownAt: '2026-03-02T10:00:00.000Z',
      }),
    ]);
  });
});
