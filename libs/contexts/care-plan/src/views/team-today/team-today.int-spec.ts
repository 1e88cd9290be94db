import { ANYONE } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { CarePlanContext, planIdOf } from '../../care-plan.context';
import { CarePlanModule } from '../../care-plan.module';

const amara = someone('community-worker', { agencyId: idFrom('a charity') });
const grace = someone('clinician', { agencyId: idFrom('a trust') });
const [sam, kim] = [idFrom('sam'), idFrom('kim')];

describe('what a member of teams owes today', () => {
  let carePlan: ContextApp;
  beforeAll(async () => {
    carePlan = await ContextApp.start([CarePlanModule.forRoot()], [CarePlanContext]);
    for (const personId of [sam, kim]) {
      await carePlan.hear('intake.key-worker-named.v1', {
        introductionId: idFrom('introduction', personId),
        personId,
        keyWorkerId: amara.memberId ?? '',
        agencyId: amara.agencyId ?? '',
        role: 'community-worker',
        nextContactOn: '2026-03-05',
        namedAt: '2026-03-02T09:00:00.000Z',
      });
      await carePlan.onTeam(personId, amara, true);
    }
  });
  afterAll(() => carePlan.stop());

  const post = (personId: string, path: string, body: object, by = amara) =>
    carePlan.post(`/api/care-plan/plans/${planIdOf(personId)}/${path}`, by, body);

  it('lists the people of their teams, the soonest due first, at the position of the answer', async () => {
    carePlan.clock.set('2026-03-03T10:00:00.000Z');
    const action = { text: 'Ring the office', ownerId: amara.memberId, dueOn: '2026-03-20' };
    await post(kim, 'actions', action);
    const { body } = await post(kim, 'actions', { ...action, text: 'Find a choir', dueOn: '2026-03-06' });
    const mine = await carePlan.get('/api/care-plan/my-people', amara, { position: body.position });
    expect(mine.body).toEqual([
      {
        ...{ personId: kim, planId: planIdOf(kim), isKeyWorker: true, role: 'community-worker' },
        ...{ openActions: 2, nextDueOn: '2026-03-06', signature: 'none', lastChangedAt: '2026-03-03T10:00:00.000Z' },
        diedAt: null,
      },
      expect.objectContaining({ personId: sam, openActions: 0, nextDueOn: null }),
    ]);
    const actions = await carePlan.get('/api/care-plan/my-actions', amara);
    expect(actions.body).toEqual([
      {
        ...{ planId: planIdOf(kim), personId: kim, actionId: body.id },
        ...{ text: 'Find a choir', dueOn: '2026-03-06', keptFromUse: false },
      },
      expect.objectContaining({ text: 'Ring the office', dueOn: '2026-03-20' }),
    ]);
  });

  it('takes away what was answered, and follows the signature', async () => {
    const [first] = (await carePlan.get('/api/care-plan/my-actions', amara)).body;
    await post(kim, `actions/${first.actionId}/outcome`, { outcome: 'done' });
    const person = someone('person', { personId: kim });
    const signatures: string[] = [];
    const look = async (position: string) => {
      const { body } = await carePlan.get('/api/care-plan/my-people', amara, { position });
      signatures.push(body.find((row: { personId: string }) => row.personId === kim).signature);
    };
    const { contentHash } = (await carePlan.get(`/api/care-plan/people/${kim}/plan`, person)).body;
    const no = { contentHash, outcome: 'not-agreed', reason: 'Not the choir' };
    await look((await post(kim, 'signature', no, person)).body.position);
    await look((await post(kim, 'signature', { contentHash, outcome: 'agreed' }, person)).body.position);
    await look((await post(kim, 'goals', { text: 'Sing' }, person)).body.position);
    expect(signatures).toEqual(['not-agreed', 'agreed', 'lapsed']);
    expect((await carePlan.get('/api/care-plan/my-actions', amara)).body).toHaveLength(1);
  });

  it('shows nothing of a plan that was left, or when the relationship ended', async () => {
    const invitation = { memberId: grace.memberId, agencyId: grace.agencyId, role: 'clinician' };
    for (const personId of [sam, kim]) {
      await post(personId, 'team', invitation);
      await carePlan.onTeam(personId, grace);
      await post(personId, 'actions', { text: 'Visit', ownerId: grace.memberId, dueOn: '2026-03-09' });
    }
    await carePlan.settled();
    expect((await carePlan.get('/api/care-plan/my-people', grace)).body).toHaveLength(2);
    expect((await carePlan.get('/api/care-plan/my-actions', grace)).body).toHaveLength(2);
    await post(sam, `team/${grace.memberId}/leave`, {}, grace);
    await carePlan.hear('identity.relationship-ended.v1', {
      relationshipId: idFrom('relationship', kim, grace.memberId ?? ''),
      personId: kim,
      memberId: grace.memberId ?? '',
      endedAt: '2026-03-03T11:00:00.000Z',
    });
    expect((await carePlan.get('/api/care-plan/my-people', grace)).body).toEqual([]);
    expect((await carePlan.get('/api/care-plan/my-actions', grace)).body).toEqual([]);
  });

  it('tells the team of a death, owes nothing more, and brings it back when it was a mistake', async () => {
    const stream = `introduction-${idFrom('introduction', kim)}`;
    const told = { introductionId: idFrom('introduction', kim), personId: kim };
    const ofKim = async () => {
      await carePlan.settled();
      const people = (await carePlan.get('/api/care-plan/my-people', amara)).body as { personId: string; diedAt: string | null }[]; // prettier-ignore
      const actions = (await carePlan.get('/api/care-plan/my-actions', amara)).body as { personId: string }[];
      const { diedAt } = people.find(({ personId }) => personId === kim) ?? {};
      return { diedAt, owed: actions.filter(({ personId }) => personId === kim).length };
    };
    const recordedAt = '2026-03-04T09:00:00.000Z';
    await carePlan.hear('intake.death-recorded.v1', { ...told, recordedAt }, stream);
    expect(await ofKim()).toEqual({ diedAt: recordedAt, owed: 0 });
    await carePlan.hear('intake.death-corrected.v1', { ...told, correctedAt: '2026-03-05T09:00:00.000Z' }, stream);
    expect(await ofKim()).toEqual({ diedAt: null, owed: 1 });
  });

  it('is of nobody while somebody wants nothing, and as it was when they come back', async () => {
    const told = { introductionId: idFrom('introduction', sam), personId: sam };
    const people = async () => {
      await carePlan.settled();
      const { body } = await carePlan.get('/api/care-plan/my-people', amara);
      return (body as { personId: string; isKeyWorker: boolean }[]).filter(({ personId }) => personId === sam);
    };
    await carePlan.hear('identity.practitioner-registered.v1', {
      ...{ practitionerId: amara.memberId ?? '', agencyId: amara.agencyId ?? '', role: 'community-worker' as const },
      ...{ tier: 'supervised' as const, registeredAt: '2026-03-01T09:00:00.000Z' },
    });
    expect(await people()).toHaveLength(1);
    await carePlan.hear('intake.introduction-declined.v1', { ...told, declinedAt: '2026-03-04T09:00:00.000Z' });
    expect(await people()).toEqual([]);
    await carePlan.hear('intake.person-reintroduced.v1', {
      ...{ introductionId: idFrom('introduction again', sam), personId: sam, keyWorkerId: amara.memberId ?? '' },
      ...{ agencyId: amara.agencyId ?? '', role: 'community-worker', nextContactOn: '2026-05-06' },
      reintroducedAt: '2026-05-04T09:00:00.000Z',
    });
    expect(await people()).toMatchObject([{ isKeyWorker: true }]);
  });

  it('is for whoever works on teams', async () => {
    expect((await carePlan.get('/api/care-plan/my-people', ANYONE)).status).toBe(401);
    expect((await carePlan.get('/api/care-plan/my-people', someone('commissioner'))).status).toBe(404);
    expect((await carePlan.get('/api/care-plan/my-actions', someone('gp'))).body).toEqual([]);
  });
});
