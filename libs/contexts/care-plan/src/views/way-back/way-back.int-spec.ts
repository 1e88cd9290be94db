import type { Principal } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { CarePlanContext, planIdOf } from '../../care-plan.context';
import { CarePlanModule } from '../../care-plan.module';

const MONDAY = '2026-03-02T09:00:00.000Z';
const trust = idFrom('a trust');
const charity = idFrom('a charity');
const amara = someone('community-worker', { agencyId: charity, tier: 'supervised' });
const grace = someone('clinician', { agencyId: trust, tier: 'regulated' });
const outsider = someone('gp', { agencyId: idFrom('a practice'), tier: 'regulated' });
const ruth = someone('carer', { memberId: idFrom('ruth'), agencyId: null });
const ida = someone('carer', { memberId: idFrom('ida'), agencyId: null });
const idOf = (member: Principal) => member.memberId ?? '';
const said = {
  ...{ signs: 'I stop opening the post.', helps: 'Walk with me.', call: 'Grace, 0117 496 0111', until: '2026-06-30' },
  ...{ namedIds: [] as string[], agencyId: trust, ownerId: idOf(grace) },
};

interface Shown {
  readonly agreed: Record<string, unknown> | null;
  readonly isOpen: boolean;
  readonly stepUps: readonly { readonly stepUpId: string; readonly contact: object | null }[];
  readonly accountable: { readonly agencyId: string; readonly memberId: string } | null;
  readonly revision: string;
}

