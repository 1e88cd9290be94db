import type { Principal } from '@platform/access-control/principal';
import { ANYONE } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { idOfCode, receiptCodeFor } from '@platform/privacy/receipt-code';
import { ContextApp, someone } from '@platform/testing/context-app';
import { Client } from 'pg';
import { CarePlanContext, planIdOf } from '../../care-plan.context';
import { CarePlanModule } from '../../care-plan.module';

const DAY_MS = 24 * 60 * 60_000;
const charity = idFrom('a charity');
const amara = someone('community-worker', { agencyId: charity, tier: 'supervised' });
const grace = someone('clinician', { agencyId: idFrom('a trust'), tier: 'regulated' });
const ruth = someone('carer', { memberId: idFrom('ruth'), agencyId: null });
const ida = someone('carer', { memberId: idFrom('ida'), agencyId: null });
const jo = someone('hub-coordinator', { agencyId: idFrom('a council'), tier: 'supervised' });
const outsider = someone('gp', { agencyId: idFrom('a practice'), tier: 'regulated' });
const idOf = (member: Principal) => member.memberId ?? '';
const words = 'She has not slept for three nights.';
const NOTHING = { answer: 'Thank you. I see her tomorrow.', shares: 'nothing-of-the-record' };
const AGREED = { answer: 'She is well looked after.', shares: 'what-the-person-agreed' };

interface Told {
  readonly concernId: string;
  readonly words: string;
  readonly answerDueAt: string;
}

