import type { Principal } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { CarePlanContext } from '../../care-plan.context';
import { CarePlanModule } from '../../care-plan.module';

const MONDAY = '2026-03-02T09:00:00.000Z';
const DAY_MS = 24 * 60 * 60_000;
const charity = idFrom('a charity');
const amara = someone('community-worker', { agencyId: charity, tier: 'supervised' });
const grace = someone('clinician', { agencyId: idFrom('a trust'), tier: 'regulated' });
const ruth = someone('carer', { memberId: idFrom('ruth'), agencyId: null });
const ida = someone('carer', { memberId: idFrom('ida'), agencyId: null });
const outsider = someone('carer', { memberId: idFrom('somebody else'), agencyId: null });
const idOf = (member: Principal) => member.memberId ?? '';
const able = (is: boolean) => ({ able: is, words: 'In words.' });
const cannotDecide = {
  ...{ understands: able(true), retains: able(true), weighs: able(false), communicates: able(true) },
  ...{ support: 'In the morning, with Ruth.', impairment: 'A delirium.' },
};

describe('a carer who is recognised to speak for the person', () => {
  let carePlan: ContextApp;
  let people = 0;
  beforeAll(async () => (carePlan = await ContextApp.start([CarePlanModule.forRoot()], [CarePlanContext])));
  afterAll(() => carePlan.stop());
  beforeEach(() => carePlan.clock.set(MONDAY));

  /** A person whom Amara keeps in touch with and Grace helps; Ruth and Ida care for them, and Ruth is named as who speaks for them. */
  async function somebody(more: object = {}) {
    const sam = someone('person', { personId: idFrom('represented', String((people += 1))) });
    const personId = idOf(sam);
    await carePlan.hear('intake.key-worker-named.v1', {
      ...{ introductionId: idFrom('introduction', personId), personId, keyWorkerId: idOf(amara), agencyId: charity },
      ...{ role: 'community-worker', nextContactOn: '2026-03-05', namedAt: MONDAY },
    });
    await carePlan.onTeam(personId, amara, true);
    const { planId } = (await carePlan.get(`/api/care-plan/people/${personId}/plan`, sam)).body;
    const plan = `/api/care-plan/plans/${planId}`;
    await carePlan.post(`${plan}/team`, amara, { memberId: idOf(grace), agencyId: grace.agencyId, role: grace.role });
    await carePlan.onTeam(personId, grace);
    for (const carer of [ruth, ida]) {
      const { code } = (await carePlan.post(`${plan}/carers`, amara, {})).body as { code: string };
      expect((await carePlan.post('/api/care-plan/carer-invitations/accept', carer, { code })).status).toBe(201);
      await carePlan.onTeam(personId, carer);
    }
    const at = `/api/care-plan/people/${personId}`;
    const named = await carePlan.post(`${at}/representatives`, amara, {
      ...{ kind: 'advocate', name: 'Ruth', memberId: idOf(ruth), scope: ['step-down'], expiresOn: '2026-12-31' },
      ...{ authority: 'A letter, seen by Amara.', ...more },
    });
    const representativeId = named.body.id as string;
    const ask = async (kind = 'step-down') => {
      const question = { planId, question: `Is it time for ${kind}?`, options: ['Yes', 'Not yet'], kind };
      return (await carePlan.post('/api/care-plan/decisions', grace, question)).body.id as string;
    };
    const asked = async (as = ruth) => {
      await carePlan.settled();
      return carePlan.get(`${at}/asked-as-representative`, as);
    };
    const said = { outcome: 'agrees', words: 'He would want this.', representativeId };
    const say = (decisionId: string, as = ruth, how: object = {}) =>
      carePlan.post(`/api/care-plan/decisions/${decisionId}/persons-voice`, as, { ...said, ...how });
    const read = async (decisionId: string, as: Principal = sam) =>
      carePlan.get(`/api/care-plan/decisions/${decisionId}`, as);
    return { sam, personId, plan, at, representativeId, ask, asked, say, read };
  }

  it('is asked the open questions of their kinds alone, and says it themself, under their own name', async () => {
    const { sam, personId, representativeId, ask, asked, say, read } = await somebody();
    const [decisionId, other] = [await ask(), await ask('outreach')];
    await carePlan.post(`/api/care-plan/decisions/${decisionId}/positions`, grace, {
      ...{ stance: 'dissent', reason: 'He walks at night.' },
    });
    const { status, body } = await asked();
    expect(status).toBe(200);
    expect(body).toEqual([
      {
        ...{ decisionId, kind: 'step-down', question: 'Is it time for step-down?', options: ['Yes', 'Not yet'] },
        answerBy: expect.stringMatching(/^2026-/) as string,
        speaksAs: { representativeId, kind: 'advocate' },
        ...{ waitsForCapacity: false, personHasSpoken: false, said: null },
      },
    ]);
    expect(JSON.stringify(body)).not.toMatch(/walks at night|planContentHash/);
    const looks = (await carePlan.published()).filter(({ type }) => type === 'care-plan.record-viewed.v1');
    expect(JSON.stringify(looks.filter(({ data }) => data['personId'] === personId))).toContain(idOf(ruth));
    for (const one of [decisionId, other]) expect((await read(one, ruth)).status).toBe(404);
    expect((await say(other)).status).toBe(404);
    expect((await say(decisionId, ruth, { outcome: 'not-present' })).body.code).toBe('representative-is-here');
    expect((await say(decisionId, ruth, { representativeId: null })).status).toBe(404);
    expect((await say(decisionId)).status).toBe(201);
    expect((await asked()).body).toMatchObject([
      { said: { outcome: 'agrees', words: 'He would want this.', saidThemself: true } },
    ]);
    expect((await read(decisionId)).body.personsVoice).toMatchObject({
      ...{ words: 'He would want this.', recordedBy: idOf(ruth) },
      through: { name: 'Ruth', kind: 'advocate', saidThemself: true },
    });
    await carePlan.post(`/api/care-plan/decisions/${decisionId}/persons-voice`, sam, {
      ...{ outcome: 'refuses', words: 'I do not want to go.' },
    });
    expect((await asked()).body).toMatchObject([{ decisionId, personHasSpoken: true }]);
    expect((await say(decisionId)).body.code).toBe('person-has-spoken');
  });

  it('is told apart from somebody for whom the key worker writes it down', async () => {
    const { ask, asked, say, read } = await somebody();
    const decisionId = await ask();
    expect((await say(decisionId, amara)).status).toBe(201);
    expect((await asked()).body).toMatchObject([{ decisionId, said: { saidThemself: false } }]);
    expect((await read(decisionId)).body.personsVoice).toMatchObject({
      ...{ recordedBy: idOf(amara), through: { name: 'Ruth', saidThemself: false } },
    });
  });

  it('opens nothing to another carer, nor to whoever only was named without their account', async () => {
    const { ask, asked, say } = await somebody();
    const decisionId = await ask();
    expect((await asked(ida)).body).toEqual([]);
    expect((await say(decisionId, ida)).status).toBe(404);
    for (const one of [outsider, grace]) expect((await asked(one)).status).toBe(404);
    const unlinked = await somebody({ memberId: null });
    const theirs = await unlinked.ask();
    expect((await unlinked.asked()).body).toEqual([]);
    expect((await unlinked.say(theirs)).status).toBe(404);
    expect((await unlinked.say(theirs, amara)).status).toBe(201);
  });

  it('is asked no more once it ended, ran out, or they are not on the team, and of nothing that is over', async () => {
    const ended = await somebody();
    const first = await ended.ask();
    expect((await ended.asked()).body).toHaveLength(1);
    const end = `${ended.at}/representatives/${ended.representativeId}/end`;
    expect((await carePlan.post(end, ended.sam, { reason: 'I speak for myself.' })).status).toBe(201);
    expect((await ended.asked()).body).toEqual([]);
    expect((await ended.say(first)).status).toBe(404);

    const left = await somebody();
    const second = await left.ask();
    expect((await carePlan.post(`${left.plan}/team/${idOf(ruth)}/leave`, amara)).status).toBe(201);
    expect((await left.asked()).status).toBe(404);
    expect((await left.say(second)).status).toBe(404);

    const over = await somebody();
    const third = await over.ask();
    expect((await carePlan.post(`/api/care-plan/decisions/${third}/withdraw`, grace, { reason: 'Too early.' })).status).toBe(201); // prettier-ignore
    expect((await over.asked()).body).toEqual([]);

    const ranOut = await somebody({ expiresOn: '2026-03-03' });
    const fourth = await ranOut.ask();
    carePlan.clock.advance(2 * DAY_MS);
    expect((await ranOut.asked()).body).toEqual([]);
    expect((await ranOut.say(fourth)).status).toBe(404);
  });

  it('speaks as an attorney only once it was found that the person cannot decide, and not against an objection', async () => {
    const { personId, ask, asked, say } = await somebody({ kind: 'lasting-power-of-attorney' });
    const decisionId = await ask();
    expect((await asked()).body).toMatchObject([{ decisionId, waitsForCapacity: true }]);
    expect((await say(decisionId)).body.code).toBe('capacity-not-considered');
    expect((await carePlan.post(`/api/care-plan/decisions/${decisionId}/capacity`, grace, cannotDecide)).status).toBe(
      201,
    );
    expect((await asked()).body).toMatchObject([{ decisionId, waitsForCapacity: false }]);
    const objects = (choice: 'withheld' | 'shared') =>
      carePlan.hear('identity.sharing-preference-set.v1', {
        ...{ personId, audience: 'member', audienceId: idOf(ruth), part: 'decisions', choice },
        ...{ overriddenUntil: null, setAt: carePlan.clock.now().toISOString() },
      });
    await objects('withheld');
    expect((await asked()).body).toEqual([]);
    expect((await say(decisionId)).status).toBe(404);
    await objects('shared');
    expect((await say(decisionId)).status).toBe(201);
  });
});
