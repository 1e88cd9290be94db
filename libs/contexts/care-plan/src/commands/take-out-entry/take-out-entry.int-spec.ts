import type { Principal } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { CarePlanContext } from '../../care-plan.context';
import { CarePlanModule } from '../../care-plan.module';

const [charity, trust] = [idFrom('a charity'), idFrom('a trust')];
const amara = someone('community-worker', { agencyId: charity, tier: 'supervised' });
const grace = someone('clinician', { agencyId: trust, tier: 'regulated' });
const outsider = someone('gp', { agencyId: trust });
const officer = someone('privacy-officer', { agencyId: charity });
const another = someone('privacy-officer', { memberId: idFrom('another officer'), agencyId: trust });
const guardian = someone('caldicott-guardian');
const idOf = ({ memberId }: Principal) => memberId ?? '';
const reason = 'another-record-was-open';

describe('what was recorded about somebody else, and what is disputed', () => {
  let carePlan: ContextApp;
  let people = 0;
  beforeAll(async () => (carePlan = await ContextApp.start([CarePlanModule.forRoot()], [CarePlanContext])));
  afterAll(() => carePlan.stop());

  /** A person with a plan, and a key worker and a clinician of two agencies on it. */
  async function personWithPlan() {
    const sam = someone('person', { personId: idFrom('person', String((people += 1))) });
    const personId = idOf(sam);
    for (const [member, isKeyWorker] of [
      [amara, true],
      [grace, false],
    ] as const) {
      if (isKeyWorker) {
        await carePlan.hear('intake.key-worker-named.v1', {
          ...{ introductionId: idFrom('introduction', personId), personId, keyWorkerId: idOf(member) },
          ...{ agencyId: charity, role: 'community-worker', nextContactOn: '2026-03-05' },
          namedAt: '2026-03-02T09:00:00.000Z',
        });
      } else {
        await carePlan.hear('provider-directory.ask-accepted.v1', {
          ...{ askId: idFrom('ask', personId), personId, serviceId: idFrom('a service'), agencyId: trust },
          ...{ memberId: idOf(member), role: 'clinician', acceptedAt: '2026-03-02T09:00:00.000Z' },
        });
      }
      await carePlan.onTeam(personId, member, isKeyWorker);
    }
    const read = (reader = sam, query = '') => carePlan.get(`/api/care-plan/people/${personId}/plan${query}`, reader);
    const plan = async (reader = sam) => (await read(reader)).body;
    const { planId } = await plan();
    const post = async (path: string, by: Principal, body: object = {}) =>
      carePlan.post(`/api/care-plan/plans/${planId}/${path}`, by, body, {
        'if-match': `"${(await plan()).revision}"`,
      });
    const takeOut = (kind: string, id: string, by: Principal = grace, more: object = {}) =>
      post('about-somebody-else', by, { kind, id, reason, ...more });
    const sign = async () => post('signature', sam, { contentHash: (await plan()).contentHash, outcome: 'agreed' });
    return { sam, personId, planId, read, plan, post, takeOut, sign };
  }
  type Somebody = Awaited<ReturnType<typeof personWithPlan>>;
  const told = async (type: string, personId: string) =>
    (await carePlan.published()).filter((one) => one.type === type && one.data['personId'] === personId);
  const dispute = (
    { personId }: Somebody,
    part: string,
    entryId: string | null = null,
    correctionId = idFrom(personId, part, entryId ?? ''),
  ) =>
    carePlan
      .hear('identity.correction-asked.v1', {
        ...{ correctionId, personId, part, entryId, keptFromUse: true, askedAt: '2026-03-02T09:00:00.000Z' },
      })
      .then(() => correctionId);
  const answer = ({ personId }: Somebody, correctionId: string) =>
    carePlan.hear('identity.correction-answered.v1', {
      ...{ correctionId, personId, outcome: 'not-changed', answeredAt: '2026-03-03T09:00:00.000Z' },
    });

  it('is shown to nobody any more, what went before counts again, and what was signed lapses', async () => {
    const one = await personWithPlan();
    await one.post('sections/needs', amara, { text: 'A home' });
    await one.post('sections/needs', grace, { text: 'A hoist for Kim' });
    const goal = await one.post('goals', amara, { text: 'Kim sings again' });
    await one.sign();
    expect((await one.takeOut('section', 'needs')).status).toBe(201);
    expect((await one.plan()).signature.lapsed).toBe(true);
    expect((await one.takeOut('goal', goal.body.id)).status).toBe(201);
    for (const reader of [one.sam, amara, grace]) {
      const shown = await one.plan(reader);
      expect(shown.sections.needs.text).toBe('A home');
      expect(JSON.stringify(shown)).not.toContain('Kim');
    }
    expect((await one.read(one.sam, `?as=${idOf(grace)}`)).body.goals).toEqual([]);
    const messages = await told('care-plan.entry-taken-out.v1', one.personId);
    expect(messages).toMatchObject([
      { data: { what: 'section', ground: reason, agencyId: charity, foundBy: idOf(grace), recordedAgain: false } },
      { data: { what: 'goal' } },
    ]);
    expect((await one.takeOut('goal', goal.body.id)).body.code).toBe('entry-not-there');
  });

  it('goes from what is owed today with the thing to do that it was', async () => {
    const one = await personWithPlan();
    const action = await one.post('actions', amara, { text: 'Ring Kim', ownerId: idOf(grace), dueOn: '2026-03-20' });
    const owed = async () =>
      (await carePlan.get('/api/care-plan/my-actions', grace)).body.filter(
        (row: { actionId: string }) => row.actionId === action.body.id,
      );
    await carePlan.settled();
    expect(await owed()).toHaveLength(1);
    await dispute(one, 'goals-and-actions', action.body.id);
    await carePlan.settled();
    expect(await owed()).toMatchObject([{ text: '', keptFromUse: true }]);
    await one.takeOut('action', action.body.id);
    await carePlan.settled();
    expect(await owed()).toEqual([]);
  });

  it('is recorded again by the same action where it belongs, and says no more than that it was elsewhere', async () => {
    const [one, right] = [await personWithPlan(), await personWithPlan()];
    await one.post('sections/needs', grace, { text: 'A hoist' });
    await right.post('sections/needs', amara, { text: 'A ramp' });
    const goal = await one.post('goals', grace, { text: 'To sing again' });
    await right.sign();
    const rightPersonId = right.personId;
    expect((await one.takeOut('section', 'needs', grace, { rightPersonId })).status).toBe(201);
    const moved = await one.takeOut('goal', goal.body.id, grace, { rightPersonId });
    const there = await right.plan();
    expect(there.sections.needs).toMatchObject({ text: 'A ramp\n\nA hoist', revisedBy: idOf(grace) });
    expect(there.signature.lapsed).toBe(true);
    expect(there.goals).toMatchObject([
      { text: 'To sing again', setBy: idOf(grace), again: { takenOutId: moved.body.id, firstBy: idOf(grace) } },
    ]);
    expect(JSON.stringify(there)).not.toContain(one.personId);
    expect((await one.plan()).goals).toEqual([]);
    expect(await told('care-plan.entry-taken-out.v1', one.personId)).toMatchObject([
      ...[{ data: { recordedAgain: true } }, { data: { recordedAgain: true } }],
    ]);
  });

  it('goes to no record in which whoever asks may not write, and stays where it is then', async () => {
    const [one, right] = [await personWithPlan(), await personWithPlan()];
    const goal = await one.post('goals', grace, { text: 'To sing again' });
    await right.post(`team/${idOf(grace)}/leave`, grace);
    for (const rightPersonId of [right.personId, one.personId, idFrom('nobody')]) {
      const refused = await one.takeOut('goal', goal.body.id, grace, { rightPersonId });
      expect(refused).toMatchObject({ status: 409, body: { code: 'right-person-not-yours' } });
    }
    expect((await one.plan()).goals).toHaveLength(1);
    expect((await right.plan()).goals).toEqual([]);
  });

  it('is for whoever may write there to say, once, and with a reason that tells of nobody', async () => {
    const one = await personWithPlan();
    const goal = await one.post('goals', grace, { text: 'To sing again' });
    for (const stranger of [outsider, officer, guardian, someone('person', { personId: idFrom('stranger') })]) {
      expect((await one.takeOut('goal', goal.body.id, stranger)).status).toBe(404);
    }
    const wrong = await one.takeOut('goal', goal.body.id, grace, { reason: 'It is Kim’s' });
    expect(wrong).toMatchObject({ status: 400, body: { fields: [{ field: 'reason' }] } });
    const key = { 'idempotency-key': 'taken out once', 'if-match': '"4"' };
    const body = { kind: 'goal', id: goal.body.id, reason };
    const at = `/api/care-plan/plans/${one.planId}/about-somebody-else`;
    const first = await carePlan.post(at, one.sam, body, key);
    expect([first.status, (await carePlan.post(at, one.sam, body, key)).body]).toEqual([201, first.body]);
  });

  it('is said of a passage by whoever reads it, and of a decision with all that was said to it', async () => {
    const [one, right] = [await personWithPlan(), await personWithPlan()];
    await one.post('sections/needs/passage', grace, { sensitivity: 'sensitive', text: 'About Kim' });
    const passage = (by: Principal, more: object = {}) =>
      one.post('sections/needs/passage/about-somebody-else', by, { sensitivity: 'sensitive', reason, ...more });
    expect((await passage(amara)).status).toBe(404);
    expect((await passage(grace, { rightPersonId: right.personId })).status).toBe(201);
    expect([(await one.plan()).passages, (await right.plan(grace)).passages]).toMatchObject([
      [],
      [{ text: 'About Kim', again: { firstBy: idOf(grace) } }],
    ]);
    const question = { planId: one.planId, kind: 'other', question: 'Is Kim ready?', options: ['Yes', 'No'] };
    const { id } = (await carePlan.post('/api/care-plan/decisions', grace, question)).body;
    const takeOut = (by: Principal) =>
      carePlan.post(`/api/care-plan/decisions/${id}/about-somebody-else`, by, { reason });
    expect((await takeOut(outsider)).status).toBe(404);
    const { body } = await takeOut(amara);
    expect((await carePlan.get(`/api/care-plan/decisions/${id}`, one.sam)).status).toBe(404);
    const list = await carePlan.get(`/api/care-plan/people/${one.personId}/decisions`, grace, {
      position: body.position,
    });
    expect(list.body).toEqual([]);
  });

  it('takes out one comment alone, with its answers, from every page of now and of before', async () => {
    const [one, right] = [await personWithPlan(), await personWithPlan()];
    await one.post('sections/needs', grace, { text: 'A home' });
    const anchor = { epoch: idFrom('document'), start: '0001', end: '0002', quote: 'A home' };
    const comment = async (by: Principal, text: string) =>
      (await one.post('sections/needs/comments', by, { ...anchor, text })).body.id as string;
    const id = await comment(grace, 'Kim drinks again');
    await one.post(`comments/${id}/answers`, amara, { text: 'Since Easter, Kim says' });
    const stays = await comment(amara, 'By when?');
    const asked = await comment(one.sam, 'Is that me?');
    const instant = carePlan.clock.now().toISOString();
    carePlan.clock.advance(1000);
    await one.sign();

    expect((await one.takeOut('comment', id, outsider)).status).toBe(404);
    expect((await one.takeOut('comment', asked)).body.code).toBe('said-by-the-person');
    const moved = await one.takeOut('comment', id, grace, { rightPersonId: right.personId });
    expect(moved.body.code).toBe('comment-stays-with-its-words');
    expect((await one.plan(grace)).allowedActions).toContain(`take-out-comment:${id}`);
    expect((await one.takeOut('comment', id)).status).toBe(201);

    for (const query of ['', `?asOf=${instant}`, `?as=${idOf(grace)}`]) {
      const { status, body } = await one.read(one.sam, query);
      expect(status).toBe(200);
      expect(body.comments.map(({ commentId }: { commentId: string }) => commentId)).toEqual([stays, asked]);
      expect(JSON.stringify(body)).not.toMatch(/Kim/);
    }
    const now = await one.plan(grace);
    expect([now.sections.needs.text, JSON.stringify(now).includes('Kim')]).toEqual(['A home', false]);
    expect((await one.plan()).signature.lapsed).toBe(false);
    expect(await told('care-plan.entry-taken-out.v1', one.personId)).toMatchObject([
      { data: { what: 'comment', foundBy: idOf(grace), recordedAgain: false, agencyId: charity } },
    ]);
    expect((await one.post(`comments/${id}/answers`, amara, { text: 'More' })).status).toBe(404);
  });

  it('keeps disputed words from everybody but the person and whoever answers, until they are answered', async () => {
    const one = await personWithPlan();
    await one.post('sections/needs', grace, { text: 'Drinks too much' });
    const goal = await one.post('goals', grace, { text: 'Stop drinking' });
    await one.post('sections/needs/passage', grace, { sensitivity: 'sensitive', text: 'Drank before' });
    await one.sign();
    const ids = [await dispute(one, 'needs'), await dispute(one, 'goals-and-actions', goal.body.id)] as const;
    const own = await one.plan();
    expect(own.sections.needs.text).toBe('Drinks too much');
    expect(own.signature.lapsed).toBe(true);
    for (const seen of [
      await one.plan(grace),
      await one.plan(amara),
      (await one.read(one.sam, `?as=${idOf(grace)}`)).body,
    ]) {
      expect(seen.keptFromUse).toEqual([
        { kind: 'section', id: 'needs', correctionId: ids[0] },
        { kind: 'goal', id: goal.body.id, correctionId: ids[1] },
      ]);
      expect(JSON.stringify(seen)).not.toMatch(/Drinks too much|Stop drinking|Drank before/);
      expect(seen.contentHash).toMatch(/^[0-9a-f]{64}$/);
    }
    const words = (reader: Principal, id: string = ids[0]) =>
      carePlan.get(`/api/care-plan/people/${one.personId}/disputed-entries/${id}`, reader);
    for (const reader of [one.sam, officer, guardian]) {
      expect((await words(reader)).body).toMatchObject({ kind: 'section', id: 'needs', text: 'Drinks too much' });
    }
    for (const reader of [amara, grace, another, outsider]) expect((await words(reader)).status).toBe(404);
    await answer(one, ids[0]);
    expect((await words(officer)).status).toBe(404);
    expect((await one.plan(grace)).sections.needs.text).toBe('Drinks too much');
    expect((await one.plan(grace)).keptFromUse).toMatchObject([{ kind: 'goal', id: goal.body.id }]);
  });

  it('is not written over, moved or read out by whoever is not shown it; whoever puts it right names the request', async () => {
    const one = await personWithPlan();
    await one.post('sections/needs', grace, { text: 'Drinks too much' });
    const action = await one.post('actions', amara, {
      text: 'Ring a clinic',
      ownerId: idOf(grace),
      dueOn: '2026-03-20',
    });
    const correctionId = await dispute(one, 'needs');
    await dispute(one, 'goals-and-actions', action.body.id);
    const refused = [
      await one.post('sections/needs', grace, { text: 'A home' }),
      await one.post('sections/needs', grace, { text: 'Drinks too much' }),
      await one.post('sections/needs/passage', grace, { sensitivity: 'sensitive' }),
      await one.post(`actions/${action.body.id}/outcome`, grace, { outcome: 'done' }),
      await one.takeOut('section', 'needs', grace, { rightPersonId: (await personWithPlan()).personId }),
    ];
    expect(refused.map(({ body }) => body.code)).toEqual(Array(5).fill('being-looked-at'));
    const right = { text: 'A home', correctionId };
    expect((await one.post('sections/needs', grace, right)).status).toBe(201);
    expect((await one.plan()).sections.needs).toMatchObject({ text: 'A home', correctionId });
    expect((await one.post('goals', grace, { text: 'x', correctionId: idFrom('no such') })).body.code).toBe(
      'correction-not-asked-here',
    );
    expect(await told('care-plan.entry-corrected.v1', one.personId)).toMatchObject([
      { data: { correctionId, what: 'needs', correctedBy: idOf(grace) } },
    ]);
  });
});
