import { ANYONE } from '@platform/access-control/principal';
import type { Principal } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { CarePlanContext } from '../../care-plan.context';
import { CarePlanModule } from '../../care-plan.module';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';

const amara = someone('community-worker', { agencyId: idFrom('a charity'), tier: 'supervised' });
const grace = someone('clinician', { agencyId: idFrom('a trust'), tier: 'regulated' });
const dev = someone('peer-supporter', { agencyId: idFrom('peers'), tier: 'peer' });
const outsider = someone('link-worker', { agencyId: idFrom('a charity') });
const idOf = (member: Principal) => member.memberId ?? '';

const QUESTION = 'Is Sam ready for the charity alone?';
const YES = 'Yes, in April';
const DISSENT = 'Sam told me he is afraid of it; I would wait until the summer.';

describe('a joint decision', () => {
  let carePlan: ContextApp;
  let people = 0;
  beforeAll(async () => (carePlan = await ContextApp.start([CarePlanModule.forRoot()], [CarePlanContext])));
  afterAll(() => carePlan.stop());

  /** A question about a person with a key worker, a clinician and a peer supporter of three agencies. */
  async function asked(by: Principal = grace) {
    const sam = someone('person', { personId: idFrom('a person', String((people += 1))) });
    const personId = idOf(sam);
    await carePlan.hear('intake.key-worker-named.v1', {
      introductionId: idFrom('introduction', personId),
      personId,
      keyWorkerId: idOf(amara),
      agencyId: amara.agencyId ?? '',
      role: 'community-worker',
      nextContactOn: '2026-03-05',
      namedAt: '2026-03-02T09:00:00.000Z',
    });
    await carePlan.onTeam(personId, amara, true);
    const { planId, contentHash } = (await carePlan.get(`/api/care-plan/people/${personId}/plan`, sam)).body;
    for (const member of [grace, dev]) {
      const invited = { memberId: idOf(member), agencyId: member.agencyId, role: member.role };
      await carePlan.post(`/api/care-plan/plans/${planId}/team`, amara, invited);
      await carePlan.onTeam(personId, member);
    }
    const proposed = await carePlan.post('/api/care-plan/decisions', by.role === 'person' ? sam : by, {
      planId,
      question: QUESTION,
      options: [YES, 'Not yet'],
      kind: 'step-down',
    });
    const decisionId: string = proposed.body.id;
    const path = `/api/care-plan/decisions/${decisionId}`;
    return {
      sam,
      personId,
      planId,
      contentHash,
      proposed,
      decisionId,
      read: async (reader: Principal) => carePlan.get(path, reader),
      state: (who: Principal, stance: string, reason?: string) =>
        carePlan.post(`${path}/positions`, who, { stance, reason }),
      voice: (who: Principal, outcome: string, words = 'I want to try it.') =>
        carePlan.post(`${path}/persons-voice`, who, { outcome, words }),
      take: (who: Principal, more: object = {}) =>
        carePlan.post(`${path}/take`, who, {
          outcome: YES,
          implementerId: idOf(amara),
          reviewOn: '2026-06-01',
          ...more,
        }),
    };
  }

  it('says in words what is missing, is taken when nobody is, and keeps the dissent word for word', async () => {
    const { sam, planId, personId, contentHash, decisionId, read, state, voice, take } = await asked();
    const open = (await read(amara)).body;
    expect(open).toMatchObject({
      decisionId,
      planId,
      personId,
      question: QUESTION,
      evidence: { planContentHash: contentHash },
      status: 'open',
      proposedBy: idOf(grace),
      personsVoice: null,
      allowedActions: ['state-position', 'record-persons-voice', 'withdraw', 'consider-capacity'],
    });
    const refused = await take(grace);
    expect(refused).toMatchObject({ status: 409, body: { code: 'quorum-not-reached', missing: open.quorum.missing } });
    expect(open.quorum.missing).toHaveLength(3);

    expect((await state(grace, 'agree-with-reservations', 'If sleep holds.')).status).toBe(201);
    expect((await state(dev, 'agree')).status).toBe(201);
    expect((await state(dev, 'dissent', DISSENT)).status).toBe(201);
    expect((await state(amara, 'agree')).status).toBe(201);
    expect((await read(grace)).body.quorum.missing).toEqual([expect.stringMatching(/^The person’s own voice/)]);
    expect((await voice(sam, 'agrees')).status).toBe(201);
    expect((await read(grace)).body).toMatchObject({
      quorum: { reached: true, missing: [] },
      allowedActions: ['state-position', 'take', 'withdraw', 'consider-capacity'],
    });
    const taken = await take(grace);
    expect(taken.status).toBe(201);

    const { body } = await read(sam);
    expect(body).toMatchObject({
      status: 'taken',
      outcome: YES,
      implementerId: idOf(amara),
      reviewOn: '2026-06-01',
      takenBy: idOf(grace),
      personsVoice: { outcome: 'agrees', words: 'I want to try it.', recordedBy: personId },
      allowedActions: ['review'],
    });
    expect(body.positions.map((one: { stance: string }) => one.stance)).toEqual([
      'agree-with-reservations',
      'agree',
      'dissent',
      'agree',
    ]);
    const { history } = await carePlan.platform.streams.load(jointDecisionStream, decisionId);
    expect(history.slice(-2).map(({ event }) => event)).toMatchObject([
      { type: 'JointDecisionTaken', data: { planContentHash: contentHash } },
      { type: 'DissentRecorded', data: { memberId: idOf(dev), agencyId: dev.agencyId, reason: DISSENT } },
    ]);
    expect(history.filter(({ event }) => event.type === 'QuorumReached')).toHaveLength(1);

    const list = await carePlan.get(`/api/care-plan/people/${personId}/decisions`, sam, {
      position: taken.body.position,
    });
    expect(list.body).toMatchObject([
      { decisionId, question: QUESTION, status: 'taken', outcome: YES, dissents: 1, takenAt: body.takenAt },
    ]);
    for (const late of [await state(dev, 'agree'), await voice(sam, 'refuses'), await take(amara)]) {
      expect(late).toMatchObject({ status: 409, body: { code: 'already-taken' } });
    }
  });

  it('tells others its kind and how many dissent, and never a word of it', async () => {
    const { sam, decisionId, state, voice, take } = await asked();
    await state(grace, 'agree');
    await state(amara, 'agree');
    await state(dev, 'dissent', DISSENT);
    await voice(sam, 'refuses', 'I am not sure of this.');
    await take(grace);
    await carePlan.settled();
    const published = await carePlan.published();
    expect(published.filter(({ type }) => type === 'care-plan.decision-taken.v1').at(-1)).toMatchObject({
      data: { decisionId, kind: 'step-down', dissents: 1 },
    });
    expect(JSON.stringify(published)).not.toMatch(/ready|afraid|not sure|April/);
  });

  it('hears the person themself, and the key worker only to say why they are not there', async () => {
    const { sam, voice, read } = await asked();
    expect(await voice(amara, 'agrees')).toMatchObject({ status: 409, body: { code: 'only-the-person-can-say' } });
    expect((await voice(grace, 'not-present')).status).toBe(404);
    expect((await voice(amara, 'not-present', 'Sam is in hospital this week.')).status).toBe(201);
    expect((await read(sam)).body.allowedActions).toEqual(['record-persons-voice', 'withdraw']);
    expect((await voice(sam, 'refuses')).status).toBe(201);
    expect(await voice(amara, 'not-present')).toMatchObject({ status: 409, body: { code: 'person-has-spoken' } });
    expect((await read(amara)).body).toMatchObject({
      personsVoice: { outcome: 'refuses' },
      allowedActions: ['state-position', 'withdraw', 'consider-capacity'],
    });
  });

  it('waits for those who agreed to read the plan again when it changed', async () => {
    const { sam, planId, state, voice, take, read } = await asked();
    await state(grace, 'agree');
    await state(amara, 'agree');
    await voice(sam, 'agrees');
    await carePlan.post(`/api/care-plan/plans/${planId}/goals`, sam, { text: 'Sleep through the night' });
    const refused = await take(grace);
    expect(refused).toMatchObject({ status: 409, body: { code: 'quorum-not-reached' } });
    expect(refused.body.missing).toEqual(Array(3).fill(expect.stringMatching(/^The plan changed after/)));
    expect((await read(sam)).body).toMatchObject({ personsVoice: { lapsed: true }, positions: [{ lapsed: true }, {}] });
    await voice(sam, 'agrees');
    await state(grace, 'agree');
    await state(amara, 'agree');
    expect((await take(grace)).status).toBe(201);
  });

  it('refuses an agreement to a text that is not the plan of now', async () => {
    const { decisionId } = await asked();
    const said = { stance: 'agree', planContentHash: '0'.repeat(64) };
    expect(await carePlan.post(`/api/care-plan/decisions/${decisionId}/positions`, grace, said)).toMatchObject({
      status: 412,
      body: { code: 'changed-since-you-looked' },
    });
  });

  it('names what is wrong, and writes nothing', async () => {
    const { planId, state, take, voice, sam } = await asked();
    expect(await state(dev, 'dissent', ' ')).toMatchObject({
      status: 400,
      body: { code: 'position-reason-needed', fields: [{ field: 'reason' }] },
    });
    const wrong = await carePlan.post('/api/care-plan/decisions', grace, { planId, question: ' ', options: [YES] });
    expect(wrong.body.fields.map((one: { field: string }) => one.field)).toEqual(['question', 'options', 'kind']);
    await state(grace, 'agree');
    await state(amara, 'agree');
    await voice(sam, 'agrees');
    expect((await take(grace, { outcome: 'Perhaps' })).body.code).toBe('outcome-not-an-option');
    expect((await take(grace, { implementerId: idOf(outsider) })).body.code).toBe('implementer-not-on-team');
    expect((await take(grace, { reviewOn: '2026-03-01' })).body.code).toBe('review-in-the-past');
    expect((await take(grace, { reviewOn: '2026-02-30' })).body.fields).toMatchObject([{ field: 'reviewOn' }]);
  });

  it('is there for the person and the team alone; what is not yours looks like what is not there', async () => {
    const { personId, planId, read, state, take, sam } = await asked();
    const elsewhere = { planId, question: QUESTION, options: [YES, 'No'], kind: 'other' };
    expect(await Promise.all([read(outsider), state(outsider, 'agree'), take(outsider)])).toMatchObject(
      Array(3).fill({ status: 404 }),
    );
    expect((await read(someone('person', { personId: idFrom('somebody else') }))).status).toBe(404);
    expect((await read(ANYONE)).status).toBe(401);
    expect((await state(sam, 'agree')).status).toBe(404);
    expect((await carePlan.post('/api/care-plan/decisions', outsider, elsewhere)).status).toBe(404);
    expect((await carePlan.get(`/api/care-plan/people/${personId}/decisions`, outsider)).status).toBe(404);
    const newcomer = someone('person', { personId: idFrom('somebody without a plan') });
    expect((await carePlan.get(`/api/care-plan/people/${idOf(newcomer)}/decisions`, newcomer)).body).toEqual([]);
    expect((await carePlan.get(`/api/care-plan/people/${idOf(newcomer)}/decisions`, grace)).status).toBe(404);
    expect((await carePlan.get('/api/care-plan/decisions/nothing', grace)).status).toBe(404);
    expect((await carePlan.get('/api/care-plan/people/nobody/decisions', grace)).status).toBe(404);
  });

  it('may be asked for by the person, and shows them who looked', async () => {
    const { personId, proposed, read } = await asked(someone('person'));
    expect(proposed.status).toBe(201);
    await read(dev);
    const looks = (await carePlan.published()).filter(({ type }) => type === 'care-plan.record-viewed.v1');
    expect(looks.at(-1)).toMatchObject({ data: { personId, viewerId: idOf(dev), what: 'decision' } });
  });
});
