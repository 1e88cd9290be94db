import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { OTHER_TEST_NUMBER, TEST_NUMBER } from '../../domain/identifiers/identifiers.fixtures';
import { IdentityContext } from '../../identity.context';
import { IdentityModule } from '../../identity.module';

const member = someone('clinician', { memberId: idFrom('member'), agencyId: idFrom('agency') });
const coordinator = someone('hub-coordinator');
const spaced = (value: string) => `${value.slice(0, 3)} ${value.slice(3, 6)} ${value.slice(6)}`;

describe('numbers of a person', () => {
  let identity: ContextApp;
  beforeAll(async () => {
    const askNameGiven = (introductionId: string) =>
      Promise.resolve({ name: introductionId, communicationNeeds: null });
    identity = await ContextApp.start(
      [IdentityModule.forRoot({ demonstration: true, askNameGiven })],
      [IdentityContext],
    );
  });
  afterAll(() => identity.stop());

  async function known(name: string) {
    const personId = idFrom('person', name);
    const introductionId = idFrom('introduction', name);
    const receivedAt = '2026-03-02T08:30:00.000Z';
    await identity.hear('intake.introduction-received.v1', { introductionId, personId, via: 'self', receivedAt });
    await identity.onTeam(personId, member);
    const self = someone('person', { personId, memberId: personId });
    return { personId, self, at: `/api/identity/people/${personId}` };
  }
  const read = async (at: string, as = member) => (await identity.get(at, as)).body;

  it('are recorded by the person or the team, checked, and withdrawn when wrong, with their history', async () => {
    const { at, self } = await known('ash');
    const typed = { kind: 'nhs-number', number: spaced(TEST_NUMBER) };
    expect((await identity.post(`${at}/identifiers`, self, typed)).status).toBe(201);
    const [number] = (await read(at)).identifiers;
    expect(number).toMatchObject({ kind: 'nhs-number', value: TEST_NUMBER, status: '02', how: null });

    const check = { status: '01', how: 'Seen on a letter.' };
    const checkAt = `${at}/identifiers/${number.identifierId}/check`;
    expect((await identity.post(checkAt, self, check)).status).toBe(404);
    expect((await identity.post(checkAt, member, check)).status).toBe(201);
    expect((await read(at)).identifiers).toMatchObject([{ status: '01', how: 'Seen on a letter.' }]);

    const other = { kind: 'nhs-number', number: OTHER_TEST_NUMBER };
    expect(await identity.post(`${at}/identifiers`, member, other)).toMatchObject({
      status: 409,
      body: { code: 'another-number-is-recorded' },
    });
    const withdrawal = { because: 'somebody-elses' };
    await identity.post(`${at}/identifiers/${number.identifierId}/withdraw`, member, withdrawal);
    expect((await identity.post(`${at}/identifiers`, member, other)).status).toBe(201);
    expect(await read(at)).toMatchObject({
      identifiers: [{ value: OTHER_TEST_NUMBER, status: '02' }],
      withdrawnIdentifiers: [{ kind: 'nhs-number', endsIn: TEST_NUMBER.slice(-4), because: 'somebody-elses' }],
    });
  });

  it('are not needed, and a wrong one is answered with what is wrong', async () => {
    const { at } = await known('kit');
    expect((await read(at)).identifiers).toEqual([]);
    const wrong = async (number: string, kind = 'nhs-number') =>
      (await identity.post(`${at}/identifiers`, member, { kind, number })).body;
    expect(await wrong('999 000 0017')).toMatchObject({ status: 400, code: 'number-check-digit-wrong' });
    expect(await wrong('4444444444')).toMatchObject({ code: 'number-repeats-one-digit' });
    expect(await wrong('999 000 001')).toMatchObject({ code: 'number-not-ten-digits', digits: 9 });
    expect(await wrong(TEST_NUMBER, 'passport')).toMatchObject({ code: 'bad-fields', fields: [{ field: 'kind' }] });
    expect((await read(at)).identifiers).toEqual([]);
  });

  it('are nobody else’s to see or to record', async () => {
    const { at } = await known('wren');
    const stranger = someone('clinician', { memberId: idFrom('stranger') });
    const typed = { kind: 'nhs-number', number: TEST_NUMBER };
    expect((await identity.post(`${at}/identifiers`, stranger, typed)).status).toBe(404);
    expect((await identity.get(at, stranger)).status).toBe(404);
    expect((await identity.post(`${at}/identifiers`, coordinator, typed)).status).toBe(404);
  });

  it('find whose they are, for whoever may know them, and are in no table, message or log', async () => {
    const number = '9990000034';
    const { at, personId } = await known('lark');
    await identity.post(`${at}/identifiers`, member, { kind: 'nhs-number', number });
    const asked = { kind: 'nhs-number', number: ` 999-000-0034` };
    const lookUp = (as: ReturnType<typeof someone>) => identity.post('/api/identity/people/look-up', as, asked);
    await identity.settled();
    expect((await lookUp(member)).body).toMatchObject([{ personId }]);
    expect((await lookUp(coordinator)).body).toMatchObject([{ personId }]);
    expect((await lookUp(someone('clinician', { memberId: idFrom('stranger') }))).body).toEqual([]);
    expect((await lookUp(someone('person', { memberId: idFrom('anybody') }))).status).toBe(404);
    expect((await lookUp(someone('anyone'))).status).toBe(401);

    const { database } = identity.app.get(IdentityContext);
    const tables = await database.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema()`,
    );
    expect(tables.length).toBeGreaterThan(8);
    const rows = await Promise.all(
      tables.map(({ name }) => database.query(`SELECT row_to_json(t)::text AS text FROM "${name}" t`)),
    );
    const kept = JSON.stringify(rows) + JSON.stringify(await identity.published()) + identity.logged.join('\n');
    expect(kept).not.toContain(number);
    expect(JSON.stringify(await storedEvents())).not.toContain(number);
  });

  it('can be looked for by one account so often and no more', async () => {
    const asked = { kind: 'nhs-number', number: TEST_NUMBER };
    const busy = someone('link-worker', { memberId: idFrom('busy') });
    const answers = [];
    for (let times = 0; times < 25; times += 1)
      answers.push((await identity.post('/api/identity/people/look-up', busy, asked)).status);
    expect(answers.filter((status) => status === 200)).toHaveLength(20);
    expect(answers.at(-1)).toBe(429);
    const other = someone('link-worker', { memberId: idFrom('not-so-busy') });
    expect((await identity.post('/api/identity/people/look-up', other, asked)).status).toBe(200);
  });

  async function storedEvents() {
    const page = await identity.platform.store.readAll({ after: 0n, limit: 10_000 });
    return page.events.map(({ data, type }) => `${type} ${data}`);
  }
});

describe('numbers where people are real', () => {
  it('are not those for testing', async () => {
    const askNameGiven = () => Promise.resolve({ name: 'Robin', communicationNeeds: null });
    const identity = await ContextApp.start(
      [IdentityModule.forRoot({ demonstration: false, askNameGiven })],
      [IdentityContext],
    );
    const personId = idFrom('person', 'robin');
    const self = someone('person', { personId, memberId: personId });
    const typed = { kind: 'nhs-number', number: TEST_NUMBER };
    const answer = await identity.post(`/api/identity/people/${personId}/identifiers`, self, typed);
    await identity.stop();
    expect(answer).toMatchObject({ status: 400, body: { code: 'number-is-for-testing' } });
  });
});
