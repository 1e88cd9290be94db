import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { IdentityContext } from '../../identity.context';
import { IdentityModule } from '../../identity.module';

const DAY_MS = 24 * 60 * 60_000;
const personId = idFrom('somebody who says so');
const person = someone('person', { personId, memberId: personId, agencyId: null });
const keyWorker = someone('clinician', { memberId: idFrom('key worker'), agencyId: idFrom('agency') });
const colleague = someone('clinician', { memberId: idFrom('colleague'), agencyId: idFrom('agency') });
const guardian = someone('caldicott-guardian');
const statement = 'I never said that I drink.';

describe('saying that something in the record is wrong', () => {
  let app: ContextApp;
  beforeAll(async () => {
    const askNameGiven = () => Promise.reject(new Error('nobody asks'));
    app = await ContextApp.start([IdentityModule.forRoot({ demonstration: false, askNameGiven })], [IdentityContext]);
    await app.onTeam(personId, keyWorker, true);
    await app.onTeam(personId, colleague);
  });
  afterAll(() => app.stop());

  const at = `/api/identity/people/${personId}/corrections`;
  const say = (more: object = {}, as = person) => app.post(at, as, { part: 'needs', statement, ...more });
  async function owed(as: typeof person): Promise<readonly { correctionId: string; isOverdue: boolean }[]> {
    await app.settled();
    return (await app.get('/api/identity/owed-corrections', as)).body as { correctionId: string; isOverdue: boolean }[];
  }

  it('is answered by the key worker, and both are kept beside each other', async () => {
    const { id } = (await say()).body as { id: string };
    expect(await owed(keyWorker)).toMatchObject([{ correctionId: id, statement, dueAt: '2026-03-30T09:00:00.000Z' }]);
    expect(await owed(guardian)).toEqual([]);
    const answer = { outcome: 'not-changed', answer: 'It is what was said on that day.' };
    expect((await app.post(`${at}/${id}/answer`, keyWorker, answer)).status).toBe(201);
    expect((await app.post(`${at}/${id}/answer`, guardian, answer)).body).toMatchObject({
      code: 'correction-answered-already',
    });
    for (const one of [person, keyWorker, guardian]) {
      expect((await app.get(at, one)).body).toMatchObject([{ statement, answered: answer }]);
    }
    expect(await owed(keyWorker)).toEqual([]);
  });

  it('goes to the guardian as well when nobody answers in time', async () => {
    const { id } = (await say({ statement: 'My sister is not my carer.' })).body as { id: string };
    app.clock.advance(28 * DAY_MS);
    await app.settled();
    await app.app.get(IdentityContext).runtime.checkDeadlines();
    expect(await owed(guardian)).toMatchObject([{ correctionId: id, isOverdue: true }]);
    const answer = { outcome: 'put-right', answer: 'It was written with the wrong person.' };
    expect((await app.post(`${at}/${id}/answer`, guardian, answer)).status).toBe(201);
    expect(await owed(guardian)).toEqual([]);
  });

  it('is for the person to say, and for nobody else to read or answer', async () => {
    const { id } = (await say({ statement: 'I was born in May.' })).body as { id: string };
    const stranger = someone('person', { personId: idFrom('stranger'), memberId: idFrom('stranger') });
    for (const one of [colleague, stranger]) {
      expect((await say({}, one)).status).toBe(404);
      expect((await app.get(at, one)).status).toBe(404);
      expect((await app.post(`${at}/${id}/answer`, one, { outcome: 'put-right', answer: 'So be it.' })).status).toBe(
        404,
      );
    }
    expect((await say({ statement: ' ' })).status).toBe(400);
  });
});
