import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { IdentityContext } from '../../identity.context';
import { IdentityModule } from '../../identity.module';

describe('what somebody says about themself', () => {
  let identity: ContextApp;
  const keyWorker = someone('clinician', { memberId: idFrom('grace'), tier: 'regulated' });
  const colleague = someone('clinician', { memberId: idFrom('amir'), tier: 'regulated' });
  beforeAll(async () => {
    const askNameGiven = () => Promise.resolve({ name: 'Robin', communicationNeeds: null });
    identity = await ContextApp.start(
      [IdentityModule.forRoot({ demonstration: false, askNameGiven })],
      [IdentityContext],
    );
  });
  afterAll(() => identity.stop());

  async function known(name: string) {
    const personId = idFrom('person', name);
    const receivedAt = '2026-03-02T08:30:00.000Z';
    const introduced = { introductionId: idFrom('introduction', name), personId, via: 'self', receivedAt };
    await identity.hear('intake.introduction-received.v1', introduced);
    await identity.onTeam(personId, keyWorker, true);
    await identity.onTeam(personId, colleague);
    const self = someone('person', { personId, memberId: personId });
    return { personId, self, at: `/api/identity/people/${personId}/about-oneself` };
  }
  const said = async (at: string, as: typeof keyWorker, aspect = 'ethnicity') =>
    (await identity.get(at, as)).body.find((one: { aspect: string }) => one.aspect === aspect);
  const ethnicity = (code: string | null, words: string | null = null) => ({ aspect: 'ethnicity', code, words });

  it('is said and read by the person and the key worker, and by nobody else of the team', async () => {
    const { self, at } = await known('ash');
    expect(await said(at, self)).toMatchObject({ code: null, words: null });
    expect((await identity.post(at, self, ethnicity('own-words', 'Cornish'))).status).toBe(201);
    expect(await said(at, keyWorker)).toMatchObject({ code: 'own-words', words: 'Cornish' });
    expect((await identity.post(at, keyWorker, ethnicity('prefer-not-to-say'))).status).toBe(201);
    expect(await said(at, self)).toMatchObject({ code: 'prefer-not-to-say', words: null });
    for (const stranger of [colleague, someone('commissioner'), someone('person', { personId: idFrom('another') })]) {
      expect((await identity.get(at, stranger)).status).toBe(404);
      expect((await identity.post(at, stranger, ethnicity('white-irish'))).status).toBe(404);
    }
  });

  it('is taken back, as if it had not been asked', async () => {
    const { self, at } = await known('birch');
    await identity.post(at, self, ethnicity('white-roma'));
    expect((await identity.post(at, self, ethnicity(null))).status).toBe(201);
    expect(await said(at, self)).toMatchObject({ code: null });
  });

  it('is answered with what is wrong with it', async () => {
    const { self, at } = await known('cedar');
    expect((await identity.post(at, self, ethnicity('own-words'))).body.code).toBe('own-words-missing');
    expect((await identity.post(at, self, { aspect: 'shoe-size', code: 'large' })).status).toBe(400);
  });

  it('is in no message, no log and no table', async () => {
    const { self, at } = await known('dogwood');
    await identity.post(at, self, ethnicity('own-words', 'Kernewek'));
    await identity.post(at, self, { aspect: 'gender', code: 'non-binary' });
    await identity.settled();
    expect(JSON.stringify([await identity.published(), identity.logged])).not.toMatch(/kernewek|non-binary/i);
    const { database } = identity.app.get(IdentityContext);
    const tables = await database.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'identity'`,
    );
    expect(tables.length).toBeGreaterThan(10);
    for (const { name } of tables) {
      const rows = await database.query(`SELECT t::text AS row FROM identity."${name}" t`);
      expect([name, JSON.stringify(rows).match(/kernewek|non-binary/i)]).toEqual([name, null]);
    }
  });

  it('is told to the figures of the alliance as groups alone, and to nobody else', async () => {
    const { self, at, personId } = await known('elder');
    await identity.post(at, self, ethnicity('white-roma'));
    await identity.post(at, self, { aspect: 'language', code: 'own-words', words: 'Romani' });
    const names = { name: 'Elder', knownAs: null, pronouns: null, dateOfBirth: '2008-04-01' };
    const given = await identity.post(`/api/identity/people/${personId}/names`, self, names, { 'if-match': '"0"' });
    expect(given.status).toBe(201);
    await identity.settled();
    const groupsAs = (who: typeof keyWorker, people = [personId, idFrom('nobody')]) =>
      identity.post('/api/identity/about-oneself/groups', who, { people, on: '2026-03-31' });
    const notAsked = { ...{ ethnicity: 'not-asked', age: 'not-asked' }, language: 'not-asked', carer: 'not-asked' };
    expect((await groupsAs(someone('service', { context: 'assurance' }))).body).toEqual([
      { ...notAsked, ethnicity: 'white-other', age: 'under-18', gender: 'not-asked', language: 'another' },
      { ...notAsked, gender: 'not-asked' },
    ]);
    const others = [self, keyWorker, someone('commissioner'), someone('caldicott-guardian')];
    for (const other of [...others, someone('service', { context: 'intake' })])
      expect((await groupsAs(other)).status).toBe(404);
    expect((await groupsAs(someone('service', { context: 'assurance' }), ['everybody'])).status).toBe(400);
  });
});