describe('a way back', () => {
  let carePlan: ContextApp;
  let people = 0;
  beforeAll(async () => {
    carePlan = await ContextApp.start([CarePlanModule.forRoot()], [CarePlanContext]);
    for (const { practitionerId, agencyId, role, tier } of [grace, amara]) {
      await carePlan.hear('identity.practitioner-registered.v1', {
        ...{ practitionerId: practitionerId ?? '', agencyId: agencyId ?? '', role: role as 'clinician', tier },
        registeredAt: MONDAY,
      });
    }
  });
  beforeEach(() => carePlan.clock.set(MONDAY));
  afterAll(() => carePlan.stop());

  /** Amara of the charity is the key worker; the way back leads to Grace of the trust, who is not on the team now. */
  async function somebody() {
    const self = someone('person', { personId: idFrom('person', String((people += 1))) });
    const personId = idOf(self);
    const at = `/api/care-plan/people/${personId}`;
    await carePlan.hear('intake.key-worker-named.v1', {
      ...{ introductionId: idFrom('introduction', personId), personId, keyWorkerId: idOf(amara), agencyId: charity },
      ...{ role: 'community-worker', nextContactOn: '2026-03-05', namedAt: MONDAY },
    });
    await carePlan.onTeam(personId, amara, true);
    const carer = async (one: Principal) => {
      const plan = `/api/care-plan/plans/${planIdOf(personId)}/carers`;
      const { code } = (await carePlan.post(plan, self, {})).body as { code: string };
      const taken = someone('person', { memberId: idOf(one), personId: null, agencyId: null });
      await carePlan.post('/api/care-plan/carer-invitations/accept', taken, { code });
      await carePlan.onTeam(personId, one);
    };
    const agree = (more: object = {}, as = amara, seen = '0') =>
      carePlan.post(`${at}/way-back/agree`, as, { ...said, ...more }, { 'if-match': `"${seen}"` });
    const reword = (as: Principal, signs: string, seen: string) =>
      carePlan.post(`${at}/way-back/reword`, as, { signs, helps: said.helps }, { 'if-match': `"${seen}"` });
    const stepUp = (as: Principal) => carePlan.post(`${at}/step-ups`, as, { words: 'The post again.' });
    const shown = async (as: Principal) => (await carePlan.get(`${at}/way-back`, as)).body as Shown;
    return { self, personId, at, carer, agree, reword, stepUp, shown };
  }
  const waiting = async (as: Principal) => {
    await carePlan.settled();
    return (await carePlan.get('/api/care-plan/waiting-step-ups', as)).body as { personId: string }[];
  };

  it('is agreed by the key worker, in words that are the person’s once they say them', async () => {
    const { self, agree, reword, shown } = await somebody();
    expect((await agree()).status).toBe(201);
    const { revision } = await shown(self);
    expect((await reword(self, 'The post lies there.', '0')).body.code).toBe('changed-since-you-looked');
    expect((await reword(self, 'The post lies there.', revision)).status).toBe(201);
    expect((await reword(amara, 'No post.', revision)).status).toBe(404);
    const now = await shown(amara);
    expect(now.agreed).toMatchObject({ signs: 'The post lies there.', call: said.call, until: '2026-06-30' });
    expect((await agree({}, amara, now.revision)).body.code).toBe('persons-own-words');
    expect((await agree({ ownerId: idOf(outsider) })).status).toBe(412);
    expect(
      (await agree({ signs: 'The post lies there.', ownerId: idOf(outsider) }, amara, now.revision)).body.code,
    ).toBe('way-back-owner-not-known');
  });

  it('leads to whoever has the person back, at once, with a day, and with no new introduction', async () => {
    const { self, personId, at, agree, stepUp, shown } = await somebody();
    expect((await stepUp(self)).body.code).toBe('no-way-back');
    await agree();
    const { status, body } = await stepUp(self);
    expect(status).toBe(201);
    expect((await shown(self)).accountable).toEqual({ agencyId: trust, memberId: idOf(grace) });
    expect((await stepUp(self)).body).toMatchObject({ code: 'stepped-up-already', ownerId: idOf(grace) });
    await carePlan.settled();
    const published = await carePlan.published();
    const told = published.filter(({ data }) => data['personId'] === personId).map(({ type }) => type);
    expect(told).toEqual(expect.arrayContaining(['care-plan.stepped-up.v1', 'care-plan.team-member-joined.v1']));
    const stepped = published.find(
      ({ type, data }) => type === 'care-plan.stepped-up.v1' && data['personId'] === personId,
    );
    expect(stepped?.data).toMatchObject({ ownerId: idOf(grace), contactDueAt: '2026-03-03T09:00:00.000Z' });
    expect(JSON.stringify(published)).not.toMatch(/The post/);
    await carePlan.onTeam(personId, grace);
    const mine = (await waiting(grace)).filter((one) => one.personId === personId);
    expect(mine).toMatchObject([{ words: 'The post again.', by: 'person', isOverdue: false }]);
    const contact = { contactedAt: MONDAY, how: 'We walked.' };
    const { id } = body as { id: string };
    expect((await carePlan.post(`${at}/step-ups/${id}/contact`, amara, contact)).body.code).toBe(
      'only-who-has-them-back',
    );
    expect((await carePlan.post(`${at}/step-ups/${id}/contact`, grace, contact)).status).toBe(201);
    expect((await waiting(grace)).filter((one) => one.personId === personId)).toEqual([]);
    expect((await shown(self)).stepUps).toMatchObject([{ stepUpId: id, contact: { how: 'We walked.' } }]);
  });

  it('ends on its day, and is owed a contact by the policy of the alliance', async () => {
    const { self, agree, stepUp, shown } = await somebody();
    await agree();
    carePlan.clock.set('2026-07-01T09:00:00.000Z');
    expect((await stepUp(self)).body).toMatchObject({ code: 'way-back-over', until: '2026-06-30' });
    carePlan.clock.set(MONDAY);
    const policy = { code: 'step-up-contact-working-days', setTo: 2, adoptedAt: MONDAY } as const;
    await carePlan.hear('identity.policy-adopted.v1', policy);
    await stepUp(amara);
    expect((await shown(self)).stepUps).toMatchObject([{ by: 'team', contactDueAt: '2026-03-04T09:00:00.000Z' }]);
  });

  it('may be used by a carer whom the person named, who reads nothing of it', async () => {
    const { at, carer, agree, stepUp } = await somebody();
    await carer(ruth);
    await carer(ida);
    await agree({ namedIds: [idOf(ruth)] });
    expect((await carePlan.get(`${at}/step-up-door`, ruth)).body).toEqual({
      isOpen: true,
      until: '2026-06-30',
      waiting: null,
    });
    const closed = { isOpen: false, until: null, waiting: null };
    expect((await carePlan.get(`${at}/step-up-door`, ida)).body).toEqual(closed);
    expect((await carePlan.get(`${at}/step-up-door`, outsider)).status).toBe(404);
    for (const one of [ida, outsider]) expect((await stepUp(one)).status).toBe(404);
    for (const one of [ruth, ida, outsider]) expect((await carePlan.get(`${at}/way-back`, one)).status).toBe(404);
    expect((await stepUp(ruth)).status).toBe(201);
  });
});
