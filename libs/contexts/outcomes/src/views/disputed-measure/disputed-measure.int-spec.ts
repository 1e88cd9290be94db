import type { Principal } from '@platform/access-control/principal';
import { ANYONE } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { OutcomesContext } from '../../outcomes.context';
import { OutcomesModule } from '../../outcomes.module';

const charity = idFrom('a charity');
const amara = someone('community-worker', { agencyId: charity });
const officer = someone('privacy-officer', { agencyId: charity });
const otherOfficer = someone('privacy-officer', { memberId: idFrom('other officer'), agencyId: idFrom('a trust') });
const guardian = someone('caldicott-guardian');
const [high, low] = [Array<number>(9).fill(2), [1, 1, 1, 0, 0, 0, 0, 0, 0]];

describe('answers that the person says are wrong', () => {
  let outcomes: ContextApp;
  let people = 0;
  beforeAll(async () => (outcomes = await ContextApp.start([OutcomesModule.forRoot()], [OutcomesContext])));
  afterAll(() => outcomes.stop());

  /** Somebody who answered twice, with a key worker. */
  async function answeredTwice() {
    const sam = someone('person', { personId: idFrom('person', String((people += 1))) });
    const personId = sam.personId ?? '';
    const at = `/api/outcomes/people/${personId}`;
    await outcomes.onTeam(personId, amara, true);
    const complete = async (answers: readonly number[], completedOn: string) => {
      const { body } = await outcomes.post(`${at}/measures`, sam, { measure: 'phq-9', answers, completedOn });
      return body.id as string;
    };
    const [firstId, secondId] = [await complete(high, '2026-01-10'), await complete(low, '2026-02-10')];
    const correctionId = idFrom('correction', personId);
    const ask = async (more: object = {}) => {
      const asked = { part: 'progress', entryId: firstId, keptFromUse: true, askedAt: '2026-03-02T09:00:00.000Z' };
      await outcomes.hear('identity.correction-asked.v1', { correctionId, personId, ...asked, ...more });
      await outcomes.settled();
    };
    const answer = async (outcome: 'put-right' | 'not-changed') => {
      const answered = { correctionId, personId, outcome, answeredAt: '2026-03-03T09:00:00.000Z' };
      await outcomes.hear('identity.correction-answered.v1', answered);
      await outcomes.settled();
    };
    const progress = async (reader: Principal) => (await outcomes.get(`${at}/progress`, reader)).body;
    const disputed = (reader: Principal) => outcomes.get(`${at}/disputed-measures/${correctionId}`, reader);
    return { sam, personId, firstId, secondId, correctionId, ask, answer, progress, disputed };
  }
  const ofMine = async (personId: string) => {
    const { body } = await outcomes.get('/api/outcomes/paired-changes', amara);
    type Lines = readonly { readonly personId: string; readonly why: string | null }[];
    return (body.measures as [{ lines: Lines }])[0].lines.find((line) => line.personId === personId)?.why;
  };

  it('are kept from use by everybody until they are answered, and are in use again when nothing was changed', async () => {
    const one = await answeredTwice();
    expect(await ofMine(one.personId)).toBeNull();
    await one.ask();
    const kept = { measureId: one.firstId, completedOn: '2026-01-10', why: 'being-looked-at' };
    for (const [reader, told] of [
      [amara, { score: null, band: null }],
      [one.sam, { score: 18, band: 'moderately severe' }],
    ] as const) {
      const [phq9] = (await one.progress(reader)).measures;
      expect(phq9).toMatchObject({ points: [{ measureId: one.secondId }], paired: null });
      expect(phq9.outOfUse).toEqual([{ ...kept, ...told }]);
    }
    expect(await ofMine(one.personId)).toBe('answered-once');
    await one.answer('not-changed');
    const [again] = (await one.progress(amara)).measures;
    expect(again).toMatchObject({ outOfUse: [], points: [{ measureId: one.firstId }, { measureId: one.secondId }] });
    expect(await ofMine(one.personId)).toBeNull();
  });

  it('are gone by no more once it is answered that they were wrong, also if nobody had asked to wait', async () => {
    for (const keptFromUse of [true, false]) {
      const one = await answeredTwice();
      await one.ask({ keptFromUse });
      await one.answer('put-right');
      const [phq9] = (await one.progress(amara)).measures;
      expect(phq9).toMatchObject({ points: [{ measureId: one.secondId }], outOfUse: [{ why: 'was-wrong' }] });
    }
  });

  it('are shown to the person and to whoever answers them, only until they are answered', async () => {
    const one = await answeredTwice();
    expect((await one.disputed(one.sam)).status).toBe(404);
    await one.ask();
    for (const reader of [one.sam, officer, guardian]) {
      const { body } = await one.disputed(reader);
      expect(body).toMatchObject({ measureId: one.firstId, name: 'PHQ-9', score: 18, completedOn: '2026-01-10' });
      expect(body.answers[0]).toEqual({
        question: 'Little interest or pleasure in doing things',
        answer: 'More than half the days',
      });
    }
    for (const reader of [amara, otherOfficer]) expect((await one.disputed(reader)).status).toBe(404);
    expect((await one.disputed(ANYONE)).status).toBe(401);
    await one.answer('not-changed');
    expect((await one.disputed(officer)).status).toBe(404);
  });

  it('are nobody else’s: what is said of the answers of another person changes nothing', async () => {
    const [one, other] = [await answeredTwice(), await answeredTwice()];
    await one.ask({ entryId: other.firstId });
    expect((await other.progress(amara)).measures[0]).toMatchObject({ outOfUse: [] });
    expect((await one.disputed(officer)).status).toBe(404);
    await one.answer('put-right');
    expect((await other.progress(amara)).measures[0]).toMatchObject({ outOfUse: [] });
  });
});
