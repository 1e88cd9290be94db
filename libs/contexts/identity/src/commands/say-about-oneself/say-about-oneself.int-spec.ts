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
    const { self, at, personId } = await known('birch');
    await identity.post(at, self, ethnicity('white-roma'));
    expect(await rowsOf(personId)).toEqual([{ aspect: 'ethnicity', code: 'white-roma' }]);
    expect((await identity.post(at, self, ethnicity(null))).status).toBe(201);
    expect(await said(at, self)).toMatchObject({ code: null });
    expect(await rowsOf(personId)).toEqual([]);
  });

  it('is answered with what is wrong with it', async () => {
    const { self, at } = await known('cedar');
    expect((await identity.post(at, self, ethnicity('own-words'))).body.code).toBe('own-words-missing');
    expect((await identity.post(at, self, { aspect: 'shoe-size', code: 'large' })).status).toBe(400);
  });

  it('is in no message and no log, and own words are in no table', async () => {
    const { self, at, personId } = await known('dogwood');
    await identity.post(at, self, ethnicity('own-words', 'Kernewek'));
    await identity.post(at, self, { aspect: 'gender', code: 'non-binary' });
    await identity.settled();
    expect(await rowsOf(personId)).toEqual([
      { aspect: 'ethnicity', code: 'own-words' },
      { aspect: 'gender', code: 'non-binary' },
    ]);
    expect(JSON.stringify([await identity.published(), identity.logged])).not.toMatch(/kernewek|non-binary/i);
  });

  async function rowsOf(personId: string): Promise<unknown> {
    await identity.settled();
    const { database } = identity.app.get(IdentityContext);
    return database.query('SELECT aspect, code FROM about_oneself WHERE person_id = $1 ORDER BY aspect', [personId]);
  }
});
