import type { Principal } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { CarePlanContext } from '../../care-plan.context';
import { CarePlanModule } from '../../care-plan.module';

const [charity, trust] = [idFrom('a charity'), idFrom('a trust')];
const amara = someone('community-worker', { agencyId: charity, tier: 'supervised' });
const grace = someone('clinician', { agencyId: trust, tier: 'regulated' });
const outsider = someone('gp', { agencyId: trust });
const idOf = ({ memberId }: Principal) => memberId ?? '';

describe('a plan that several change at once, field by field', () => {
  let carePlan: ContextApp;
  let people = 0;
  beforeAll(async () => (carePlan = await ContextApp.start([CarePlanModule.forRoot()], [CarePlanContext])));
  afterAll(() => carePlan.stop());

  /** A person with a plan, a key worker and a clinician, and something to do for the key worker. */
  async function personWithAction() {
    const sam = someone('person', { personId: idFrom('person', String((people += 1))) });
    const personId = idOf(sam);
    await carePlan.hear('intake.key-worker-named.v1', {
      ...{ introductionId: idFrom('introduction', personId), personId, keyWorkerId: idOf(amara), agencyId: charity },
      ...{ role: 'community-worker', nextContactOn: '2026-03-05', namedAt: '2026-03-02T09:00:00.000Z' },
    });
    await carePlan.hear('provider-directory.ask-accepted.v1', {
      ...{ askId: idFrom('ask', personId), personId, serviceId: idFrom('a service'), agencyId: trust },
      ...{ memberId: idOf(grace), role: 'clinician', acceptedAt: '2026-03-02T09:00:00.000Z' },
    });
    await carePlan.onTeam(personId, amara, true);
    await carePlan.onTeam(personId, grace);
    const plan = async (reader = sam) => (await carePlan.get(`/api/care-plan/people/${personId}/plan`, reader)).body;
    const { planId } = await plan();
    const post = async (path: string, by: Principal, body: object = {}, seen?: string) =>
      carePlan.post(`/api/care-plan/plans/${planId}/${path}`, by, body, {
        'if-match': `"${seen ?? (await plan()).revision}"`,
      });
    const action = { text: 'Ring the housing office', ownerId: idOf(amara), dueOn: '2026-03-20' };
    const { id: actionId } = (await post('actions', grace, action)).body;
    const change = (field: string, value: string, by: Principal, seen?: string) =>
      post(`details/action/${actionId}/${field}`, by, { value }, seen);
    const sign = async (more: object = {}) =>
      post('signature', sam, { contentHash: (await plan()).contentHash, outcome: 'agreed', ...more });
    return { sam, personId, planId, actionId, plan, post, change, sign };
  }

  it('keeps both when two change different fields, and shows who changed what', async () => {
    const { plan, change, actionId } = await personWithAction();
    const { revision } = await plan();
    const answers = await Promise.all([
      change('due', '2026-03-27', grace, revision),
      change('owner', idOf(grace), amara, revision),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    const shown = await plan();
    expect(shown.actions).toMatchObject([{ dueOn: '2026-03-27', ownerId: idOf(grace), ownerAgencyId: trust }]);
    expect(shown.conflicts).toEqual([]);
    expect(shown.changed).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'action', id: actionId, field: 'due', by: idOf(grace) }),
        expect.objectContaining({ kind: 'action', id: actionId, field: 'owner', by: idOf(amara) }),
      ]),
    );
    await carePlan.settled();
    const owed = (await carePlan.get('/api/care-plan/my-actions', grace)).body;
    expect(owed).toEqual(expect.arrayContaining([expect.objectContaining({ actionId, dueOn: '2026-03-27' })]));
  });

  it('keeps both values of one field, waits with agreeing the plan, and goes on when somebody who saw both chose', async () => {
    const { sam, plan, change, post, sign } = await personWithAction();
    const { revision } = await plan();
    await change('due', '2026-03-27', grace, revision);
    expect((await change('due', '2026-03-24', amara, revision)).status).toBe(201);
    const shown = await plan();
    expect(shown.actions).toMatchObject([{ dueOn: '2026-03-27' }]);
    expect(shown.conflicts).toMatchObject([
      {
        ...{ kind: 'action', field: 'due' },
        values: [
          { value: '2026-03-27', by: idOf(grace) },
          { value: '2026-03-24', by: idOf(amara) },
        ],
      },
    ]);
    expect((await sign()).body).toMatchObject({ status: 409, code: 'agree-this-before-signing' });
    expect((await sign({ outcome: 'not-agreed', reason: 'Which day?' })).status).toBe(201);
    const [{ conflictId }] = shown.conflicts;
    const resolution = `conflicts/${conflictId}/resolution`;
    expect((await post(resolution, sam, { value: '2026-03-24' }, revision)).status).toBe(412);
    expect((await post(resolution, outsider, { value: '2026-03-24' })).status).toBe(404);
    expect((await post(resolution, sam, { value: '2026-03-24' })).status).toBe(201);
    expect((await post(resolution, grace, { value: '2026-03-27' })).body.code).toBe('already-agreed-this');
    const settled = await plan();
    expect(settled).toMatchObject({ conflicts: [], actions: [{ dueOn: '2026-03-24' }] });
    expect((await sign({ language: 'cy' })).status).toBe(201);
    expect((await plan()).signature).toMatchObject({ outcome: 'agreed', language: 'cy', lapsed: false });
    await change('due', '2026-03-31', grace);
    expect((await plan()).signature).toMatchObject({ lapsed: true, changes: [{ kind: 'action', field: 'due' }] });
  });

  it('keeps two words on what became of an action', async () => {
    const { plan, post, actionId } = await personWithAction();
    const { revision } = await plan();
    await post(`actions/${actionId}/outcome`, amara, { outcome: 'done' }, revision);
    const unseen = { outcome: 'not-done', why: 'It was closed' };
    expect((await post(`actions/${actionId}/outcome`, grace, unseen, revision)).status).toBe(201);
    expect(await plan()).toMatchObject({
      actions: [{ status: 'done' }],
      conflicts: [{ field: 'outcome', values: [{ value: 'done' }, { value: 'not-done', why: 'It was closed' }] }],
    });
  });

  it('never drops a line of the safety plan by a merge, and takes it out only with a reason that everybody reads', async () => {
    const { sam, plan, post } = await personWithAction();
    const line = { heading: 'who-to-call', text: 'Ring my sister' };
    const { id } = (await post('safety-lines', sam, line)).body;
    await post(`safety-lines/${id}/agreement`, grace);
    expect((await plan()).safetyLines).toMatchObject([
      { text: 'Ring my sister', agreedBy: [{ by: idOf(sam) }, { by: idOf(grace) }], takenOut: null },
    ]);
    const { revision } = await plan();
    await post(`details/safety-line/${id}/text`, sam, { value: 'Ring my sister Ana' }, revision);
    expect((await post(`safety-lines/${id}/take-out`, grace, { reason: '' }, revision)).body.status).toBe(400);
    await post(`safety-lines/${id}/take-out`, grace, { reason: 'She moved away' }, revision);
    const disputed = await plan();
    expect(disputed.safetyLines).toMatchObject([{ text: 'Ring my sister Ana', takenOut: null }]);
    expect(disputed.conflicts).toMatchObject([{ values: [{}, { value: null, why: 'She moved away' }] }]);
    const [{ conflictId }] = disputed.conflicts;
    await post(`conflicts/${conflictId}/resolution`, sam, { value: null });
    expect((await plan()).safetyLines).toMatchObject([{ takenOut: { reason: 'She moved away', by: idOf(sam) } }]);
  });

  it('keeps when the plan is looked at again, and reminds', async () => {
    const { plan, planId, personId, post } = await personWithAction();
    expect((await post(`details/plan/${planId}/review`, grace, { value: '2026-06-01' })).status).toBe(201);
    await post(`details/plan/${planId}/contingency`, grace, { value: 'Ring before nine.' });
    expect(await plan()).toMatchObject({ reviewOn: '2026-06-01', contingency: 'Ring before nine.' });
    const { runtime } = carePlan.app.get(CarePlanContext, { strict: false });
    await carePlan.settled();
    carePlan.clock.set('2026-06-01T08:00:00.000Z');
    // A look that had begun before the clock moved is waited for first.
    await runtime.checkDeadlines();
    await runtime.checkDeadlines();
    const told = (await carePlan.published()).filter(({ type }) => type === 'care-plan.reminder-fell-due.v1');
    expect(told.map(({ data }) => data)).toContainEqual(
      expect.objectContaining({ ...{ kind: 'plan-review', personId, aboutId: planId }, step: 'on-the-day' }),
    );
    carePlan.clock.set('2026-03-02T09:00:00.000Z');
  });

  it('is refused to somebody who is not on the team, without a revision, and with what is wrong', async () => {
    const { sam, planId, actionId, change } = await personWithAction();
    expect((await change('due', '2026-03-27', outsider)).status).toBe(404);
    const bare = await carePlan.post(`/api/care-plan/plans/${planId}/details/action/${actionId}/due`, sam, { value: '2026-03-27' }); // prettier-ignore
    expect(bare.status).toBe(428);
    expect((await change('due', '2026-02-30', sam)).body).toMatchObject({
      ...{ status: 400, code: 'detail-not-valid' },
      fields: [{ field: 'value' }],
    });
    expect((await change('colour', 'red', sam)).status).toBe(400);
  });
});
