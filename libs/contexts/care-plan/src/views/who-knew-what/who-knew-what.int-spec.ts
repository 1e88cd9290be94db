import { ANYONE } from '@platform/access-control/principal';
import type { Principal } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { CarePlanContext } from '../../care-plan.context';
import { CarePlanModule } from '../../care-plan.module';

const amara = someone('community-worker', { agencyId: idFrom('a charity'), tier: 'supervised' });
const grace = someone('clinician', { agencyId: idFrom('a trust'), tier: 'regulated' });
const guardian = someone('caldicott-guardian', { agencyId: idFrom('a trust') });
const commissioner = someone('commissioner', { agencyId: idFrom('a council') });
const idOf = (member: Principal) => member.memberId ?? '';
const HOUR = 3_600_000;
const NEEDS = 'A quiet place to sleep.';

describe('who knew what', () => {
  let carePlan: ContextApp;
  let people = 0;
  beforeAll(async () => (carePlan = await ContextApp.start([CarePlanModule.forRoot()], [CarePlanContext])));
  afterAll(() => carePlan.stop());
  const now = () => carePlan.clock.now().toISOString();

  /** A question about somebody with a key worker and a clinician; everybody has said yes, and nobody has taken it. */
  async function allSaidYes() {
    const sam = someone('person', { personId: idFrom('somebody known', String((people += 1))) });
    const personId = idOf(sam);
    await carePlan.hear('intake.key-worker-named.v1', {
      ...{ introductionId: idFrom('introduction', personId), personId, keyWorkerId: idOf(amara) },
      ...{ agencyId: amara.agencyId ?? '', role: 'community-worker', nextContactOn: '2026-03-05', namedAt: now() },
    });
    await carePlan.onTeam(personId, amara, true);
    const path = `/api/care-plan/people/${personId}/plan`;
    const read = (by: Principal) => carePlan.get(path, by);
    const { planId } = (await read(sam)).body;
    const post = (what: string, by: Principal, body: object, headers: Record<string, string> = {}) =>
      carePlan.post(`/api/care-plan/plans/${planId}/${what}`, by, body, headers);
    const write = async (section: string, text: string) =>
      post(`sections/${section}`, amara, { text }, { 'if-match': `"${(await read(sam)).body.revision}"` });
    await post('team', amara, { memberId: idOf(grace), agencyId: grace.agencyId, role: 'clinician' });
    await carePlan.onTeam(personId, grace);
    await write('needs', NEEDS);
    carePlan.clock.advance(HOUR);
    await read(grace);
    carePlan.clock.advance(HOUR);
    await write('strengths', 'Sings in a choir.');
    const asked = { planId, question: 'Ready for the charity alone?', options: ['Yes', 'Not yet'], kind: 'step-down' };
    const decisionId: string = (await carePlan.post('/api/care-plan/decisions', grace, asked)).body.id;
    const decision = `/api/care-plan/decisions/${decisionId}`;
    await carePlan.post(`${decision}/positions`, grace, { stance: 'agree' });
    await carePlan.post(`${decision}/positions`, amara, { stance: 'agree' });
    await carePlan.post(`${decision}/persons-voice`, sam, { outcome: 'agrees', words: 'Yes please.' });
    const take = () =>
      carePlan.post(`${decision}/take`, grace, { outcome: 'Yes', implementerId: idOf(amara), reviewOn: '2027-06-01' });
    return {
      sam,
      personId,
      decisionId,
      read,
      write,
      take,
      ask: (by: Principal) => carePlan.get(`${decision}/who-knew-what`, by),
    };
  }

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads whatever the answer holds
  const partOf = (body: any, member: Principal, part: string) =>
    body.participants
      .find((one: { memberId: string }) => one.memberId === idOf(member))
      .parts.find((one: { part: string }) => one.part === part);

  it('answers in three layers, from before the decision alone', async () => {
    const { sam, personId, decisionId, read, write, take, ask } = await allSaidYes();
    expect(await ask(guardian)).toMatchObject({ status: 409, body: { code: 'not-taken-yet' } });
    carePlan.clock.advance(HOUR);
    expect((await take()).status).toBe(201);
    const takenAt = now();
    const { body: first } = await ask(guardian);
    expect(first).toMatchObject({ decisionId, personId, takenAt, kind: 'step-down', inEmergency: false });
    expect(partOf(first, grace, 'needs')).toMatchObject({ permitted: 'yes', opened: 'opened' });
    expect(partOf(first, grace, 'strengths')).toMatchObject({ permitted: 'yes', opened: 'earlier-text' });
    expect(partOf(first, grace, 'safety-plan')).toMatchObject({ permitted: 'yes', opened: 'nothing-there' });
    expect(partOf(first, amara, 'needs')).toMatchObject({ opened: 'wrote', lastOpenedAt: null });
    expect(partOf(first, sam, 'needs')).toMatchObject({ permitted: 'yes', opened: 'not-kept' });
    const { participants } = first;
    expect(participants.find((one: { memberId: string }) => one.memberId === idOf(grace))).toMatchObject({
      ...{ role: 'clinician', didWhat: ['asked', 'spoke', 'decided'], stance: 'agree', spokeOnThisText: true },
    });

    carePlan.clock.advance(HOUR);
    await write('needs', 'A house.');
    await read(grace);
    carePlan.clock.advance(HOUR);
    expect((await ask(guardian)).body).toEqual(first);
  });

  it('goes by what the person said about sharing then, and not by what they say now', async () => {
    const { personId, take, ask } = await allSaidYes();
    const said = async (choice: 'withheld' | 'shared') => {
      const about = { personId, audience: 'member' as const, audienceId: idOf(grace), part: 'needs' };
      const told = { ...about, choice, overriddenUntil: null, setAt: now() };
      await carePlan.hear('identity.sharing-preference-set.v1', told);
    };
    await said('withheld');
    carePlan.clock.advance(HOUR);
    await take();
    carePlan.clock.advance(HOUR);
    await said('shared');
    const { body } = await ask(guardian);
    expect(partOf(body, grace, 'needs')).toMatchObject({ permitted: 'no', opened: 'opened' });
    expect(partOf(body, grace, 'strengths')).toMatchObject({ permitted: 'yes' });
  });

  it('is for the person, the guardian and whoever commissions, who is told no name; a look is recorded; no word is in it', async () => {
    const { sam, personId, take, ask } = await allSaidYes();
    await take();
    const [own, audit] = [await ask(sam), await ask(commissioner)];
    expect(own.status).toBe(200);
    expect(audit.status).toBe(200);
    const ids = new RegExp([personId, idOf(grace), idOf(amara)].join('|'));
    expect(JSON.stringify(audit.body)).not.toMatch(ids);
    expect(JSON.stringify(own.body)).toMatch(ids);
    expect(JSON.stringify([own.body, audit.body])).not.toMatch(/quiet|choir|charity alone|Yes please/);
    for (const other of [grace, amara, someone('person', { personId: idFrom('another') })])
      expect((await ask(other)).status).toBe(404);
    expect((await ask(ANYONE)).status).toBe(401);
    await carePlan.settled();
    expect(await carePlan.published()).toContainEqual(
      expect.objectContaining({
        type: 'care-plan.record-viewed.v1',
        data: expect.objectContaining({ personId, viewerId: idOf(commissioner), what: 'who-knew-what' }),
      }),
    );
  });
});
