import { ANYONE } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { AssuranceContext } from '../../assurance.context';
import { AssuranceModule } from '../../assurance.module';

const coordinator = someone('hub-coordinator');
const manager = someone('service-manager');
const DAY = 24 * 60 * 60_000;

describe('the watch, so that nobody is lost', () => {
  let app: ContextApp;
  let assurance: AssuranceContext;
  beforeEach(async () => {
    const verify = () => Promise.resolve({ verdict: 'cannot-tell' as const, sentences: [] });
    app = await ContextApp.start([AssuranceModule.forRoot({ verify })], [AssuranceContext]);
    assurance = app.app.get(AssuranceContext);
  });
  afterEach(() => app.stop());

  const now = () => app.clock.now().toISOString();
  const inDays = (days: number) => new Date(app.clock.now().getTime() + days * DAY).toISOString();
  const of = (name: string) => ({ personId: idFrom('person', name) });

  /** A look that was under way may have had the time before; the second has not. */
  async function looked(): Promise<void> {
    await assurance.runtime.checkDeadlines();
    await app.settled();
    await assurance.runtime.checkDeadlines();
    await app.settled();
  }
  const watch = async () => (await app.get('/api/assurance/watch', coordinator)).body;
  async function eventsOf(alertId: string): Promise<string[]> {
    return (await app.platform.store.readStream(`watch-${alertId}`)).map(({ type }) => type);
  }

  it('misses a key worker who left their agency at once, until somebody else is named', async () => {
    const member = { ...of('Lin'), memberId: idFrom('grace'), agencyId: idFrom('agency') };
    await app.hear('identity.key-worker-left.v1', { relationshipId: idFrom('r'), ...member, leftAt: now() });
    app.clock.advance(1);
    await looked();
    expect(await watch()).toMatchObject([
      { rule: 'key-worker-left', ...of('Lin'), says: expect.stringContaining('left their agency') },
    ]);
    const joins = (isKeyWorker: boolean, stream: string) =>
      app.hear('care-plan.team-member-joined.v1', {
        ...{
          ...member,
          planId: idFrom('plan'),
          memberId: idFrom(stream),
          role: 'clinician',
          isKeyWorker,
          joinedAt: now(),
        },
      } as never);
    await joins(false, 'dev');
    await looked();
    expect(await watch()).toHaveLength(1);
    await joins(true, 'amara');
    await looked();
    expect(await watch()).toEqual([]);
  });

  const introduced = (name: string) =>
    app.hear('intake.introduction-received.v1', {
      introductionId: idFrom(name),
      ...of(name),
      via: 'self',
      receivedAt: now(),
    });
  const keyWorkerNamed = (name: string) =>
    app.hear('intake.key-worker-named.v1', {
      introductionId: idFrom(name),
      ...of(name),
      keyWorkerId: idFrom('grace'),
      agencyId: idFrom('agency'),
      role: 'clinician',
      nextContactOn: '2026-03-10',
      namedAt: now(),
    });
  const asked = (name: string) =>
    app.hear('provider-directory.ask-made.v1', {
      askId: idFrom(name),
      ...of(name),
      serviceId: idFrom('service'),
      agencyId: idFrom('agency'),
      askedAt: now(),
      answerDueAt: inDays(2),
    });
  const askClosed = (name: string, how: 'declined' | 'lapsed') =>
    app.hear('provider-directory.ask-closed.v1', { askId: idFrom(name), ...of(name), how, closedAt: now() });
  const handedOver = (name: string) =>
    app.hear('care-plan.hand-over-proposed.v1', {
      handOverId: idFrom(name),
      ...of(name),
      fromAgencyId: idFrom('agency'),
      toAgencyId: idFrom('another agency'),
      acknowledgeDueAt: inDays(1),
      contactDueAt: inDays(2),
      proposedAt: now(),
    });
  const firstContact = (name: string) =>
    app.hear('care-plan.hand-over-completed.v1', { handOverId: idFrom(name), ...of(name), firstContactAt: now() });

  it('raises each alert once after nobody looked for three days, and none where it happened in time', async () => {
    await introduced('Robin');
    await introduced('Wren');
    await asked('Kit');
    await asked('Lark');
    await handedOver('Sky');
    await handedOver('Ash');
    app.clock.advance(DAY);
    await keyWorkerNamed('Wren');
    await askClosed('Lark', 'declined');
    await firstContact('Ash');
    await looked();
    expect(await watch()).toEqual([]);

    app.clock.advance(3 * DAY);
    for (let look = 0; look < 4; look += 1) await looked();
    const alerts = await watch();
    expect(alerts).toHaveLength(3);
    expect(alerts).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          rule: 'no-owner',
          ...of('Robin'),
          owner: 'hub-coordinator',
          raisedAt: now(),
          expiresAt: inDays(1),
        }),
        expect.objectContaining({ rule: 'ask-unanswered', ...of('Kit') }),
        expect.objectContaining({ rule: 'hand-over-unconfirmed', ...of('Sky') }),
      ]),
    );
    for (const { alertId } of alerts) expect(await eventsOf(alertId)).toEqual(['PersonAtRiskOfBeingLost']);
  });

  it('keeps an ask that lapsed, for nobody answered it', async () => {
    await asked('Kit');
    app.clock.advance(3 * DAY);
    await askClosed('Kit', 'lapsed');
    await looked();
    expect(await watch()).toMatchObject([{ rule: 'ask-unanswered', ...of('Kit') }]);
  });

  it('misses each step to find out how somebody is, until the next one is taken or they are reached', async () => {
    const concern = { kind: 'engagement-step' as const, aboutId: idFrom('concern'), ...of('Fern') };
    const stream = `engagement-${of('Fern').personId}`;
    const nextStep = () =>
      app.hear('intake.promise-made.v1', { ...concern, memberId: null, due: inDays(1), since: now() }, stream);
    await app.hear('intake.promise-made.v1', { ...concern, kind: 'huddle-item', memberId: null, due: now(), since: now() }); // prettier-ignore
    await nextStep();
    app.clock.advance(DAY + 1);
    await looked();
    expect(await watch()).toMatchObject([
      { rule: 'step-overdue', ...of('Fern'), says: expect.stringContaining('next step') },
    ]);
    await nextStep();
    await looked();
    expect(await watch()).toEqual([]);
    app.clock.advance(DAY + 1);
    await looked();
    expect(await watch()).toHaveLength(1);
    await app.hear('intake.promise-kept.v1', { ...concern, keptAt: now() }, stream);
    await looked();
    expect(await watch()).toEqual([]);
  });

  it('minds no order: what happened may be heard before what was expected', async () => {
    await keyWorkerNamed('Wren');
    await introduced('Wren');
    app.clock.advance(4 * DAY);
    await looked();
    expect(await watch()).toEqual([]);
  });

  it('closes an alert when what was missing happens after all', async () => {
    await introduced('Robin');
    app.clock.advance(4 * DAY);
    await looked();
    const [alert] = await watch();
    await keyWorkerNamed('Robin');
    await looked();
    await looked();
    expect(await watch()).toEqual([]);
    expect(await eventsOf(alert.alertId)).toEqual(['PersonAtRiskOfBeingLost', 'WatchResolved']);
  });

  it('tells the service manager once when nobody has dealt with it, and stays open', async () => {
    await introduced('Robin');
    app.clock.advance(4 * DAY);
    await looked();
    app.clock.advance(DAY);
    await looked();
    app.clock.advance(7 * DAY);
    await looked();
    const [alert] = await watch();
    expect(alert).toMatchObject({
      owner: 'service-manager',
      says: expect.stringContaining('the service manager was told'),
    });
    expect(await eventsOf(alert.alertId)).toEqual(['PersonAtRiskOfBeingLost', 'WatchEscalated']);
  });

  it('looks after what was left at the door, of whom nobody knows yet, until somebody has placed or settled it', async () => {
    const left = (name: string) =>
      app.hear('care-plan.word-left.v1', { wordId: idFrom('word', name), dueAt: inDays(3) }, `leftWord-${name}`);
    const dealtWith = (name: string) =>
      app.hear(
        'care-plan.left-word-dealt-with.v1',
        { wordId: idFrom('word', name), dealtWithAt: now() },
        `leftWord-${name}`,
      );
    await left('read in time');
    await left('unread');
    app.clock.advance(2 * DAY);
    await dealtWith('read in time');
    app.clock.advance(2 * DAY);
    for (let look = 0; look < 3; look += 1) await looked();
    const alerts = await watch();
    expect(alerts).toMatchObject([
      {
        ...{ rule: 'left-word-waits', subjectId: idFrom('word', 'unread'), personId: null, owner: 'hub-coordinator' },
        says: expect.stringContaining('nobody has said in time whom it concerns'),
      },
    ]);
    const [{ alertId }] = alerts;
    const said = await app.post(`/api/assurance/watch/${alertId}/resolve`, coordinator, { whatWasDone: 'Rang them.' });
    expect(said).toMatchObject({ status: 409, body: { code: 'ends-when-it-is-placed' } });
    app.clock.advance(DAY);
    await looked();
    expect(await watch()).toMatchObject([{ alertId, owner: 'service-manager' }]);
    await dealtWith('unread');
    await looked();
    await looked();
    expect(await watch()).toEqual([]);
    expect(await eventsOf(alertId)).toEqual(['PersonAtRiskOfBeingLost', 'WatchEscalated', 'WatchResolved']);
  });

  it('is resolved by saying what was done, which nobody else can read', async () => {
    await introduced('Robin');
    app.clock.advance(4 * DAY);
    await looked();
    const [{ alertId }] = await watch();
    const address = `/api/assurance/watch/${alertId}/resolve`;
    expect(await app.post(address, coordinator, { whatWasDone: ' ' })).toMatchObject({
      status: 400,
      body: { fields: [{ field: 'whatWasDone' }] },
    });
    expect((await app.post(address, someone('clinician'), { whatWasDone: 'Rang.' })).status).toBe(404);
    const resolved = await app.post(address, manager, { whatWasDone: 'Rang Robin at home.' });
    expect(resolved).toMatchObject({ status: 201, body: { id: alertId } });
    expect((await app.get('/api/assurance/watch', coordinator, { position: resolved.body.position })).body).toEqual([]);
    expect(await app.post(address, coordinator, { whatWasDone: 'Again.' })).toMatchObject({
      status: 409,
      body: { code: 'alert-already-resolved' },
    });
    const unknown = `/api/assurance/watch/${idFrom('nothing')}/resolve`;
    expect(await app.post(unknown, coordinator, { whatWasDone: 'Rang.' })).toMatchObject({
      status: 404,
      body: { code: 'alert-not-found' },
    });
    const [, stored] = await app.platform.store.readStream(`watch-${alertId}`);
    expect(stored?.data).not.toContain('Robin');
    app.clock.advance(9 * DAY);
    await looked();
    expect(await eventsOf(alertId)).toEqual(['PersonAtRiskOfBeingLost', 'WatchResolved']);
  });

  it('is for those who answer for it', async () => {
    expect((await app.get('/api/assurance/watch', ANYONE)).status).toBe(401);
    for (const role of ['person', 'clinician', 'commissioner'] as const) {
      expect((await app.get('/api/assurance/watch', someone(role))).status).toBe(404);
    }
    expect((await app.get('/api/assurance/watch', manager)).status).toBe(200);
  });
});
