import type { Principal } from '@platform/access-control/principal';
import { ANYONE } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { CarePlanContext } from '../../care-plan.context';
import { CarePlanModule } from '../../care-plan.module';

const MONDAY = '2026-03-02T09:00:00.000Z';
const [trust, charity] = [idFrom('a trust'), idFrom('a charity')];
const grace = someone('clinician', { agencyId: trust, tier: 'regulated' });
const dev = someone('peer-supporter', { agencyId: charity, tier: 'peer' });
const outsider = someone('gp', { agencyId: idFrom('a surgery') });
const idOf = (member: Principal) => member.memberId ?? '';

describe('a farewell', () => {
  let carePlan: ContextApp;
  let people = 0;
  beforeAll(async () => {
    carePlan = await ContextApp.start([CarePlanModule.forRoot()], [CarePlanContext]);
    for (const { practitionerId, agencyId, role, tier } of [grace, dev]) {
      await carePlan.hear('identity.practitioner-registered.v1', {
        ...{ practitionerId: practitionerId ?? '', agencyId: agencyId ?? '', role: role as 'clinician', tier },
        registeredAt: MONDAY,
      });
    }
  });
  beforeEach(() => carePlan.clock.set(MONDAY));
  afterAll(() => carePlan.stop());

  /** Somebody with a team of two, for whom it was decided that help ends. */
  async function decided() {
    const sam = someone('person', { personId: idFrom('a person', String((people += 1))) });
    const personId = idOf(sam);
    const introductionId = idFrom('introduction', personId);
    await carePlan.hear('intake.key-worker-named.v1', {
      ...{ introductionId, personId, keyWorkerId: idOf(grace), agencyId: trust, role: 'clinician' },
      ...{ nextContactOn: '2026-03-05', namedAt: MONDAY },
    });
    await carePlan.onTeam(personId, grace, true);
    const at = `/api/care-plan/people/${personId}`;
    const { planId } = (await carePlan.get(`${at}/plan`, sam)).body;
    const plan = `/api/care-plan/plans/${planId}`;
    await carePlan.post(`${plan}/team`, grace, { memberId: idOf(dev), agencyId: charity, role: dev.role });
    await carePlan.onTeam(personId, dev);
    const question = { planId, question: 'Is it time?', options: ['Not yet', 'Yes'], goesAheadWith: [1] };
    const { id } = (await carePlan.post('/api/care-plan/decisions', grace, { ...question, kind: 'farewell' })).body;
    const decision = `/api/care-plan/decisions/${id}`;
    for (const one of [grace, dev]) await carePlan.post(`${decision}/positions`, one, { stance: 'agree' });
    await carePlan.post(`${decision}/persons-voice`, sam, { outcome: 'agrees', words: 'I am ready.' });
    const taking = { outcome: 'Yes', implementerId: idOf(grace), reviewOn: '2026-06-01' };
    await carePlan.post(`${decision}/take`, grace, taking);
    await carePlan.settled();
    const hold = (by = grace, key?: string) =>
      carePlan.post(
        `${plan}/farewell`,
        by,
        { decisionId: id, words: 'Go well.' },
        key ? { 'idempotency-key': key } : {},
      );
    const wayBack = () =>
      carePlan.post(
        `${at}/way-back/agree`,
        grace,
        {
          ...{ signs: 'No post.', helps: 'A walk.', call: 'Grace, 0117 496 0111', until: '2026-09-01', namedIds: [] },
          ...{ agencyId: trust, ownerId: idOf(grace) },
        },
        { 'if-match': '"0"' },
      );
    const shown = async (as: Principal) => (await carePlan.get(`${at}/farewell`, as)).body;
    return { sam, personId, introductionId, at, planId, plan, decisionId: id as string, hold, wayBack, shown };
  }

  it('waits until nothing is left that somebody owes the person, and says what is', async () => {
    const { sam, personId, plan, hold, wayBack, shown, decisionId } = await decided();
    const action = { text: 'Ring the landlord.', dueOn: '2026-03-10' };
    const ofDev = { ...action, ownerId: idOf(dev), ownerAgencyId: charity };
    const { id: actionId } = (await carePlan.post(`${plan}/actions`, grace, ofDev)).body;
    await carePlan.post(`${plan}/actions`, sam, { ...action, ownerId: personId, ownerAgencyId: null });
    const ask = { askId: idFrom('ask', personId), personId };
    await carePlan.hear('provider-directory.ask-made.v1', {
      ...{ ...ask, serviceId: idFrom('a service'), agencyId: charity },
      ...{ askedAt: MONDAY, answerDueAt: '2026-03-05T09:00:00.000Z' },
    });
    for (const reader of [dev, sam]) expect((await shown(reader)).left).toBeNull();
    const { left, decisions } = await shown(grace);
    expect(decisions).toEqual([{ decisionId, question: 'Is it time?', outcome: 'Yes' }]);
    expect(left).toMatchObject({ actionIds: [actionId], asks: 1, questions: 0, concerns: 0, wayBackIsOpen: false });

    expect((await hold()).body.code).toBe('actions-left');
    await carePlan.post(`${plan}/actions/${actionId}/outcome`, dev, { outcome: 'done' });
    expect((await hold()).body.code).toBe('asks-left');
    const need = { needId: idFrom('need', personId), personId };
    await carePlan.hear('intake.immediate-need-identified.v1', {
      ...{ ...need, dueAt: '2026-03-03T09:00:00.000Z', responderId: idOf(dev), identifiedAt: MONDAY },
    });
    const talk = { conversationId: idFrom('talk', personId), personId };
    await carePlan.hear('intake.safety-conversation-held.v1', { ...talk, dueAt: '2026-03-03T09:00:00.000Z' });
    expect((await shown(grace)).left.needs).toBe(2);
    const closed = { ...ask, how: 'withdrawn', closedAt: MONDAY } as const;
    await carePlan.hear('provider-directory.ask-closed.v1', closed);
    expect((await hold()).body.code).toBe('needs-left');
    await carePlan.hear('intake.immediate-need-met.v1', { ...need, metAt: MONDAY });
    await carePlan.hear('intake.safety-promise-kept.v1', { ...talk, keptAt: MONDAY });
    expect((await hold()).body.code).toBe('way-back-needed');
    expect((await wayBack()).status).toBe(201);
    expect((await hold(dev)).status).toBe(404);
    expect((await hold()).status).toBe(201);
  });

  it('ends the team’s part, keeps the plan and what was said for the person, and is told to the front door', async () => {
    const { sam, personId, introductionId, planId, plan, hold, wayBack, shown, decisionId } = await decided();
    await wayBack();
    expect((await hold(grace, 'a farewell')).status).toBe(201);
    expect(await shown(sam)).toEqual({
      held: { decisionId, words: 'Go well.', heldBy: idOf(grace), heldAt: MONDAY },
      ...{ decisions: [], left: null },
    });
    await carePlan.settled();
    const { body: decision } = await carePlan.get(`/api/care-plan/decisions/${decisionId}`, sam);
    expect(decision.carriedOut).toMatchObject([{ done: true, words: 'Go well.', by: idOf(grace) }]);
    expect(decision.nextReviewOn).toBeNull();
    // The answer that was lost, though the team has left.
    expect((await hold(grace, 'a farewell')).status).toBe(201);
    expect((await carePlan.post(`${plan}/goals`, grace, { text: 'Another.' })).status).toBe(404);
    expect((await carePlan.get(`/api/care-plan/people/${personId}/plan`, sam)).status).toBe(200);
    for (const [reader, status] of [
      [outsider, 404],
      [ANYONE, 401],
    ] as const) {
      expect((await carePlan.get(`/api/care-plan/people/${personId}/farewell`, reader)).status).toBe(status);
    }
    const told = (await carePlan.published()).filter(({ type }) => type === 'care-plan.farewell-held.v1');
    expect(told.at(-1)?.data).toEqual({ planId, personId, introductionIds: [introductionId], heldAt: MONDAY });
  });

  it('is followed by a way back that opens the plan again at once, with whoever was agreed', async () => {
    const { sam, at, hold, wayBack, shown } = await decided();
    await wayBack();
    await hold();
    expect((await carePlan.get(`${at}/way-back`, sam)).body).toMatchObject({ isOpen: true, mayStepUp: true });
    expect((await carePlan.post(`${at}/step-ups`, sam, { words: 'The post again.' })).status).toBe(201);
    await carePlan.settled();
    const { team } = (await carePlan.get(`${at}/plan`, sam)).body;
    const there = team.filter((one: { leftAt: string | null }) => one.leftAt === null);
    expect(there).toMatchObject([{ memberId: idOf(grace), isKeyWorker: true }]);
    expect((await shown(sam)).held).toBeNull();
    expect((await carePlan.get(`${at}/way-back`, sam)).body.accountable).toMatchObject({ memberId: idOf(grace) });
  });
});
