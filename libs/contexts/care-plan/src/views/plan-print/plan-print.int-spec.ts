import type { Principal } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { readPdf } from '@platform/pdf/read-pdf.fixtures';
import { ContextApp, someone } from '@platform/testing/context-app';
import { CarePlanContext } from '../../care-plan.context';
import { CarePlanModule } from '../../care-plan.module';

const amara = someone('community-worker', { agencyId: idFrom('a charity'), tier: 'supervised' });
const grace = someone('clinician', { agencyId: idFrom('a trust'), tier: 'regulated' });
const ruth = someone('carer', { memberId: idFrom('a sister') });
const sam = someone('person', { personId: idFrom('whose plan is printed') });
const idOf = (member: Principal) => member.memberId ?? '';
const personId = idOf(sam);
const plan = `/api/care-plan/people/${personId}/plan`;

describe('a plan on paper', () => {
  let carePlan: ContextApp;
  let planId = '';
  const post = (path: string, by: Principal, body: object, headers = {}) =>
    carePlan.post(`/api/care-plan/plans/${planId}/${path}`, by, body, headers);
  const write = async (section: string, by: Principal, text: string) =>
    post(`sections/${section}`, by, { text }, { 'if-match': `"${(await carePlan.get(plan, sam)).body.revision}"` });
  const printed = async (by: Principal, more: object = {}) => {
    const payload = {
      names: [
        { id: personId, name: 'Siân Tŵr' },
        { id: idOf(amara), name: 'Łucja Wiśniewska' },
      ],
      ...more,
    };
    const answer = await carePlan.app.inject({
      ...{ method: 'POST', url: `${plan}/pdf`, payload },
      headers: { 'x-test-principal': JSON.stringify(by) },
    });
    const isPdf = answer.headers['content-type'] === 'application/pdf';
    return { status: answer.statusCode, read: isPdf ? readPdf(answer.rawPayload) : undefined, body: answer.body };
  };
  const wordsOf = async (by: Principal, more: object = {}) => (await printed(by, more)).read?.pages.join(' ') ?? '';

  beforeAll(async () => {
    carePlan = await ContextApp.start([CarePlanModule.forRoot()], [CarePlanContext]);
    await carePlan.hear('intake.key-worker-named.v1', {
      ...{ introductionId: idFrom('introduction', personId), personId, keyWorkerId: idOf(amara) },
      ...{ agencyId: amara.agencyId ?? '', role: 'community-worker', nextContactOn: '2026-03-05' },
      namedAt: '2026-03-02T09:00:00.000Z',
    });
    await carePlan.onTeam(personId, amara, true);
    planId = (await carePlan.get(plan, sam)).body.planId;
    await post('team', amara, { memberId: idOf(grace), agencyId: grace.agencyId, role: 'clinician' });
    await carePlan.onTeam(personId, grace);
    await write('needs', amara, 'Sleep, and a home');
    await write('safety-plan', sam, 'Ring Ruth');
    await post('goals', sam, { text: 'A door of my own' });
    await post('actions', amara, {
      text: 'Ring the housing office',
      ownerId: idOf(amara),
      ownerAgencyId: amara.agencyId,
      dueOn: '2026-03-09',
    });
    const revision = (await carePlan.get(plan, sam)).body.revision;
    const secret = { sensitivity: 'sealed', text: 'A SECRET', named: [idOf(amara)] };
    await post('sections/formulation/passage', sam, secret, { 'if-match': `"${revision}"` });
  });
  afterAll(() => carePlan.stop());

  it('is a tagged PDF with a language and a title, says every name letter by letter, when it was printed, and that it may be old', async () => {
    const { status, read } = await printed(grace);
    expect(status).toBe(200);
    expect(read).toMatchObject({
      language: 'en-GB',
      title: 'Plan of Siân Tŵr',
      isTagged: true,
    });
    expect(new Set(read?.roles)).toEqual(new Set(['Document', 'H1', 'H2', 'P', 'L', 'LI', 'Lbl', 'LBody', 'Span']));
    const words = read?.pages.join(' ') ?? '';
    const { contentHash } = (await carePlan.get(plan, grace)).body;
    for (const said of [
      'Plan of Siân Tŵr',
      'Sleep, and a home',
      'Ring Ruth',
      'A door of my own',
      'Łucja Wiśniewska, by',
    ]) {
      expect(words).toContain(said);
    }
    expect(words.replaceAll(' ', '')).toContain(contentHash);
    expect(words).toContain('Printed on Monday 2 March 2026 at 09:00. The plan may have changed since');
  });

  it('is that of a moment that has passed when that is asked for, and says so', async () => {
    const then = carePlan.clock.now().toISOString();
    carePlan.clock.advance(60_000);
    await post('goals', sam, { text: 'A garden' });
    const words = await wordsOf(grace, { asOf: then });
    expect(words).toContain('This is the plan as it stood on Monday 2 March 2026 at 09:00, and not the plan of today.');
    expect(words).toContain('A door of my own');
    expect(words).not.toContain('A garden');
    expect(await wordsOf(grace)).toContain('A garden');
    expect((await printed(grace, { asOf: 'yesterday' })).status).toBe(400);
    expect((await printed(grace, { asOf: '2999-01-01T00:00:00.000Z' })).status).toBe(400);
  });

  it('has nothing in it that is kept apart, unless its reader sees it and asks for it by its name', async () => {
    for (const reader of [sam, amara, grace]) expect(await wordsOf(reader)).not.toContain('A SECRET');
    const apart = { apart: ['formulation/sealed'] };
    expect(await wordsOf(sam, apart)).toContain('A SECRET');
    expect(await wordsOf(amara, apart)).toContain('A SECRET');
    expect((await printed(grace, apart)).status).toBe(404);
  });

  it('is never broader than what its reader is shown, and the look is in the log', async () => {
    await carePlan.onTeam(personId, ruth);
    expect((await printed(ruth)).status).toBe(404);
    expect((await printed(someone('gp', { agencyId: idFrom('a trust') }))).status).toBe(404);
    await wordsOf(grace);
    const looks = (await carePlan.published()).filter(({ type }) => type === 'care-plan.record-viewed.v1');
    expect(looks).toContainEqual(
      expect.objectContaining({ data: expect.objectContaining({ viewerId: idOf(grace), what: 'plan' }) as object }),
    );
  });

  it('is there in large print, and is refused rather than printed with letters missing', async () => {
    const [small, large] = [await printed(sam), await printed(sam, { size: 24 })];
    expect(large.read?.pages.length).toBeGreaterThan(small.read?.pages.length ?? 0);
    expect((await printed(sam, { size: 25 })).status).toBe(400);
    const other = await printed(sam, { names: [{ id: personId, name: 'Олена' }] });
    expect([other.status, JSON.parse(other.body)]).toMatchObject([409, { code: 'letters-not-in-pdf' }]);
  });
});
