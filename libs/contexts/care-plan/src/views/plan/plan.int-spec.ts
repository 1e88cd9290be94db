import { ANYONE } from '@platform/access-control/principal';
import type { Principal } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { CarePlanContext } from '../../care-plan.context';
import { CarePlanModule } from '../../care-plan.module';

const charity = idFrom('a charity');
const trust = idFrom('a trust');
const amara = someone('community-worker', { agencyId: charity, tier: 'supervised' });
const grace = someone('clinician', { agencyId: trust, tier: 'regulated' });
const dev = someone('peer-supporter', { agencyId: idFrom('peers'), tier: 'peer' });
const outsider = someone('gp', { agencyId: trust });
const idOf = (member: Principal) => member.memberId ?? '';

describe('one plan, written together', () => {
  let carePlan: ContextApp;
  let people = 0;
  beforeAll(async () => (carePlan = await ContextApp.start([CarePlanModule.forRoot()], [CarePlanContext])));
  afterAll(() => carePlan.stop());

  const nameKeyWorker = (personId: string, keyWorker = amara) =>
    carePlan.hear('intake.key-worker-named.v1', {
      introductionId: idFrom('introduction', personId),
      personId,
      keyWorkerId: idOf(keyWorker),
      agencyId: keyWorker.agencyId ?? '',
      role: keyWorker.role as 'community-worker',
      nextContactOn: '2026-03-05',
      namedAt: '2026-03-02T09:00:00.000Z',
    });

  const acceptAsk = (personId: string, member: Principal) =>
    carePlan.hear('provider-directory.ask-accepted.v1', {
      askId: idFrom('ask', personId, idOf(member)),
      personId,
      serviceId: idFrom('a service'),
      agencyId: member.agencyId ?? '',
      memberId: idOf(member),
      role: member.role as 'clinician',
      acceptedAt: '2026-03-02T09:00:00.000Z',
    });

  /** A person with a plan, and a key worker and a clinician of two agencies on it. */
  const personWithPlan = async () => {
    const sam = someone('person', { personId: idFrom('person', String((people += 1))) });
    const personId = idOf(sam);
    await nameKeyWorker(personId);
    await acceptAsk(personId, grace);
    await carePlan.onTeam(personId, amara, true);
    await carePlan.onTeam(personId, grace);
    const plan = async (reader = sam) => (await carePlan.get(`/api/care-plan/people/${personId}/plan`, reader)).body;
    const { planId } = await plan();
    const post = (path: string, by: Principal, body: object = {}, headers: Record<string, string> = {}) =>
      carePlan.post(`/api/care-plan/plans/${planId}/${path}`, by, body, headers);
    const write = async (section: string, by: Principal, text: string, seen?: string) =>
      post(`sections/${section}`, by, { text }, { 'if-match': `"${seen ?? (await plan()).revision}"` });
    return { sam, personId, planId, plan, post, write };
  };

  it('is opened by itself when a key worker is named, once, and others are told', async () => {
    const { personId, planId, plan } = await personWithPlan();
    await nameKeyWorker(personId);
    const shown = await plan();
    expect(shown).toMatchObject({ planId, personId, revision: '2', goals: [], actions: [], signature: null });
    expect(shown.team).toMatchObject([
      { memberId: idOf(amara), agencyId: charity, isKeyWorker: true, leftAt: null },
      { memberId: idOf(grace), agencyId: trust, role: 'clinician', isKeyWorker: false, leftAt: null },
    ]);
    const told = (await carePlan.published()).filter(({ data }) => data['planId'] === planId);
    expect(told).toMatchObject([
      { type: 'care-plan.plan-opened.v1', data: { personId } },
      { type: 'care-plan.team-member-joined.v1', data: { memberId: idOf(amara), isKeyWorker: true } },
      { type: 'care-plan.team-member-joined.v1', data: { memberId: idOf(grace), isKeyWorker: false } },
    ]);
  });

  it('given another key worker, the one before stays on the team, and every context is told', async () => {
    const { personId, planId, plan } = await personWithPlan();
    await nameKeyWorker(personId, grace);
    expect((await plan()).team).toMatchObject([
      { memberId: idOf(amara), isKeyWorker: false, leftAt: null },
      { memberId: idOf(grace), isKeyWorker: true, leftAt: null },
    ]);
    const told = (await carePlan.published()).filter(({ data }) => data['planId'] === planId).slice(3);
    expect(told).toMatchObject([
      { type: 'care-plan.team-member-joined.v1', data: { memberId: idOf(grace), isKeyWorker: true } },
      { type: 'care-plan.team-member-joined.v1', data: { memberId: idOf(amara), isKeyWorker: false } },
    ]);
  });

  it('lets two people of two agencies, and the person, write at once: different sections all hold', async () => {
    const { sam, plan, write } = await personWithPlan();
    const { revision } = await plan();
    const answers = await Promise.all([
      write('strengths', amara, 'Sings in a choir', revision),
      write('formulation', grace, 'It began after the move', revision),
      write('safety-plan', sam, 'Ring my sister', revision),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect((await plan()).sections).toMatchObject({
      strengths: { text: 'Sings in a choir', revisedBy: idOf(amara) },
      formulation: { text: 'It began after the move', revisedBy: idOf(grace) },
      safetyPlan: { text: 'Ring my sister', revisedBy: idOf(sam) },
    });
  });

  it('never overwrites words of a section that the editor had not seen', async () => {
    const { plan, write } = await personWithPlan();
    const { revision } = await plan();
    const answers = await Promise.all([
      write('needs', amara, 'A home', revision),
      write('needs', grace, 'Sleep', revision),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 412]);
    const late = answers.find(({ status }) => status === 412);
    expect(late?.body).toMatchObject({ code: 'changed-since-you-looked', section: 'needs' });
    const shown = await plan();
    expect(['A home', 'Sleep']).toContain(shown.sections.needs.text);
    expect((await write('needs', grace, 'A home, and sleep', shown.revision)).status).toBe(201);
  });

  it('asks which revision was seen', async () => {
    const { post } = await personWithPlan();
    expect(await post('sections/needs', amara, { text: 'A home' })).toMatchObject({
      status: 428,
      body: { code: 'if-match-missing' },
    });
  });

  it('keeps the person’s own words theirs: others propose, the person accepts', async () => {
    const { sam, plan, post, write } = await personWithPlan();
    expect((await write('about-me', sam, 'I like the sea')).status).toBe(201);
    expect(await write('about-me', amara, 'Likes the sea')).toMatchObject({
      status: 409,
      body: { code: 'persons-own-words' },
    });
    const proposal = await post('proposals', amara, { text: 'I love the sea' });
    const { aboutMe } = (await plan()).sections;
    expect(aboutMe).toMatchObject({
      text: 'I like the sea',
      proposals: [{ proposalId: proposal.body.id, text: 'I love the sea', proposedBy: idOf(amara) }],
    });
    const accept = `proposals/${proposal.body.id}/accept`;
    expect((await post(accept, amara)).body.code).toBe('persons-own-words');
    expect((await post(accept, sam)).status).toBe(201);
    expect((await plan()).sections.aboutMe).toMatchObject({
      text: 'I love the sea',
      revisedBy: idOf(sam),
      proposals: [],
    });
  });

  it('is signed by the person, for exactly what was shown, until it says something else', async () => {
    const { sam, plan, post, write } = await personWithPlan();
    await write('needs', amara, 'A home');
    const { contentHash } = await plan();
    expect(contentHash).toMatch(/^[0-9a-f]{64}$/);
    await post('goals', sam, { text: 'A door of my own' });
    const stale = await post('signature', sam, { contentHash, outcome: 'agreed' });
    expect(stale).toMatchObject({ status: 412, body: { code: 'changed-since-you-looked' } });

    const now = (await plan()).contentHash;
    expect((await post('signature', amara, { contentHash: now, outcome: 'agreed' })).status).toBe(201);
    expect(await plan()).toMatchObject({ signature: null, signed: [{ memberId: idOf(amara), lapsed: false }] });
    expect((await post('signature', sam, { contentHash: now, outcome: 'agreed' })).status).toBe(201);
    expect((await plan()).signature).toMatchObject({ outcome: 'agreed', contentHash: now, lapsed: false });

    await post('proposals', amara, { text: 'I like the sea' });
    expect((await plan()).signature.lapsed).toBe(false);
    await write('needs', grace, 'A home, and sleep');
    expect(await plan()).toMatchObject({
      signature: { outcome: 'agreed', contentHash: now, lapsed: true },
      signed: [{ outcome: 'agreed', lapsed: true }],
    });
  });

  it('takes "not yet" with a reason only', async () => {
    const { sam, plan, post } = await personWithPlan();
    const { contentHash } = await plan();
    const silent = await post('signature', sam, { contentHash, outcome: 'not-agreed', reason: ' ' });
    expect(silent).toMatchObject({ status: 400, body: { code: 'reason-needed', fields: [{ field: 'reason' }] } });
    await post('signature', sam, { contentHash, outcome: 'not-agreed', reason: 'Too much at once' });
    expect((await plan()).signature).toMatchObject({ outcome: 'not-agreed', reason: 'Too much at once' });
  });

  it('holds goals and what each owner does by when, and what became of it', async () => {
    const { sam, plan, post } = await personWithPlan();
    const goal = await post('goals', sam, { text: 'A door of my own' });
    const action = { text: 'Ring the housing office', ownerId: idOf(amara), ownerAgencyId: charity };
    const agreed = await post('actions', grace, { ...action, dueOn: '2026-03-09', goalId: goal.body.id });
    expect(agreed.status).toBe(201);
    const own = await post('actions', sam, { text: 'Find my papers', ownerId: idOf(sam), dueOn: '2026-03-09' });
    expect((await post(`actions/${own.body.id}/outcome`, sam, { outcome: 'done' })).status).toBe(201);
    const theirs = `actions/${agreed.body.id}/outcome`;
    expect((await post(theirs, sam, { outcome: 'done' })).body.code).toBe('somebody-elses-action');
    expect(await post(theirs, amara, { outcome: 'not-done' })).toMatchObject({
      status: 400,
      body: { code: 'why-needed', fields: [{ field: 'why' }] },
    });
    await post(theirs, amara, { outcome: 'not-done', why: 'They were closed' });
    const { goals, actions } = await plan();
    expect(goals).toMatchObject([{ goalId: goal.body.id, text: 'A door of my own', setBy: idOf(sam) }]);
    expect(actions).toEqual([
      {
        ...{ ...action, actionId: agreed.body.id, goalId: goal.body.id, dueOn: '2026-03-09' },
        ...{ status: 'not-done', why: 'They were closed' },
      },
      expect.objectContaining({ actionId: own.body.id, ownerAgencyId: null, status: 'done', why: null }),
    ]);
    for (const wrong of [{ ownerId: idOf(outsider) }, { ownerAgencyId: trust }]) {
      const refused = await post('actions', grace, { ...action, ...wrong, dueOn: '2026-03-09' });
      expect(refused.body.code).toBe('owner-not-on-the-team');
    }
  });

  it('is opened to others by the key worker, and closed to their changes as soon as they leave', async () => {
    const { personId, plan, post } = await personWithPlan();
    const invitation = { memberId: idOf(dev), agencyId: dev.agencyId, role: 'peer-supporter' };
    expect((await post('team', grace, invitation)).body.code).toBe('only-the-key-worker');
    expect((await post('team', amara, invitation)).status).toBe(201);
    await carePlan.onTeam(personId, dev);
    const read = () => carePlan.get(`/api/care-plan/people/${personId}/plan`, dev);
    expect((await read()).body.allowedActions).toContain(`end-membership:${idOf(dev)}`);

    const key = { 'idempotency-key': 'dev-leaves-the-team' };
    const left = await post(`team/${idOf(dev)}/leave`, dev, {}, key);
    expect(left.status).toBe(201);
    expect((await read()).body.allowedActions).toEqual([]);
    expect((await post('goals', dev, { text: 'x' })).status).toBe(404);
    expect((await post(`team/${idOf(dev)}/leave`, dev, {}, key)).body).toEqual(left.body);
    expect((await plan()).team).toContainEqual(
      expect.objectContaining({ memberId: idOf(dev), leftAt: '2026-03-02T09:00:00.000Z' }),
    );
    expect((await carePlan.published()).at(-1)).toMatchObject({
      type: 'care-plan.team-member-left.v1',
      data: { personId, memberId: idOf(dev) },
    });
    expect((await post(`team/${idOf(amara)}/leave`, amara)).body.code).toBe('key-worker-needed');
  });

  it('is for reading alone as soon as the relationship has ended, whatever the plan says, and closed after 28 days', async () => {
    const { personId, post } = await personWithPlan();
    await carePlan.hear('identity.relationship-ended.v1', {
      relationshipId: idFrom('relationship', personId, idOf(grace)),
      personId,
      memberId: idOf(grace),
      endedAt: '2026-03-02T09:00:00.000Z',
    });
    const read = () => carePlan.get(`/api/care-plan/people/${personId}/plan`, grace);
    expect(await read()).toMatchObject({ status: 200, body: { allowedActions: [] } });
    expect((await post('goals', grace, { text: 'x' })).status).toBe(404);
    carePlan.clock.set('2026-03-30T08:59:59.000Z');
    expect((await read()).status).toBe(200);
    carePlan.clock.set('2026-03-30T09:00:00.000Z');
    expect((await read()).status).toBe(404);
    carePlan.clock.set('2026-03-02T09:00:00.000Z');
  });

  it('is nobody else’s: not another person’s, not another agency’s, not for whoever watches over the rules', async () => {
    const { personId, planId, post } = await personWithPlan();
    const others = [someone('person', { personId: idFrom('somebody else') }), outsider];
    for (const other of [...others, someone('caldicott-guardian'), someone('commissioner'), someone('service')]) {
      expect((await carePlan.get(`/api/care-plan/people/${personId}/plan`, other)).status).toBe(404);
      expect((await post('goals', other, { text: 'x' })).status).toBe(404);
    }
    expect((await carePlan.get(`/api/care-plan/people/${personId}/plan`, ANYONE)).status).toBe(401);
    expect((await carePlan.get('/api/care-plan/people/nobody/plan', amara)).status).toBe(404);
    expect((await carePlan.post('/api/care-plan/plans/nothing/goals', amara, { text: 'x' })).status).toBe(404);
    // A relationship alone, without a place on the team of the plan, opens nothing either.
    await carePlan.onTeam(personId, outsider);
    expect((await carePlan.get(`/api/care-plan/people/${personId}/plan`, outsider)).status).toBe(404);
    expect(planId).not.toBe(personId);
  });

  it('names every wrong and unknown field, and writes nothing', async () => {
    const { plan, post, write } = await personWithPlan();
    const wrong = await post('actions', amara, { text: ' ', ownerId: 'me', dueOn: '2026-02-30', urgency: 'very' });
    expect(wrong).toMatchObject({ status: 400, body: { code: 'bad-fields' } });
    expect(wrong.body.fields.map(({ field }: { field: string }) => field).sort()).toEqual([
      'dueOn',
      'ownerId',
      'text',
      'urgency',
    ]);
    expect((await write('diagnosis', amara, 'x')).body.fields).toMatchObject([{ field: 'section' }]);
    expect((await post(`team/${idOf(amara)}/leave`, amara, { why: 'x' })).body.fields).toMatchObject([
      { field: 'why' },
    ]);
    for (const text of ['half a \ud83d pair', 'a \0 in it']) {
      expect(await post('goals', amara, { text })).toMatchObject({
        status: 400,
        body: { fields: [{ field: 'text' }] },
      });
    }
    expect((await plan()).revision).toBe('2');
  });

  it('gives a retry with the same key the first answer, and stores nothing twice', async () => {
    const { sam, plan, post } = await personWithPlan();
    const key = { 'idempotency-key': 'one-goal-only' };
    const first = await post('goals', sam, { text: 'Sleep' }, key);
    await post('goals', sam, { text: 'A home' });
    const again = await post('goals', sam, { text: 'Sleep' }, key);
    expect(again.body).toEqual(first.body);
    expect((await plan()).goals).toHaveLength(2);
  });

  it('records who looked, answers with its revision, and tells others no word of it', async () => {
    const { sam, personId, post, write } = await personWithPlan();
    await write('safety-plan', sam, 'Ring my sister Ruth');
    await post('goals', sam, { text: 'Sleep through' });
    const shown = await carePlan.get(`/api/care-plan/people/${personId}/plan`, grace);
    expect(shown.headers).toMatchObject({ etag: `"${shown.body.revision}"`, position: shown.body.position });
    const published = await carePlan.published();
    const looks = published.filter(({ type, data }) => type.includes('record-viewed') && data['personId'] === personId);
    expect(looks).toMatchObject([{ data: { viewerId: idOf(grace), agencyId: trust, what: 'plan' } }]);
    expect(published).toContainEqual(
      expect.objectContaining({ type: 'care-plan.goal-set.v1', data: expect.objectContaining({ personId }) }),
    );
    expect(JSON.stringify(published)).not.toMatch(/Ruth|Sleep|sister/);
  });
});
