import type { Principal } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { CarePlanContext } from '../../care-plan.context';
import { CarePlanModule } from '../../care-plan.module';

const MONDAY = '2026-03-02T09:00:00.000Z';
const DAY_MS = 24 * 60 * 60_000;
const amara = someone('community-worker', { agencyId: idFrom('a charity'), tier: 'supervised' });
const grace = someone('clinician', { agencyId: idFrom('a trust'), tier: 'regulated' });
const dev = someone('peer-supporter', { agencyId: idFrom('peers'), tier: 'peer' });
const outsider = someone('link-worker', { agencyId: idFrom('a charity') });
const manager = someone('service-manager', { agencyId: idFrom('a trust') });
const commissioner = someone('commissioner');
const administrator = someone('alliance-administrator');
const idOf = (member: Principal) => member.memberId ?? '';
const carrying = { outcome: 'Yes', implementerId: idOf(amara), reviewOn: '2026-06-01', implementBy: '2026-04-01' };
const part = (able: boolean) => ({ able, words: 'In words.' });

describe('joint decisions in full', () => {
  let carePlan: ContextApp;
  let people = 0;
  beforeAll(async () => (carePlan = await ContextApp.start([CarePlanModule.forRoot()], [CarePlanContext])));
  afterAll(() => carePlan.stop());
  beforeEach(() => carePlan.clock.set(MONDAY));

  const checkDeadlines = async () => {
    await carePlan.settled();
    const { runtime } = carePlan.app.get(CarePlanContext);
    // A look that had begun before the clock moved is waited for first.
    await runtime.checkDeadlines();
    await runtime.checkDeadlines();
    await carePlan.settled();
  };

  /** Somebody with a plan, whom Amara, Grace and Dev support together. */
  async function somebody() {
    const sam = someone('person', { personId: idFrom('a person', String((people += 1))) });
    const personId = idOf(sam);
    await carePlan.hear('intake.key-worker-named.v1', {
      ...{ introductionId: idFrom('introduction', personId), personId, keyWorkerId: idOf(amara) },
      ...{ agencyId: amara.agencyId ?? '', role: 'community-worker', nextContactOn: '2026-03-05', namedAt: MONDAY },
    });
    await carePlan.onTeam(personId, amara, true);
    const { planId } = (await carePlan.get(`/api/care-plan/people/${personId}/plan`, sam)).body;
    for (const member of [grace, dev]) {
      const invited = { memberId: idOf(member), agencyId: member.agencyId, role: member.role };
      await carePlan.post(`/api/care-plan/plans/${planId}/team`, amara, invited);
      await carePlan.onTeam(personId, member);
    }
    const ask = async (more: object = {}) => {
      const question = { planId, question: 'Is it time?', options: ['Yes', 'Not yet'], kind: 'step-down', ...more };
      const { status, body } = await carePlan.post('/api/care-plan/decisions', grace, question);
      const path = `/api/care-plan/decisions/${body.id}`;
      const tell = (way: string, who: Principal, said: object = {}) => carePlan.post(`${path}/${way}`, who, said);
      return {
        ...{ status, decisionId: body.id as string, tell, code: body.code as string | undefined },
        read: async (who: Principal) => (await carePlan.get(path, who)).body,
        /** Everybody who is needed speaks; what is taken or ratified is up to the caller. */
        hearEverybody: async () => {
          for (const who of [grace, dev, amara]) await tell('positions', who, { stance: 'agree' });
          await tell('persons-voice', sam, { outcome: 'agrees', words: 'I want this.' });
        },
      };
    };
    const list = async (who: Principal = sam) => {
      await carePlan.settled();
      return (await carePlan.get(`/api/care-plan/people/${personId}/decisions`, who)).body;
    };
    const owed = async (who: Principal) => {
      await carePlan.settled();
      const { body } = await carePlan.get('/api/care-plan/my-decisions', who);
      return body.owed
        .filter((one: { personId: string }) => one.personId === personId)
        .map((one: { owes: string; due: string }) => `${one.owes} ${one.due}`);
    };
    return { sam, personId, planId, ask, list, owed };
  }

  it('are owed by everybody who was asked, and by whoever agreed once the plan has changed, in words', async () => {
    const { sam, planId, ask, owed } = await somebody();
    const { tell, read, hearEverybody } = await ask();
    expect(await owed(dev)).toEqual(['position 2026-03-09']);
    await hearEverybody();
    expect(await owed(dev)).toEqual([]);
    await tell('positions', dev, { stance: 'dissent', reason: 'I would wait.' });
    expect((await carePlan.post(`/api/care-plan/plans/${planId}/goals`, sam, { text: 'A boat.' })).status).toBe(201);
    expect(await owed(grace)).toEqual(['position-again 2026-03-09']);
    expect(await owed(dev)).toEqual([]);
    const { lapses, quorum, policy, evidence } = await read(sam);
    expect(lapses).toMatchObject([
      { memberIds: expect.arrayContaining([idOf(grace), idOf(amara)]), personsVoice: true },
    ]);
    expect(quorum.missing).toContain(
      'The plan changed after the person agreed. They need to read it again and say what they want.',
    );
    expect(policy).toMatchObject({ kind: 'step-down', version: 0 });
    expect(evidence).toMatchObject({
      planContentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      position: expect.stringMatching(/^\d+$/),
    });
    expect(await owed(outsider)).toEqual([]);
  });

  it('are judged by the rule of the day on which they were put, which an administrator adopts with a reason', async () => {
    const { sam, ask } = await somebody();
    const before = await ask({ kind: 'sharing' });
    const at = '/api/care-plan/decision-policies';
    const rule = {
      ...{ voices: ['person-or-advocate', 'gp'], dissent: 'nobody-dissents', answerWithinDays: 2, decideWithinDays: 5 },
      ...{ ratifyWithinWorkingDays: 1, reason: 'The practices asked for it.', version: 0 },
    };
    expect((await carePlan.post(`${at}/sharing`, manager, rule)).status).toBe(404);
    const without = await carePlan.post(`${at}/sharing`, administrator, { ...rule, voices: ['gp', 'key-worker'] });
    expect(without).toMatchObject({ status: 409, body: { code: 'persons-voice-needed' } });
    expect((await carePlan.post(`${at}/sharing`, administrator, rule)).status).toBe(201);
    expect((await carePlan.post(`${at}/sharing`, administrator, rule)).status).toBe(412);
    expect((await carePlan.post(`${at}/nothing`, administrator, rule)).status).toBe(404);
    const after = await ask({ kind: 'sharing' });
    expect((await before.read(sam)).policy).toMatchObject({ version: 0, voices: ['person-or-advocate', 'key-worker'] });
    expect(await after.read(sam)).toMatchObject({
      policy: { version: 1, voices: rule.voices },
      decideBy: '2026-03-07',
    });
    const { body } = await carePlan.get(at, commissioner);
    expect(body.find(({ kind }: { kind: string }) => kind === 'sharing')).toMatchObject({
      adopted: [{ version: 1, reason: rule.reason, adoptedBy: idOf(administrator) }],
    });
  });

  it('are taken by one registered practitioner in an emergency, ratified by all, and told of when that is late', async () => {
    const { sam, ask, list, owed } = await somebody();
    const { decisionId, tell, read, hearEverybody } = await ask();
    const urgent = { ...carrying, reason: 'The place closes tonight.' };
    expect((await tell('emergency', dev, urgent)).status).toBe(404);
    expect((await tell('emergency', grace, urgent)).status).toBe(201);
    expect(await read(sam)).toMatchObject({
      ...{ status: 'to-be-ratified', outcome: 'Yes', takenBy: idOf(grace) },
      emergency: { reason: urgent.reason, ratifyBy: '2026-03-05T09:00:00.000Z', ratified: null, escalatedAt: null },
    });
    expect(await owed(grace)).toContain('ratification 2026-03-05T09:00:00Z');
    expect((await tell('ratify', amara)).body).toMatchObject({ code: 'quorum-not-reached' });
    carePlan.clock.advance(3 * DAY_MS);
    await checkDeadlines();
    expect((await read(sam)).emergency.escalatedAt).not.toBeNull();
    expect(await list()).toMatchObject([{ inEmergency: true, late: ['ratification'] }]);
    const unratified = async (who: Principal) =>
      (await carePlan.get('/api/care-plan/my-decisions', who)).body.unratified;
    expect(await unratified(manager)).toMatchObject([{ decisionId, kind: 'step-down' }]);
    expect(await unratified(outsider)).toEqual([]);
    await hearEverybody();
    expect((await tell('ratify', amara)).status).toBe(201);
    expect(await list()).toMatchObject([{ status: 'taken', inEmergency: true, late: [] }]);
    expect(await unratified(manager)).toEqual([]);
    const told = (await carePlan.published()).filter(({ data }) => data['decisionId'] === decisionId);
    expect(told).toMatchObject([{ type: 'care-plan.decision-taken.v1', data: { dissents: 0 } }]);
  });

  it('are followed through: carried out or not and why, looked at again, and replaced by another that names them', async () => {
    const { sam, planId, ask, list, owed } = await somebody();
    const first = await ask();
    await first.hearEverybody();
    expect((await first.tell('take', grace, carrying)).status).toBe(201);
    expect(await owed(amara)).toEqual(['implementation 2026-04-01', 'review 2026-06-01']);
    carePlan.clock.set('2026-04-02T09:00:00.000Z');
    expect(await list()).toMatchObject([{ late: ['implementation'], implementation: 'owed' }]);
    await checkDeadlines();
    const fellDue = (await carePlan.published()).filter(({ data }) => data['aboutId'] === first.decisionId);
    expect(fellDue.map(({ data }) => `${String(data['kind'])} ${String(data['step'])}`)).toContain(
      'decision-implementation overdue',
    );
    expect((await first.tell('implementation', dev, { outcome: 'implemented' })).body.code).toBe(
      'only-the-implementer',
    );
    const late = { outcome: 'not-implemented', words: 'The flat was let.' };
    expect((await first.tell('implementation', amara, { ...late, words: '' })).status).toBe(400);
    expect((await first.tell('implementation', amara, late)).status).toBe(201);
    expect(
      (await first.tell('review', grace, { words: 'We look for another.', nextReviewOn: '2026-07-01' })).status,
    ).toBe(201);
    expect(await owed(amara)).toEqual(['review 2026-07-01']);

    const naming = { supersedesId: first.decisionId, supersedingReason: 'The flat was let.' };
    expect((await ask({ ...naming, supersedingReason: '' })).code).toBe('superseding-reason-needed');
    const second = await ask(naming);
    expect((await first.read(sam)).superseded).toBeNull();
    await second.hearEverybody();
    const next = { ...carrying, implementBy: undefined };
    expect((await second.tell('take', grace, next)).status).toBe(201);
    await carePlan.settled();
    expect((await first.read(sam)).superseded).toMatchObject({
      byDecisionId: second.decisionId,
      reason: 'The flat was let.',
    });
    expect(await owed(amara)).toEqual(['implementation 2026-06-01', 'review 2026-06-01']);
    const handOver = await carePlan.post('/api/care-plan/hand-overs', amara, {
      ...{
        planId,
        decisionId: first.decisionId,
        toAgencyId: grace.agencyId,
        present: [idOf(sam)],
        medicines: 'The GP.',
      },
      ...{ meetingOn: '2026-04-02', section117: 'not-applicable', purpose: 'So.', contactDueAt: null },
    });
    expect(handOver.status).not.toBe(201);
  });

  it('are taken back with a reason, or lapse when nobody takes them by their day', async () => {
    const { sam, ask, list } = await somebody();
    const one = await ask();
    const other = await ask({ answerBy: '2026-03-04', decideBy: '2026-03-05' });
    expect((await one.tell('withdraw', dev, { reason: 'No.' })).body.code).toBe('only-whoever-asked');
    expect((await one.tell('withdraw', outsider, { reason: 'No.' })).status).toBe(404);
    expect((await one.tell('withdraw', sam, { reason: 'I do not want to be asked that.' })).status).toBe(201);
    carePlan.clock.set('2026-03-06T09:00:00.000Z');
    await checkDeadlines();
    expect((await list()).map(({ status }: { status: string }) => status).sort()).toEqual(['lapsed', 'withdrawn']);
    expect((await other.tell('positions', dev, { stance: 'agree' })).body.code).toBe('decision-over');
    expect(await one.read(sam)).toMatchObject({
      ended: { reason: 'I do not want to be asked that.' },
      allowedActions: [],
    });
  });

  it('hear a representative within their scope alone, and an attorney only of whom it was found that the person cannot decide', async () => {
    const { sam, personId, ask } = await somebody();
    const at = `/api/care-plan/people/${personId}/representatives`;
    const sister = {
      ...{ kind: 'lasting-power-of-attorney', name: 'Ann', scope: ['step-down'], expiresOn: '2026-12-31' },
      authority: 'The register of the Office of the Public Guardian, seen by Amara.',
    };
    expect((await carePlan.post(at, dev, sister)).status).toBe(404);
    const { body } = await carePlan.post(at, amara, sister);
    const { decisionId, tell, read } = await ask();
    const spoken = { outcome: 'agrees', words: 'He would want this.', representativeId: body.id };
    expect((await tell('persons-voice', dev, spoken)).status).toBe(404);
    expect((await tell('persons-voice', amara, spoken)).body.code).toBe('capacity-not-considered');
    const best = { wishes: 'The river.', consulted: 'Ann.', lessRestrictive: 'A key.', conclusion: 'Yes.' };
    expect((await tell('best-interests', grace, best)).body.code).toBe('capacity-not-considered');
    const considered = {
      ...{ understands: part(true), retains: part(true), weighs: part(false), communicates: part(true) },
      ...{ support: 'In the morning, with Ann.', impairment: 'A delirium.' },
    };
    expect((await tell('capacity', grace, { ...considered, weighs: { able: 'no' } })).status).toBe(400);
    expect((await tell('capacity', outsider, considered)).status).toBe(404);
    expect((await tell('capacity', grace, considered)).status).toBe(201);
    expect((await tell('best-interests', grace, best)).status).toBe(201);
    expect((await tell('persons-voice', amara, spoken)).status).toBe(201);
    expect(await read(sam)).toMatchObject({
      personsVoice: { words: spoken.words, through: { name: 'Ann', kind: sister.kind }, recordedBy: idOf(amara) },
      considerations: [{ conclusion: 'cannot-decide', weighs: part(false) }],
      bestInterests: [{ conclusion: 'Yes.' }],
    });
    await tell('persons-voice', sam, { outcome: 'refuses', words: 'I do not want to go.' });
    expect((await tell('persons-voice', amara, spoken)).body.code).toBe('person-has-spoken');
    expect(await read(sam)).toMatchObject({ decisionId, earlierVoices: [{ words: spoken.words }] });
    expect((await carePlan.post(`${at}/${body.id}/end`, sam, { reason: 'I revoked it.' })).status).toBe(201);
    const { representatives } = (await carePlan.get(at, sam)).body;
    expect(representatives).toMatchObject([{ inForce: false, ended: { reason: 'I revoked it.' } }]);
    const other = await ask();
    expect((await other.tell('persons-voice', amara, spoken)).body.code).toBe('not-their-representative');
  });

  it('are counted by kind for a year, and nothing under five is shown', async () => {
    const audit = async (who: Principal, year = 2026) =>
      carePlan.get(`/api/care-plan/decision-audit?year=${year}`, who);
    expect((await audit(grace)).status).toBe(404);
    const { ask } = await somebody();
    for (let n = 0; n < 5; n += 1) {
      const { tell, hearEverybody } = await ask({ kind: 'outreach' });
      await hearEverybody();
      await tell('take', grace, carrying);
      await tell('implementation', amara, { outcome: 'implemented', words: 'Done.' });
    }
    await carePlan.settled();
    const { kinds } = (await audit(commissioner)).body;
    const of = (wanted: string) => kinds.find(({ kind }: { kind: string }) => kind === wanted);
    expect(of('outreach')).toEqual({
      ...{ kind: 'outreach', taken: 5, withDissent: null, inEmergency: null, implementedInTime: 5, notInTime: null },
    });
    expect(of('step-down')).toMatchObject({ taken: null, inEmergency: null });
    expect((await audit(manager, 2025)).body.kinds).toEqual([]);
  });
});
