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
const officer = someone('privacy-officer', { agencyId: keyWorker.agencyId });
const otherOfficer = someone('privacy-officer', {
  memberId: idFrom('other officer'),
  agencyId: idFrom('other agency'),
});
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

  it('is answered by whoever is shown the words, when they are kept from use', async () => {
    const wish = { statement: 'I never said that either.', keepFromUse: true };
    const { id } = (await say(wish)).body as { id: string };
    expect(await owed(keyWorker)).toMatchObject([{ correctionId: id, keptFromUse: true, isYours: false }]);
    for (const one of [officer, guardian]) {
      expect(await owed(one)).toMatchObject([{ correctionId: id, statement: wish.statement, isYours: true }]);
    }
    expect(await owed(otherOfficer)).toEqual([]);
    const answer = { outcome: 'put-right', answer: 'It was taken out.' };
    for (const one of [keyWorker, colleague, otherOfficer]) {
      expect((await app.post(`${at}/${id}/answer`, one, answer)).status).toBe(404);
    }
    expect((await app.post(`${at}/${id}/answer`, officer, answer)).status).toBe(201);
    expect(await owed(officer)).toEqual([]);
    const told = (await app.published()).filter(({ data }) => data['correctionId'] === id);
    expect(told).toMatchObject([
      { type: 'identity.correction-asked.v1', data: { personId, part: 'needs', entryId: null, keptFromUse: true } },
      { type: 'identity.correction-answered.v1', data: { personId, outcome: 'put-right' } },
    ]);
    expect(JSON.stringify(told)).not.toMatch(/never|taken out/);
    const refused = await say({ ...wish, part: 'safety-plan' });
    expect(refused).toMatchObject({ status: 400, body: { code: 'cannot-be-kept-from-use' } });
  });

  it('is followed to what was changed because of it, and to what was taken out', async () => {
    const { id } = (await say({ statement: 'That was not me.' })).body as { id: string };
    const changed = { correctionId: id, personId, what: 'needs', correctedBy: keyWorker.memberId ?? '' };
    await app.hear('care-plan.entry-corrected.v1', { ...changed, correctedAt: '2026-04-01T09:00:00.000Z' });
    const found = { takenOutId: idFrom('taken out'), personId, what: 'goal', ground: 'two-people-mixed-up' } as const;
    const more = { recordedAgain: true, agencyId: keyWorker.agencyId, foundBy: keyWorker.memberId ?? '' };
    const foundAt = '2026-04-02T09:00:00.000Z';
    await app.hear('care-plan.entry-taken-out.v1', { ...found, ...more, correctionId: id, foundAt });
    const [one] = (await app.get(at, person)).body as { changes: object[] }[];
    expect(one?.changes).toMatchObject([...[{ what: 'needs', changedBy: keyWorker.memberId }, { what: 'taken-out' }]]);
    const mine = await app.get(`/api/identity/people/${personId}/taken-out`, person);
    expect(mine.body).toEqual([{ takenOutId: found.takenOutId, what: 'goal', foundAt }]);
    for (const reader of [guardian, officer]) {
      const board = await app.get('/api/identity/taken-out', reader);
      expect(board.body).toMatchObject([{ personId, what: 'goal', reason: found.ground, recordedAgain: true }]);
    }
    expect((await app.get('/api/identity/taken-out', otherOfficer)).body).toEqual([]);
    for (const reader of [keyWorker, colleague, someone('commissioner')]) {
      expect((await app.get('/api/identity/taken-out', reader)).status).toBe(404);
      expect((await app.get(`/api/identity/people/${personId}/taken-out`, reader)).status).toBe(404);
    }
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
