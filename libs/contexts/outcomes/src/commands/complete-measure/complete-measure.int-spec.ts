import { ANYONE } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { OutcomesContext } from '../../outcomes.context';
import { OutcomesModule } from '../../outcomes.module';

const worker = someone('community-worker', { agencyId: idFrom('agency', 'riverside') });
const stranger = someone('clinician', { agencyId: idFrom('agency', 'harbour') });
const personOf = (name: string) => {
  const personId = idFrom('person', name);
  return someone('person', { personId, memberId: personId });
};

describe('measures and goals', () => {
  let outcomes: ContextApp;
  beforeAll(async () => {
    outcomes = await ContextApp.start([OutcomesModule.forRoot()], [OutcomesContext]);
    outcomes.clock.set('2026-04-10T09:00:00.000Z');
  });
  afterAll(() => outcomes.stop());

  const at = (person: { personId: string | null }, path: string) => `/api/outcomes/people/${person.personId}/${path}`;
  const complete = (
    by: typeof worker,
    person: typeof worker,
    measure: string,
    answers: unknown[],
    completedOn: string,
  ) => outcomes.post(at(person, 'measures'), by, { measure, answers, completedOn });
  const setGoal = async (person: typeof worker, name: string) => {
    const goalId = idFrom('goal', name);
    const personId = person.personId ?? '';
    await outcomes.hear('care-plan.goal-set.v1', {
      planId: idFrom('plan', personId),
      personId,
      goalId,
      setAt: '2026-03-01T09:00:00.000Z',
    });
    return goalId;
  };

  it('offers the questions to anybody, with their source and licence', async () => {
    const { body } = await outcomes.get('/api/outcomes/measures', ANYONE);
    const measures = body as { code: string; items: object[] }[];
    expect(measures.map(({ code, items }) => [code, items.length])).toEqual([
      ['phq-9', 9],
      ['gad-7', 7],
      ['ons4', 4],
      ['connectedness', 2],
      ['life-areas', 18],
    ]);
    expect(measures[0]).toMatchObject({ source: expect.stringContaining('Spitzer'), version: '1' });
  });

  it('shows what changed between two days, to the person and to their team in other words', async () => {
    const sam = personOf('sam');
    await outcomes.onTeam(sam.personId ?? '', worker);
    const first = await complete(sam, sam, 'phq-9', [2, 2, 2, 2, 2, 2, 2, 2, 2], '2026-03-03');
    expect(first).toMatchObject({ status: 201, body: { score: 18, band: 'moderately severe', safetyPrompt: true } });
    const later = await complete(worker, sam, 'phq-9', [2, 2, 2, 1, 1, 1, 1, 1, 0], '2026-04-07');
    expect(later).toMatchObject({ status: 201, body: { score: 11, band: 'moderate', safetyPrompt: false } });
    const { position } = later.body as { position: string };
    const own = await outcomes.get(at(sam, 'progress'), sam, { position });
    expect(own.body).toEqual({
      measures: [
        {
          code: 'phq-9',
          name: 'PHQ-9',
          copyright: expect.stringContaining('Pfizer'),
          points: [
            expect.objectContaining({ completedOn: '2026-03-03', score: 18, answered: 9, of: 9 }),
            expect.objectContaining({ completedOn: '2026-04-07', score: 11, band: 'moderate' }),
          ],
          paired: {
            first: 18,
            latest: 11,
            change: -7,
            meaning: 'lower-beyond-chance',
            crossed: null,
            sentence:
              'Between 3 March and 7 April your PHQ-9 went from 18 to 11: 7 points lower, more than chance would explain.',
          },
          byQuestion: [],
          outOfUse: [],
        },
      ],
      goals: [],
      notPaired: [],
      together: null,
    });
    const theirs = await outcomes.get(at(sam, 'progress'), worker, { position });
    expect(theirs.body).toMatchObject({
      measures: [{ paired: { sentence: expect.stringContaining('the PHQ-9 went from') } }],
    });
  });

  it('pairs nothing with one point, and adds nothing up that is read one by one', async () => {
    const ada = personOf('ada');
    await complete(ada, ada, 'gad-7', [1, 1, 1, 1, 1, 1, 1], '2026-04-01');
    await complete(ada, ada, 'phq-9', [1, 1, 1, 1, 1, 1, null, null, null], '2026-04-01');
    await complete(ada, ada, 'ons4', [4, 5, 3, 8], '2026-03-01');
    await complete(ada, ada, 'ons4', [6, 5, null, 4], '2026-04-01');
    await outcomes.settled();
    const { body } = await outcomes.get(at(ada, 'progress'), ada);
    expect(body).toMatchObject({
      measures: [
        { code: 'phq-9', paired: null, points: [{ score: null, band: null, answered: 6, of: 9 }] },
        { code: 'gad-7', paired: null, points: [{ score: 7, band: 'mild' }] },
        {
          code: 'ons4',
          paired: null,
          points: [{ score: null }, { score: null }],
          byQuestion: [
            { sentence: expect.stringContaining('went from “4” to “6”') },
            { sentence: expect.stringContaining('stayed “5”') },
            { sentence: null, answers: [{ completedOn: '2026-03-01', label: '3' }] },
            { sentence: expect.stringContaining('went from “8” to “4”') },
          ],
        },
      ],
      notPaired: [
        'PHQ-9 has no score so far: too many answers were left out.',
        'GAD-7 has been answered once. Answer it again to see what changes.',
      ],
    });
  });

  it('tells others that something was answered and that somebody should talk, never what was said', async () => {
    const kit = personOf('kit');
    await outcomes.onTeam(kit.personId ?? '', worker, true);
    const { body } = await complete(kit, kit, 'phq-9', [0, 0, 0, 0, 0, 0, 0, 0, 3], '2026-04-10');
    const { id: measureId } = body as { id: string };
    const told = (await outcomes.published()).filter(({ data }) => data['measureId'] === measureId);
    const { personId } = kit;
    expect(told.map(({ type, data }) => ({ type, data }))).toEqual([
      {
        type: 'outcomes.measure-completed.v1',
        data: { measureId, personId, measure: 'phq-9', completedOn: '2026-04-10' },
      },
      {
        type: 'outcomes.safety-conversation-prompted.v1',
        data: {
          ...{ measureId, personId, promptedAt: '2026-04-10T09:00:00.000Z' },
          ...{ memberId: worker.memberId, acknowledgeBy: '2026-04-10T10:00:00.000Z' },
        },
      },
    ]);
    const stored = await outcomes.platform.store.readStream(`measure-${measureId}`);
    expect(stored).toHaveLength(2);
    expect(stored.map(({ data }) => data).join()).not.toMatch(/answers|score|band|minimal/);
  });

  it('gives a retry the first answer and keeps it once', async () => {
    const bo = personOf('bo');
    const key = { 'idempotency-key': 'one-intention' };
    const send = (answers: number[]) =>
      outcomes.post(at(bo, 'measures'), bo, { measure: 'gad-7', answers, completedOn: '2026-04-10' }, key);
    const first = await send([3, 3, 3, 0, 0, 0, 0]);
    expect((await send([0, 0, 0, 0, 0, 0, 0])).body).toEqual(first.body);
    await outcomes.settled();
    const { body } = await outcomes.get(at(bo, 'progress'), bo);
    expect((body as { measures: { points: object[] }[] }).measures[0]?.points).toHaveLength(1);
  });

  it('rates a goal of the plan twice, and shows the change', async () => {
    const ren = personOf('ren');
    const goalId = await setGoal(ren, 'walk');
    const once = await setGoal(ren, 'cook');
    const rate = (rating: number, ratedOn: string, goal = goalId) =>
      outcomes.post(at(ren, 'goal-ratings'), ren, { goalId: goal, rating, ratedOn });
    expect(await rate(6, '2026-04-07')).toMatchObject({ status: 201, body: { id: goalId, revision: '0' } });
    expect(await rate(2, '2026-03-03')).toMatchObject({ status: 201, body: { revision: '1' } });
    await rate(5, '2026-04-01', once);
    await outcomes.settled();
    const { body } = await outcomes.get(at(ren, 'progress'), ren);
    const { goals, notPaired } = body as { goals: { goalId: string }[]; notPaired: string[] };
    expect(goals.find((goal) => goal.goalId === goalId)).toEqual({
      goalId,
      ratings: [
        { ratedOn: '2026-03-03', rating: 2 },
        { ratedOn: '2026-04-07', rating: 6 },
      ],
      paired: {
        first: 2,
        latest: 6,
        change: 4,
        sentence: 'Between 3 March and 7 April this goal went from 2 to 6 out of 10: 4 points higher.',
      },
    });
    expect(goals.find((goal) => goal.goalId === once)).toMatchObject({ paired: null });
    expect(notPaired).toEqual(['One goal has been rated once. Rate it again to see what changes.']);
  });

  it('knows no goal that is not of this person', async () => {
    const [lou, max] = [personOf('lou'), personOf('max')];
    const goalId = await setGoal(lou, 'sing');
    const body = { goalId, rating: 5, ratedOn: '2026-04-10' };
    expect((await outcomes.post(at(max, 'goal-ratings'), max, body)).status).toBe(404);
    const unknown = { ...body, goalId: idFrom('goal', 'nobody-set-it') };
    expect((await outcomes.post(at(lou, 'goal-ratings'), lou, unknown)).status).toBe(404);
    expect((await outcomes.post(at(lou, 'goal-ratings'), max, body)).status).toBe(404);
  });

  it('names every wrong field and writes nothing', async () => {
    const joy = personOf('joy');
    const goalId = await setGoal(joy, 'swim');
    await outcomes.settled();
    const head = await outcomes.platform.store.head();
    const fieldsOf = async (path: string, body: object) => {
      const answer = await outcomes.post(at(joy, path), joy, body);
      expect(answer.status).toBe(400);
      return (answer.body as { fields: { field: string }[] }).fields.map(({ field }) => field);
    };
    const good = { measure: 'gad-7', answers: [0, 0, 0, 0, 0, 0, 0], completedOn: '2026-04-10' };
    expect(await fieldsOf('measures', { ...good, answers: [4, 0, '1', 0, 0, 0, -1] })).toEqual([
      'answers.0',
      'answers.2',
      'answers.6',
    ]);
    expect(await fieldsOf('measures', { ...good, answers: [] })).toEqual(['answers']);
    expect(await fieldsOf('measures', { ...good, answers: 'often' })).toEqual(['answers']);
    expect(await fieldsOf('measures', { ...good, completedOn: '2026-04-11' })).toEqual(['completedOn']);
    for (const completedOn of ['2026-02-30', '0000-01-01', 'today', '2026-04-10T09:00:00Z'])
      expect(await fieldsOf('measures', { ...good, completedOn })).toEqual(['completedOn']);
    expect(await fieldsOf('measures', { ...good, measure: 'PHQ 2', score: 3 })).toEqual(['score', 'measure']);
    expect(await fieldsOf('goal-ratings', { goalId, rating: 11, ratedOn: '2026-04-31' })).toEqual([
      'rating',
      'ratedOn',
    ]);
    expect(await fieldsOf('goal-ratings', { goalId, rating: 5, ratedOn: '2026-04-11' })).toEqual(['ratedOn']);
    expect(await outcomes.platform.store.head()).toBe(head);
  });

  it('is for the person and their team, and a look by the team is recorded', async () => {
    const eve = personOf('eve');
    const good = { measure: 'gad-7', answers: [0, 0, 0, 0, 0, 0, 0], completedOn: '2026-04-10' };
    expect((await outcomes.post(at(eve, 'measures'), ANYONE, good)).status).toBe(401);
    expect((await outcomes.post(at(eve, 'measures'), stranger, good)).status).toBe(404);
    expect((await outcomes.get(at(eve, 'progress'), ANYONE)).status).toBe(401);
    expect((await outcomes.get(at(eve, 'progress'), stranger)).status).toBe(404);
    expect((await outcomes.get('/api/outcomes/people/nobody/progress', stranger)).status).toBe(404);
    await outcomes.onTeam(eve.personId ?? '', stranger);
    expect((await outcomes.get(at(eve, 'progress'), stranger)).status).toBe(200);
    expect(await outcomes.published()).toContainEqual(
      expect.objectContaining({
        type: 'outcomes.record-viewed.v1',
        data: expect.objectContaining({ personId: eve.personId, viewerId: stranger.memberId, what: 'progress' }),
      }),
    );
  });
});
