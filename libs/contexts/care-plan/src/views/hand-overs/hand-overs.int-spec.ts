import { ANYONE } from '@platform/access-control/principal';
import type { Principal } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { CarePlanContext } from '../../care-plan.context';
import { CarePlanModule } from '../../care-plan.module';
import { handOverStream } from '../../domain/hand-over/hand-over.state';

const trust = idFrom('a trust');
const charity = idFrom('a charity');
const grace = someone('clinician', { agencyId: trust, tier: 'regulated' });
const dev = someone('peer-supporter', { agencyId: trust, tier: 'peer' });
const amara = someone('community-worker', { agencyId: charity, tier: 'supervised' });
const receptionist = someone('link-worker', { agencyId: charity });
const manager = someone('service-manager', { agencyId: idFrom('somewhere else') });
const commissioner = someone('commissioner', { agencyId: idFrom('a board') });
const outsider = someone('gp', { agencyId: idFrom('a surgery') });
const idOf = (member: Principal) => member.memberId ?? '';

const MONDAY = '2026-03-02T09:00:00.000Z';
const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

describe('a hand-over', () => {
  let carePlan: ContextApp;
  let people = 0;
  beforeAll(async () => {
    carePlan = await ContextApp.start([CarePlanModule.forRoot()], [CarePlanContext]);
    for (const { practitionerId, agencyId, role, tier } of [grace, dev, amara, receptionist, commissioner]) {
      await carePlan.hear('identity.practitioner-registered.v1', {
        practitionerId: practitionerId ?? '',
        agencyId: agencyId ?? '',
        role: role as 'clinician',
        tier,
        registeredAt: MONDAY,
      });
    }
  });
  beforeEach(() => carePlan.clock.set(MONDAY));
  afterAll(() => carePlan.stop());

  const checkDeadlines = async () => {
    const { runtime } = carePlan.app.get(CarePlanContext, { strict: false });
    await carePlan.settled();
    // A look that had begun before the clock moved is waited for first.
    await runtime.checkDeadlines();
    await runtime.checkDeadlines();
    await carePlan.settled();
  };

  /** A person of the trust, for whom stepping down was decided unless told otherwise. */
  async function decided(kind = 'step-down', taken = true) {
    const sam = someone('person', { personId: idFrom('a person', String((people += 1))) });
    const personId = idOf(sam);
    await carePlan.hear('intake.key-worker-named.v1', {
      introductionId: idFrom('introduction', personId),
      personId,
      keyWorkerId: idOf(grace),
      agencyId: trust,
      role: 'clinician',
      nextContactOn: '2026-03-05',
      namedAt: MONDAY,
    });
    await carePlan.onTeam(personId, grace, true);
    const { planId } = (await carePlan.get(`/api/care-plan/people/${personId}/plan`, sam)).body;
    const invited = { memberId: idOf(dev), agencyId: trust, role: dev.role };
    await carePlan.post(`/api/care-plan/plans/${planId}/team`, grace, invited);
    await carePlan.onTeam(personId, dev);
    const decide = async (outcome = 'Yes'): Promise<string> => {
      const question = { planId, question: 'Is Sam ready?', options: ['Yes', 'Not yet'], kind };
      const { id } = (await carePlan.post('/api/care-plan/decisions', grace, question)).body;
      const decision = `/api/care-plan/decisions/${id}`;
      await carePlan.post(`${decision}/positions`, grace, { stance: 'agree' });
      await carePlan.post(`${decision}/positions`, dev, { stance: 'agree' });
      await carePlan.post(`${decision}/persons-voice`, sam, { outcome: 'agrees', words: 'Yes please.' });
      const taking = { outcome, implementerId: idOf(grace), reviewOn: '2026-06-01' };
      if (taken) await carePlan.post(`${decision}/take`, grace, taking);
      return id;
    };
    const decisionId = await decide();
    const propose = (by: Principal = grace, more: object = {}) =>
      carePlan.post('/api/care-plan/hand-overs', by, {
        planId,
        decisionId,
        toAgencyId: charity,
        meetingOn: '2026-03-03',
        present: [idOf(grace), idOf(amara), personId],
        medicines: 'The surgery prescribes; nothing changes.',
        section117: 'not-applicable',
        ...more,
      });
    return { sam, personId, planId, decisionId, propose, decide };
  }

  async function proposed(more: object = {}, isArranged = true) {
    const found = await decided();
    const answer = await found.propose(grace, more);
    const id: string = answer.body.id;
    const path = `/api/care-plan/hand-overs/${id}`;
    const arrange = (by: Principal = grace, said: object = {}) =>
      carePlan.post(`${path}/arrange`, by, {
        ...{ meeting: 'not-held', present: [], meetingWhyNot: 'Sam would rather speak by phone.' },
        ...{ planGoneThrough: true, safetyPlanGoneThrough: true },
        ...{ prescriber: 'Dr Pryce', reviewer: 'Grace Adeyemi', medicinesReviewBy: '2026-04-01' },
        ...{ aftercare: 'yes', aftercareWho: 'The trust', ...said },
      });
    if (isArranged && answer.status === 201) await arrange();
    const board = async (reader: Principal) => {
      await carePlan.settled();
      const { body } = await carePlan.get('/api/care-plan/hand-over-board', reader);
      return body.items.find((item: { handOverId: string }) => item.handOverId === id);
    };
    return {
      ...found,
      answer,
      id,
      board,
      arrange,
      team: async () =>
        (await carePlan.get(`/api/care-plan/people/${found.personId}/plan`, found.sam)).body.team
          .filter(({ leftAt }: { leftAt: string | null }) => leftAt === null)
          .map(({ memberId }: { memberId: string }) => memberId),
      accept: (by: Principal = amara, receiver = amara) =>
        carePlan.post(`${path}/accept`, by, { receiverId: idOf(receiver) }),
      contact: (by: Principal = amara, contactedAt = carePlan.clock.now().toISOString()) =>
        carePlan.post(`${path}/first-contact`, by, { contactedAt, how: 'We had tea.' }),
      withdraw: (by: Principal = grace) => carePlan.post(`${path}/withdraw`, by, { reason: 'Sam would rather stay.' }),
      history: async () =>
        (await carePlan.platform.streams.load(handOverStream, id)).history.map(({ event }) =>
          event.type === 'HandOverEscalated' ? `${event.data.because} told to ${event.data.to}` : event.type,
        ),
    };
  }

  it('is the sender’s until first contact, late in the meantime, and then the receiver’s', async () => {
    const { personId, planId, decisionId, sam, answer, id, board, accept, contact, history } = await proposed();
    expect(answer.status).toBe(201);
    const senders = { accountableAgencyId: trust, accountableMemberId: idOf(grace) };
    expect(await board(amara)).toEqual({
      handOverId: id,
      personId,
      planId,
      decisionId,
      fromAgencyId: trust,
      toAgencyId: charity,
      proposedBy: idOf(grace),
      meetingOn: '2026-03-03',
      proposedAt: MONDAY,
      acknowledgeDueAt: '2026-03-04T09:00:00.000Z',
      contactDueAt: '2026-03-09T09:00:00.000Z',
      receiverId: null,
      status: 'proposed',
      direction: 'step-down',
      missing: [],
      ...senders,
      late: false,
      toldAboutLateness: [],
      firstContactAt: null,
      revision: '1',
    });

    carePlan.clock.advance(2 * DAY_MS + 1);
    // It is late by the clock, whether or not anybody has looked for what fell due.
    expect(await board(grace)).toMatchObject({ late: true });
    await checkDeadlines();
    expect(await board(grace)).toMatchObject({ late: true, toldAboutLateness: ['sender'], ...senders });

    expect((await accept()).status).toBe(201);
    expect(await board(manager)).toMatchObject({
      status: 'accepted',
      receiverId: idOf(amara),
      late: false,
      toldAboutLateness: ['sender'],
      ...senders,
    });
    carePlan.clock.set('2026-03-10T10:00:00.000Z');
    await checkDeadlines();
    expect(await board(amara)).toMatchObject({ late: true, toldAboutLateness: ['sender', 'manager'], ...senders });

    expect((await contact()).status).toBe(201);
    const completed = {
      status: 'completed',
      accountableAgencyId: charity,
      accountableMemberId: idOf(amara),
      late: false,
      toldAboutLateness: ['sender', 'manager'],
      firstContactAt: '2026-03-10T10:00:00.000Z',
    };
    expect(await board(grace)).toMatchObject(completed);
    const ofPerson = await carePlan.get(`/api/care-plan/people/${personId}/hand-overs`, sam);
    expect(ofPerson.body).toMatchObject([
      { ...completed, medicines: 'The surgery prescribes; nothing changes.', section117: 'not-applicable' },
    ]);
    carePlan.clock.advance(30 * DAY_MS);
    await checkDeadlines();
    expect(await history()).toEqual([
      'HandOverProposed',
      'HandOverArranged',
      'HandOverUnanswered',
      'HandOverAccepted',
      'HandOverLate',
      'no-contact told to manager',
      'FirstContactMade',
      'HandOverCompleted',
    ]);
  });

  it('that nobody looks after for three days tells everybody of each step once, in order', async () => {
    const { history, board } = await proposed();
    carePlan.clock.advance(2 * DAY_MS + 3 * DAY_MS);
    await checkDeadlines();
    await checkDeadlines();
    const noticed = ['HandOverUnanswered', 'unanswered told to manager', 'unanswered told to alliance'];
    expect(await history()).toEqual(['HandOverProposed', 'HandOverArranged', ...noticed]);
    expect(await board(amara)).toMatchObject({ late: true, toldAboutLateness: ['sender', 'manager', 'alliance'] });
    carePlan.clock.advance(HOUR_MS);
    await checkDeadlines();
    expect(await history()).toHaveLength(5);
  });

  it('whose lateness cannot be recorded does not keep the next one waiting', async () => {
    const erased = await proposed();
    carePlan.clock.advance(HOUR_MS);
    const next = await proposed();
    const { keyring } = carePlan.platform;
    const owner = { subject: erased.personId, agency: 'none', informationClass: 'hand-over' };
    await keyring.destroy((await keyring.keyFor(owner)).keyRef);
    carePlan.clock.advance(2 * DAY_MS + 1);
    await checkDeadlines();
    expect(await erased.history()).toEqual(['HandOverProposed', 'HandOverArranged']);
    expect(await next.history()).toEqual(['HandOverProposed', 'HandOverArranged', 'HandOverUnanswered']);
  });

  it('makes whoever receives a member of the team, and not before they accept', async () => {
    const { personId, planId, accept, team } = await proposed();
    expect(await team()).not.toContain(idOf(amara));
    expect((await carePlan.get(`/api/care-plan/people/${personId}/plan`, amara)).status).toBe(404);
    expect((await carePlan.get(`/api/care-plan/people/${personId}/hand-overs`, amara)).status).toBe(404);
    expect((await accept(receptionist, amara)).status).toBe(201);
    await carePlan.settled();
    expect(await team()).toContain(idOf(amara));
    const joined = (await carePlan.published()).filter(({ type }) => type === 'care-plan.team-member-joined.v1');
    expect(joined.at(-1)).toMatchObject({
      data: { planId, memberId: idOf(amara), agencyId: charity, role: 'community-worker', isKeyWorker: false },
    });
  });

  it('that is withdrawn stays with the sender’s named owner', async () => {
    const { accept, withdraw, contact, board, propose, team } = await proposed();
    await accept();
    await carePlan.settled();
    expect(await team()).toContain(idOf(amara));
    expect((await withdraw(amara)).status).toBe(404);
    expect((await withdraw(dev)).status).toBe(201);
    expect(await board(amara)).toMatchObject({
      status: 'withdrawn',
      accountableAgencyId: trust,
      accountableMemberId: idOf(grace),
    });
    expect(await contact()).toMatchObject({ status: 409, body: { code: 'hand-over-withdrawn' } });
    await carePlan.settled();
    expect(await team()).not.toContain(idOf(amara));
    expect(await team()).toContain(idOf(dev));
    expect(await propose()).toMatchObject({ status: 409, body: { code: 'hand-over-already-proposed' } });
  });

  it('tells others how far it is, and never what was arranged', async () => {
    const { id, personId, accept, contact, answer } = await proposed({ contactDueAt: '2026-03-03T10:00:00+01:00' });
    expect(answer.status).toBe(201);
    await accept();
    await contact();
    const published = (await carePlan.published()).filter(({ data }) => data['handOverId'] === id);
    expect(published).toMatchObject([
      {
        type: 'care-plan.hand-over-proposed.v1',
        data: { personId, acknowledgeDueAt: '2026-03-03T09:00:00.000Z', contactDueAt: '2026-03-03T09:00:00.000Z' },
      },
      { type: 'care-plan.hand-over-accepted.v1', data: { receiverId: idOf(amara) } },
      { type: 'care-plan.hand-over-completed.v1', data: { firstContactAt: MONDAY } },
    ]);
    expect(JSON.stringify(published)).not.toMatch(/prescribes|tea/);
  });

  it('is accepted once all that goes along is named or has a reason, and the person and both sides see it', async () => {
    const { accept, arrange, board, personId, sam } = await proposed({}, false);
    const refused = await accept();
    expect(refused).toMatchObject({ status: 409, body: { code: 'hand-over-not-arranged' } });
    expect((await board(amara)).missing).toEqual(refused.body.missing);
    expect((await arrange(amara)).status).toBe(404);
    await arrange(grace, { meeting: 'planned', meetingOn: '2026-03-04', prescriber: null });
    expect((await accept()).body.missing).toEqual([
      expect.stringContaining('The meeting of all three has not been held'),
      expect.stringContaining('who prescribes'),
    ]);
    await arrange();
    expect((await board(amara)).missing).toEqual([]);
    expect(JSON.stringify(await board(amara))).not.toContain('Dr Pryce');
    expect((await accept()).status).toBe(201);
    expect((await arrange(grace, { aftercareWho: null })).body.code).toBe('hand-over-not-arranged');
    await carePlan.settled();
    await carePlan.onTeam(personId, amara);
    const goesAlong = {
      ...{ meeting: 'not-held', meetingWhyNot: 'Sam would rather speak by phone.', prescriber: 'Dr Pryce' },
      ...{ reviewer: 'Grace Adeyemi', medicinesReviewBy: '2026-04-01', aftercare: 'yes', aftercareWho: 'The trust' },
      ...{ arrangedBy: idOf(grace), arrangedAt: MONDAY },
    };
    for (const reader of [sam, grace, amara]) {
      const { body } = await carePlan.get(`/api/care-plan/people/${personId}/hand-overs`, reader);
      expect(body).toMatchObject([{ goesAlong }]);
    }
  });

  it('is one at a time, whoever asks for another at the same moment', async () => {
    const { propose, decide, sam, personId, decisionId } = await decided();
    const others = [await decide(), await decide()];
    const answers = await Promise.all(
      [decisionId, ...others].map((one) => propose(grace, { decisionId: one, toAgencyId: charity })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const refused = answers.filter(({ status }) => status === 409).map(({ body }) => body.code);
    expect(refused).toEqual(refused.map(() => 'another-hand-over-under-way'));
    await carePlan.settled();
    const { body } = await carePlan.get(`/api/care-plan/people/${personId}/hand-overs`, sam);
    expect(body).toHaveLength(1);
  });

  it('goes on only by the agency that has become accountable, and then all of them name one and the same', async () => {
    const { accept, contact, propose, decide, board, sam, personId } = await proposed();
    await accept();
    await carePlan.settled();
    await contact();
    const next = await decide();
    expect((await propose(grace, { decisionId: next, toAgencyId: charity })).body.code).toBe('agency-not-accountable');
    await carePlan.onTeam(personId, amara);
    expect((await propose(amara, { decisionId: next, toAgencyId: trust })).status).toBe(201);
    await carePlan.settled();
    const { body } = await carePlan.get(`/api/care-plan/people/${personId}/hand-overs`, sam);
    expect(body).toMatchObject([
      { status: 'proposed', accountableAgencyId: charity, accountableMemberId: idOf(amara) },
      { status: 'completed', accountableAgencyId: charity, accountableMemberId: idOf(amara) },
    ]);
    expect(await board(grace)).toMatchObject({ status: 'completed', accountableAgencyId: charity });
  });

  it('is not begun when it was decided not to, or not yet', async () => {
    const { propose, decide } = await decided();
    const notYet = await decide('Not yet');
    expect((await propose(grace, { decisionId: notYet })).body.code).toBe('decision-not-to-hand-over');
  });

  it('needs a decision to step down that was taken', async () => {
    const other = await decided('other');
    expect((await other.propose()).body.code).toBe('decision-not-a-step-down');
    const open = await decided('step-down', false);
    expect((await open.propose()).body.code).toBe('decision-not-taken');
    expect((await other.propose(grace, { decisionId: idFrom('none') })).body.code).toBe('decision-not-of-this-plan');
    expect((await open.propose(grace, { decisionId: other.decisionId })).body.code).toBe('decision-not-of-this-plan');
  });

  it('names what is wrong, and writes nothing', async () => {
    const { propose } = await decided();
    expect((await propose(grace, { toAgencyId: trust })).body.code).toBe('hand-over-to-own-agency');
    expect((await propose(grace, { toAgencyId: idFrom('nobody’s') })).body.code).toBe('agency-not-known');
    expect((await propose(grace, { toAgencyId: commissioner.agencyId })).body.code).toBe('agency-not-known');
    expect((await propose(grace, { contactDueAt: MONDAY })).body.code).toBe('contact-due-in-the-past');
    expect((await propose(grace, { contactDueAt: '2026-03-10T09:00:00Z' })).body).toMatchObject({
      code: 'contact-due-too-late',
      latest: '2026-03-09T09:00:00.000Z',
    });
    const { body } = await propose(grace, { contactDueAt: '2026-03-10', medicines: ' ', present: ['Grace'] });
    expect(body.fields.map(({ field }: { field: string }) => field).sort()).toEqual([
      'contactDueAt',
      'medicines',
      'present',
    ]);
    const { accept, contact } = await proposed();
    expect((await accept(amara, outsider)).body.code).toBe('receiver-not-of-this-agency');
    expect((await contact()).body.code).toBe('hand-over-not-accepted');
    await accept();
    expect((await accept()).body.code).toBe('hand-over-already-accepted');
    expect((await contact(receptionist)).body.code).toBe('only-the-receiver');
    expect((await contact(amara, '2026-03-02T09:06:00Z')).body.code).toBe('contact-in-the-future');
  });

  it('is shown to the two agencies, to those who see to the whole alliance, and to nobody else', async () => {
    const { personId, board, accept, propose } = await proposed();
    expect(await board(grace)).toBeDefined();
    expect(await board(receptionist)).toBeDefined();
    expect(await board(manager)).toBeDefined();
    expect(await board(someone('hub-coordinator'))).toBeDefined();
    expect(await board(outsider)).toBeUndefined();
    const refused = await Promise.all([
      carePlan.get('/api/care-plan/hand-over-board', someone('person')),
      carePlan.get('/api/care-plan/hand-over-board', commissioner),
      carePlan.get(`/api/care-plan/people/${personId}/hand-overs`, outsider),
      accept(outsider),
      accept(grace),
      propose(amara),
      carePlan.post('/api/care-plan/hand-overs/nothing/accept', amara, { receiverId: idOf(amara) }),
    ]);
    expect(refused.map(({ status }) => status)).toEqual(refused.map(() => 404));
    expect((await accept(ANYONE)).status).toBe(401);
  });

  it('is answered, and followed by a contact, within the days that the alliance has adopted when it is proposed', async () => {
    const before = await proposed();
    const adopted = (code: 'hand-over-acknowledge-working-days' | 'hand-over-contact-days', value: number) =>
      carePlan.hear('identity.policy-adopted.v1', { code, setTo: value, adoptedAt: MONDAY });
    const days = { acknowledgeDueAt: '2026-03-04T09:00:00.000Z', contactDueAt: '2026-03-09T09:00:00.000Z' };
    await adopted('hand-over-acknowledge-working-days', 1);
    await adopted('hand-over-contact-days', 3);
    expect(await before.board(grace)).toMatchObject(days);
    const after = await proposed();
    expect(await after.board(grace)).toMatchObject({
      ...{ acknowledgeDueAt: '2026-03-03T09:00:00.000Z', contactDueAt: '2026-03-05T09:00:00.000Z' },
    });
    expect((await proposed({ contactDueAt: '2026-03-06T09:00:00.000Z' })).answer.body.code).toBe(
      'contact-due-too-late',
    );
  });

  it('is on the board of those who send while they know the person, with what is not there yet, and then counts as held', async () => {
    const step = async (reader: Principal, personId: string) => {
      await carePlan.settled();
      const { body } = await carePlan.get('/api/care-plan/step-down-board', reader);
      return {
        one: body.items.find((item: { personId: string }) => item.personId === personId),
        held: body.held as { days: number; over: number; held: number; tooSoon: number }[],
      };
    };
    const { personId, decisionId, id, arrange, accept, contact } = await proposed({}, false);
    const asked = { personId, decisionId, handOverId: id, toAgencyId: charity, since: MONDAY, isLate: false };
    const first = await step(grace, personId);
    const all = ['plan-agreed', 'safety-plan', 'meeting', 'plans', 'medicines', 'aftercare', 'receiver'];
    expect(first.one).toEqual({ ...asked, stage: 'proposed', receiverId: null, missing: all });
    await arrange();
    await accept();
    const accepted = { stage: 'accepted', receiverId: idOf(amara), missing: ['plan-agreed', 'safety-plan'] };
    expect((await step(grace, personId)).one).toMatchObject(accepted);
    await carePlan.onTeam(personId, amara);
    // Of the agency that is not accountable, of none, and not on the team.
    for (const reader of [amara, outsider, receptionist, manager]) {
      expect((await step(reader, personId)).one).toBeUndefined();
    }
    await contact();
    const after = await step(grace, personId);
    expect(after.one).toBeUndefined();
    const tooSoon = after.held[0]?.tooSoon ?? 0;
    expect(after.held).toEqual(first.held.map((one) => ({ ...one, tooSoon: one.tooSoon + 1 })));
    carePlan.clock.advance(45 * DAY_MS);
    const { over = 0 } = first.held[0] ?? {};
    const counted = { days: 30, over: over + tooSoon, held: over + tooSoon, tooSoon: 0 };
    expect((await step(grace, personId)).held[0]).toEqual(counted);
    expect((await step(outsider, personId)).held[0]).toEqual({ days: 30, over: 0, held: 0, tooSoon: 0 });
    expect((await carePlan.get('/api/care-plan/step-down-board', commissioner)).status).toBe(404);
  });
});