describe('what people close tell the team', () => {
  let carePlan: ContextApp;
  let people = 0;
  beforeAll(async () => (carePlan = await ContextApp.start([CarePlanModule.forRoot()], [CarePlanContext])));
  afterAll(() => carePlan.stop());

  /** A person with a plan; Amara keeps it, and Ruth and Ida care for them and are shown nothing. */
  async function somebody(as = idFrom('person', String((people += 1)))) {
    const self = someone('person', { personId: as });
    const personId = idOf(self);
    await carePlan.hear('intake.key-worker-named.v1', {
      ...{ introductionId: idFrom('introduction', personId), personId, keyWorkerId: idOf(amara), agencyId: charity },
      ...{ role: 'community-worker', nextContactOn: '2026-03-05', namedAt: '2026-03-02T09:00:00.000Z' },
    });
    await carePlan.onTeam(personId, amara, true);
    await carePlan.onTeam(personId, ruth);
    await carePlan.onTeam(personId, ida);
    const at = `/api/care-plan/people/${personId}/carer-concerns`;
    const tell = (more: object = {}, as = ruth) =>
      carePlan.post(at, as, { words, mayBeShownToThePerson: true, ...more });
    const shown = async (as: Principal) => (await carePlan.get(at, as)) as { status: number; body: Told[] };
    const said = async (choice: 'shared' | 'withheld') =>
      carePlan.hear('identity.sharing-preference-set.v1', {
        ...{ personId, audience: 'member', audienceId: idOf(ruth), part: 'needs', choice },
        ...{ overriddenUntil: null, setAt: carePlan.clock.now().toISOString() },
      });
    return { self, at, tell, shown, said };
  }
  async function owed(as: Principal): Promise<Told[]> {
    await carePlan.settled();
    return (await carePlan.get('/api/care-plan/owed-carer-answers', as)).body;
  }

  it('is heard from whoever is shown nothing, and also when the person objects; the answer gives nothing back', async () => {
    const { at, tell, shown, said } = await somebody();
    await said('withheld');
    const { status, body } = await tell();
    const { id } = body as { id: string };
    expect(status).toBe(201);
    expect(await owed(amara)).toMatchObject([{ concernId: id, words, answerDueAt: '2026-03-05T09:00:00.000Z' }]);
    expect((await carePlan.post(`${at}/${id}/answer`, amara, AGREED)).body).toMatchObject({
      code: 'person-has-not-agreed',
    });
    expect((await carePlan.post(`${at}/${id}/answer`, amara, NOTHING)).status).toBe(201);
    expect((await shown(ruth)).body).toMatchObject([{ concernId: id, answered: NOTHING }]);
    expect(await owed(amara)).toEqual([]);
    const told = JSON.stringify((await carePlan.published()).filter(({ type }) => type.includes('carer')));
    expect(told).toContain(id);
    expect(told).not.toMatch(/slept|tomorrow/);
  });

  it('may be answered with what the person agreed to show', async () => {
    const { at, tell, said } = await somebody();
    const { id } = (await tell()).body as { id: string };
    await said('shared');
    expect((await carePlan.post(`${at}/${id}/answer`, amara, AGREED)).status).toBe(201);
  });

  it('is shown to the team, to who told it and, where they are content with it, to the person', async () => {
    const { self, tell, shown } = await somebody();
    await tell();
    await tell({ words: 'Please do not say that I rang.', mayBeShownToThePerson: false });
    const seen = async (as: Principal) => (await shown(as)).body.map((one) => one.words);
    expect(await seen(amara)).toEqual(['Please do not say that I rang.', words]);
    expect(await seen(ruth)).toEqual(['Please do not say that I rang.', words]);
    expect(await seen(self)).toEqual([words]);
    expect(await seen(ida)).toEqual([]);
    for (const one of [grace, outsider]) expect((await shown(one)).status).toBe(404);
  });

  it('is told by nobody who is not close, and answered by nobody who is not on the team', async () => {
    const { self, at, tell } = await somebody();
    const { id } = (await tell()).body as { id: string };
    for (const one of [amara, self, outsider]) expect((await tell({}, one)).status).toBe(404);
    for (const one of [self, ruth, outsider]) {
      expect((await carePlan.post(`${at}/${id}/answer`, one, NOTHING)).status).toBe(404);
    }
    expect((await tell({ words: ' ' })).status).toBe(400);
    expect((await tell({ mayBeShownToThePerson: 'perhaps' })).status).toBe(400);
  });

  it('comes from whoever took the place that the person or the key worker held open for a carer', async () => {
    const { self, shown } = await somebody();
    const plan = `/api/care-plan/plans/${planIdOf(idOf(self))}/carers`;
    const { code } = (await carePlan.post(plan, self, {})).body as { code: string };
    const mia = someone('person', { memberId: idFrom('mia'), personId: null, agencyId: null });
    const take = (by: Principal, given = code) =>
      carePlan.post('/api/care-plan/carer-invitations/accept', by, { code: given });
    expect((await take(mia, `${code.slice(0, -1)}x`)).body).toMatchObject({ code: 'carer-invitation-unknown' });
    expect((await take(mia)).status).toBe(201);
    expect((await take(ida)).body).toMatchObject({ code: 'carer-invitation-used' });
    const joined = (await carePlan.published()).filter(({ data }) => data['memberId'] === idOf(mia));
    expect(joined).toMatchObject([
      { type: 'care-plan.team-member-joined.v1', data: { role: 'carer', isKeyWorker: false } },
    ]);
    for (const one of [grace, outsider, ruth]) expect((await carePlan.post(plan, one, {})).status).toBe(404);
    expect((await shown(self)).status).toBe(200);
  });

  it('is marked when nobody answers in time, once', async () => {
    const { tell, shown } = await somebody();
    await tell();
    await carePlan.settled();
    carePlan.clock.advance(3 * DAY_MS);
    const { runtime } = carePlan.app.get(CarePlanContext);
    await runtime.checkDeadlines();
    await runtime.checkDeadlines();
    await carePlan.settled();
    expect((await shown(ruth)).body).toMatchObject([{ isOverdue: true }]);
    const { concernId } = (await shown(ruth)).body[0] ?? {};
    expect((await owed(amara)).find((one) => one.concernId === concernId)).toMatchObject({ isOverdue: true });
  });

  it('is owed an answer within the days that the alliance has adopted, and what was promised before stays', async () => {
    const { tell, shown } = await somebody();
    await tell();
    const before = (await shown(ruth)).body[0]?.answerDueAt ?? '';
    const adoptedAt = carePlan.clock.now().toISOString();
    await carePlan.hear('identity.policy-adopted.v1', { code: 'carer-answer-working-days', setTo: 1, adoptedAt });
    await tell({ words: 'She rang me.' });
    const dues = (await shown(ruth)).body.map(({ answerDueAt }) => answerDueAt);
    expect(dues[1]).toBe(before);
    expect(Date.parse(dues[0] ?? '')).toBeLessThan(Date.parse(before));
  });

  const DOOR = '/api/care-plan/left-words';
  const leave = async (more: object = {}) =>
    carePlan.post(DOOR, ANYONE, { about: 'Sam Field', words, mayBeShownToThePerson: false, ...more });
  async function atTheDoor() {
    await carePlan.settled();
    return (await carePlan.get(DOOR, jo)).body as { wordId: string; about: string; words: string; isLate: boolean }[];
  }
  const called = async (name: string) => (await atTheDoor()).find(({ about }) => about === name)?.wordId ?? '';
  const reachMe = { how: 'phone', at: '07700 900456' };
  const place = async (wordId: string, personId: string) => {
    const placed = await carePlan.post(`${DOOR}/${wordId}/person`, jo, { personId });
    await carePlan.settled();
    return placed;
  };

  it('is heard at the front door from anybody, who learns the day and nothing else, whoever it is about', async () => {
    const key = carePlan.platform.keyFor('receipt-codes');
    const code = receiptCodeFor(key, 'of somebody in care');
    const { shown } = await somebody(idOfCode(key, code));
    const known = await leave({ receiptCode: code.toLowerCase(), reachMe, from: 'Mia' });
    const unknown = await leave({ receiptCode: receiptCodeFor(key, 'of nobody'), about: 'Nobody', reachMe });
    const dueAt = expect.stringMatching(/^20/) as string;
    expect(known).toMatchObject({ status: 201, body: { dueAt, isAnswered: true } });
    expect({ ...unknown.body, position: '', revision: '' }).toEqual({ ...known.body, position: '', revision: '' });
    expect((await leave({ about: 'Nobody' })).body).toMatchObject({ dueAt, isAnswered: false });
    expect((await leave({ words: ' ' })).status).toBe(400);
    // With the code it is with their team, and nobody else is told of it; without, it waits for somebody to decide.
    expect((await atTheDoor()).map(({ about }) => about)).toEqual(['Nobody', 'Nobody']);
    expect((await shown(amara)).body).toMatchObject([
      { words, raisedBy: null, atTheDoor: { about: 'Sam Field', more: null, name: 'Mia', reachMe } },
    ]);
    expect(JSON.stringify(await carePlan.published())).not.toMatch(/slept|Mia|900456/);
  });

  it('is, once somebody said whom it concerns, with their team, apart from what they see, and answered with nothing of them', async () => {
    const { self, at, shown } = await somebody();
    await leave({ reachMe, about: 'Sam of the harbour' });
    const wordId = await called('Sam of the harbour');
    const to = { personId: idOf(self) };
    for (const one of [amara, self, ruth, outsider]) {
      expect((await carePlan.get(DOOR, one)).status).toBe(404);
      expect((await carePlan.post(`${DOOR}/${wordId}/person`, one, to)).status).toBe(404);
    }
    const nobodys = await carePlan.post(`${DOOR}/${wordId}/person`, jo, { personId: idFrom('waits') });
    expect(nobodys.body).toMatchObject({ code: 'nobody-to-answer-a-carer' });
    expect((await place(wordId, idOf(self))).status).toBe(201);
    const other = (await somebody()).self;
    const twice = await carePlan.post(`${DOOR}/${wordId}/person`, jo, { personId: idOf(other) });
    expect(twice.body).toMatchObject({ code: 'left-word-placed-already' });
    expect((await atTheDoor()).map((one) => one.wordId)).not.toContain(wordId);
    expect((await shown(self)).body).toEqual([]);
    expect(await owed(amara)).toContainEqual(expect.objectContaining({ concernId: wordId, personId: idOf(self) }));
    const answer = (body: object) => carePlan.post(`${at}/${wordId}/answer`, amara, body);
    expect((await answer(AGREED)).body).toMatchObject({ code: 'person-has-not-agreed' });
    expect((await answer(NOTHING)).status).toBe(201);
    const client = new Client({ connectionString: carePlan.platform.options.databaseUrl });
    await client.connect();
    const keys = 'SELECT wrapped IS NULL AS destroyed FROM privacy.data_key WHERE subject = $1 AND agency = $2';
    expect((await client.query<object>(keys, [wordId, 'none'])).rows).toEqual([{ destroyed: true }]);
    await client.end();
  });

  it('may be read by the person where whoever left it was content with that, and not how those are reached', async () => {
    const { self, shown } = await somebody();
    await leave({ reachMe, about: 'Sam who may read', mayBeShownToThePerson: true });
    await place(await called('Sam who may read'), idOf(self));
    const [read] = (await shown(self)).body;
    expect(read).toMatchObject({ words });
    expect(JSON.stringify(read)).not.toContain('900456');
  });

  it('goes back to the door when it came to the wrong team, with its words and its day', async () => {
    const { self, at, shown } = await somebody();
    await leave({ about: 'Another Sam' });
    const wordId = await called('Another Sam');
    await place(wordId, idOf(self));
    expect((await carePlan.post(`${at}/${wordId}/return`, outsider, {})).status).toBe(404);
    expect((await carePlan.post(`${at}/${wordId}/return`, amara, {})).status).toBe(201);
    expect((await shown(amara)).body).toEqual([]);
    expect(await owed(amara)).not.toContainEqual(expect.objectContaining({ concernId: wordId }));
    const again = (await atTheDoor()).find(({ about }) => about === 'Another Sam');
    expect(again).toMatchObject({ words, isLate: false });
    carePlan.clock.advance(9 * DAY_MS);
    expect((await atTheDoor()).find(({ about }) => about === 'Another Sam')).toMatchObject({ isLate: true });
  });

  it('is settled when it concerns nobody in care, and whoever can be reached is answered first', async () => {
    await leave({ reachMe, about: 'Nobody here' });
    const wordId = await called('Nobody here');
    const settle = (how: string, as = jo) => carePlan.post(`${DOOR}/${wordId}/settle`, as, { how });
    expect((await settle('they-were-answered', amara)).status).toBe(404);
    expect((await settle('cannot-tell-who')).body).toMatchObject({ code: 'teller-is-owed-an-answer' });
    expect((await settle('they-were-answered')).status).toBe(201);
    expect((await atTheDoor()).map(({ about }) => about)).not.toContain('Nobody here');
    const told = (await carePlan.published()).filter(({ data }) => data['wordId'] === wordId);
    expect(told).toMatchObject([
      { type: 'care-plan.word-left.v1', data: { dueAt: expect.stringMatching(/^20/) as string } },
      { type: 'care-plan.left-word-dealt-with.v1' },
    ]);
  });

  it('is left at most thirty times a minute from one address', async () => {
    carePlan.address = '10.0.0.9';
    const tries = [];
    for (let n = 0; n < 31; n += 1) tries.push((await leave({ words: '' })).status);
    carePlan.address = '127.0.0.1';
    expect(tries).toEqual([...Array<number>(30).fill(400), 429]);
  });
});
