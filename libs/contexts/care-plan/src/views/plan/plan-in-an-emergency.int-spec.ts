import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { CarePlanContext } from '../../care-plan.context';
import { CarePlanModule } from '../../care-plan.module';

const trust = idFrom('a trust');
const amara = someone('community-worker', { agencyId: idFrom('a charity'), tier: 'supervised' });
const grace = someone('clinician', { agencyId: trust, tier: 'regulated' });
const officer = someone('privacy-officer', { agencyId: trust });
const KEY = '0b9f2f0e-6f0f-4c3a-9d5c-3b1f1c1d2e3f';
const why = { key: KEY, reason: 'danger-to-life', words: 'Found on the bridge, and cannot tell us anything.' };

describe('a plan in an emergency, with no bus and no other context', () => {
  let carePlan: ContextApp;
  let people = 0;
  beforeAll(async () => (carePlan = await ContextApp.start([CarePlanModule.forRoot()], [CarePlanContext])));
  afterAll(() => carePlan.stop());
  beforeEach(() => carePlan.clock.set('2026-03-02T08:04:00.000Z'));
  afterEach(() => jest.restoreAllMocks());

  /** Somebody with a plan and a team that Grace is not on; from here on nothing can be told to anybody. */
  const somebody = async () => {
    jest.restoreAllMocks();
    const personId = idFrom('somebody', String((people += 1)));
    await carePlan.hear('intake.key-worker-named.v1', {
      introductionId: idFrom('introduction', personId),
      personId,
      keyWorkerId: amara.memberId ?? '',
      agencyId: amara.agencyId ?? '',
      role: 'community-worker',
      nextContactOn: '2026-03-05',
      namedAt: '2026-03-02T08:00:00.000Z',
    });
    await carePlan.onTeam(personId, amara, true);
    jest.spyOn(carePlan.platform.bus, 'publish').mockRejectedValue(new Error('The bus is away.'));
    const at = `/api/care-plan/people/${personId}`;
    const plan = (as = grace) => carePlan.get(`${at}/plan`, as);
    const open = (more: object = {}, as = grace) => carePlan.post(`${at}/emergency`, as, { ...why, ...more });
    return { personId, at, plan, open };
  };

  it('is open with the answer, to read, for sixty minutes, and says so', async () => {
    const { at, plan, open } = await somebody();
    expect((await plan()).status).toBe(404);
    expect((await open()).status).toBe(201);
    const read = await plan();
    expect(read).toMatchObject({ status: 200, body: { allowedActions: [] } });
    expect((await carePlan.get(`${at}/emergency`, grace)).body).toMatchObject({
      open: { openedAt: '2026-03-02T08:04:00.000Z', expiresAt: '2026-03-02T09:04:00.000Z' },
    });
    const write = await carePlan.post(`/api/care-plan/plans/${read.body.planId}/sections/needs`, grace, { text: 'x' }, { 'if-match': `"${read.body.revision}"` }); // prettier-ignore
    expect(write.status).toBe(404);
    carePlan.clock.set('2026-03-02T09:04:00.000Z');
    expect((await plan()).status).toBe(404);
    expect((await carePlan.get(`${at}/emergency`, grace)).body).toEqual({ open: null });
  });

  it('is closed again when whoever opened it says so', async () => {
    const { at, plan, open } = await somebody();
    await open();
    expect((await carePlan.post(`${at}/emergency/end`, grace)).status).toBe(201);
    expect((await plan()).status).toBe(404);
  });

  it('is of one person, and opened by nobody who is not registered or signed in a while ago', async () => {
    const { plan, open } = await somebody();
    const other = await somebody();
    await open();
    expect((await other.plan()).status).toBe(404);
    const peer = someone('peer-supporter', { tier: 'peer', agencyId: trust });
    expect((await open({}, peer)).status).toBe(404);
    expect((await open({}, someone('person'))).status).toBe(404);
    const stale = someone('gp', { tier: 'regulated', authenticatedAt: '2026-03-02T07:58:59.000Z' });
    expect((await open({}, stale)).body).toMatchObject({ code: 'step-up-needed' });
    expect((await plan(stale)).status).toBe(404);
  });

  it('needs a reason and words, and not where the record is open anyway', async () => {
    const { open } = await somebody();
    expect((await open({ words: ' ' })).body).toMatchObject({ code: 'emergency-needs-words' });
    expect((await open({ reason: 'curious' })).status).toBe(400);
    const clinician = { ...amara, role: 'clinician', tier: 'regulated' } as const;
    expect((await open({}, clinician)).body).toMatchObject({ code: 'record-is-open' });
  });

  it('is not opened again by the same before somebody else has looked at why', async () => {
    const { personId, at, open } = await somebody();
    await open();
    await open();
    await carePlan.post(`${at}/emergency/end`, grace);
    carePlan.clock.set('2026-03-02T08:04:30.000Z');
    const again = { key: '1b9f2f0e-6f0f-4c3a-9d5c-3b1f1c1d2e3f' };
    expect((await open(again)).body).toMatchObject({ code: 'emergency-not-reviewed' });
    jest.restoreAllMocks();
    const emergencyId = idFrom('emergency', grace.memberId ?? '', personId, KEY);
    const [told, ...more] = (await carePlan.published()).filter(({ data }) => data['emergencyId'] === emergencyId);
    expect([told?.type, more]).toEqual(['care-plan.emergency-opened.v1', []]);
    expect(JSON.stringify(told)).not.toContain('bridge');
    const reviewedAt = '2026-03-02T08:04:20.000Z';
    await carePlan.hear('identity.emergency-reviewed.v1', { emergencyId, personId, memberId: grace.memberId ?? '', reviewedAt }); // prettier-ignore
    expect((await open(again)).status).toBe(201);
  });

  it('tells what was said of it to whoever answers for privacy there, and to nobody else', async () => {
    const { personId, at, open } = await somebody();
    await open();
    const memberId = grace.memberId ?? '';
    const words = `${at}/emergency/${memberId}/${idFrom('emergency', memberId, personId, KEY)}`;
    expect((await carePlan.get(words, officer)).body).toEqual({ words: why.words });
    expect((await carePlan.get(words, someone('caldicott-guardian'))).status).toBe(200);
    for (const stranger of [grace, amara, someone('privacy-officer', { agencyId: idFrom('elsewhere') })])
      expect((await carePlan.get(words, stranger)).status).toBe(404);
  });

  it('gives no look that it could not write down', async () => {
    const { plan, open } = await somebody();
    await open();
    jest.spyOn(carePlan.platform.store, 'append').mockRejectedValue(new Error('The store is away.'));
    expect((await plan()).status).toBeGreaterThanOrEqual(500);
  });
});
