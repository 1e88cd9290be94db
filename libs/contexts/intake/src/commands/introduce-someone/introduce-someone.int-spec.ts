import { ANYONE } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { IntakeContext } from '../../intake.context';
import { IntakeModule } from '../../intake.module';

const coordinator = someone('hub-coordinator');
const trust = idFrom('agency', 'trust');
const grace = someone('clinician', { agencyId: trust });
const introduction = {
  name: 'Robin Vale',
  reachMe: { how: 'phone', at: '07700 900123' },
  whatBroughtYou: 'He has not left the house since the funeral.',
  introducer: {
    kind: 'gp',
    name: 'Dr Pryce',
    organisation: 'Quayside Medical Group',
    tellMe: { how: 'email', at: 'pryce@quayside.example' },
  },
  awareness: 'does-not-know-yet',
  why: 'He hung up before I could ask.',
};
const OTHERS = '/api/intake/introductions-of-others';
const HER_CONVERSATION = {
  heldOn: '2026-03-02',
  place: 'A café',
  words: {
    ...{ whatBroughtYouHere: 'The funeral.', whatIsGoingWell: 'The dog.', whatIsHard: 'Doors.' },
    ...{ whatYouWant: 'Air.', whoCanHelp: 'My sister.' },
  },
};

describe('introducing somebody', () => {
  let intake: ContextApp;
  beforeAll(async () => {
    intake = await ContextApp.start([IntakeModule.forRoot()], [IntakeContext]);
    await intake.hear('identity.practitioner-registered.v1', {
      ...{ practitionerId: grace.memberId ?? '', agencyId: trust, role: 'clinician', tier: 'regulated' },
      registeredAt: '2026-03-01T09:00:00.000Z',
    });
  });
  afterAll(() => intake.stop());

  const introduce = async (more: object = {}) => {
    const receipt = await intake.post(OTHERS, ANYONE, { ...introduction, ...more });
    await intake.settled();
    return receipt;
  };
  const look = async (receiptCode: string) => {
    await intake.settled();
    return intake.post('/api/intake/receipts/look-up', ANYONE, { receiptCode });
  };
  const waiting = async (name: string) => {
    const board = await intake.get('/api/intake/huddle-board', coordinator);
    return (board.body.waiting as { name: string; introductionId: string; personId: string }[]).find(
      (one) => one.name === name,
    );
  };

  it('shows the board who did, how to tell them, and that the person has to be told first', async () => {
    const receipt = await introduce();
    expect(receipt.status).toBe(201);
    expect(await waiting('Robin Vale')).toMatchObject({
      via: 'introduced',
      introducer: introduction.introducer,
      awareness: 'does-not-know-yet',
      awarenessWhy: introduction.why,
    });
    expect(JSON.stringify(await intake.published())).not.toMatch(/Robin|Pryce|funeral|hung up/);
  });

  it('gives the introducer a code of their own, with which nobody finds or opens the record of the person', async () => {
    const receipt = await introduce({ name: 'Ash' });
    const ash = await waiting('Ash');
    expect(Object.keys(receipt.body).sort()).toEqual(['id', 'position', 'receiptCode', 'revision']);
    expect(receipt.body.id).not.toBe(ash?.personId);
    expect(receipt.body.id).not.toBe(ash?.introductionId);
    const landed = '2026-03-02T09:00:00.000Z';
    expect((await look(receipt.body.receiptCode)).body).toEqual({
      of: 'introducer',
      landedAt: landed,
      helpStartedAt: null,
      endedAt: null,
    });
  });

  it('tells the introducer that help started and that it ended, and never anything else', async () => {
    const receipt = await introduce({ name: 'Wren' });
    const { introductionId = '', personId = '' } = (await waiting('Wren')) ?? {};
    const { body: huddle } = await intake.post('/api/intake/huddles', coordinator);
    await intake.settled();
    const naming = { huddleId: huddle.id, keyWorkerId: grace.memberId, agencyId: trust, nextContactOn: '2026-03-05' };
    const at = `/api/intake/introductions/${introductionId}`;
    expect((await intake.post(`${at}/key-worker`, coordinator, naming)).status).toBe(201);
    expect((await look(receipt.body.receiptCode)).body).toMatchObject({ helpStartedAt: null, endedAt: null });
    expect((await intake.post(`${at}/initial-conversation`, grace, HER_CONVERSATION)).status).toBe(201);
    expect((await look(receipt.body.receiptCode)).body).toMatchObject({
      helpStartedAt: '2026-03-02T09:00:00.000Z',
      endedAt: null,
    });
    const self = someone('person', { personId, memberId: personId });
    await intake.post(`${at}/decline`, self, { reason: 'I moved to my sister in Leeds.' });
    const told = await look(receipt.body.receiptCode);
    expect(told.body).toMatchObject({ of: 'introducer', endedAt: '2026-03-02T09:00:00.000Z' });
    expect(JSON.stringify(told.body)).not.toMatch(/Leeds|Wren|declined|key/);
  });

  it('tells the introducer that it ended with a hand-over or a death, never which, and that it goes on when a death was a mistake', async () => {
    const at = '2026-03-02T09:00:00.000Z';
    const welcomed = async (name: string) => {
      const receipt = await introduce({ name });
      const { introductionId = '', personId = '' } = (await waiting(name)) ?? {};
      const { body: board } = await intake.get('/api/intake/huddle-board', coordinator);
      const naming = { keyWorkerId: grace.memberId, agencyId: trust, nextContactOn: '2026-03-05' };
      const address = `/api/intake/introductions/${introductionId}`;
      const named = { huddleId: board.huddle?.huddleId, ...naming };
      expect((await intake.post(`${address}/key-worker`, coordinator, named)).status).toBe(201);
      await intake.settled();
      return { address, introductionId, personId, seen: async () => (await look(receipt.body.receiptCode)).body };
    };
    const ash = await welcomed('Alder');
    const handOver = { handOverId: idFrom('hand-over'), personId: ash.personId };
    const stream = `handOver-${handOver.handOverId}`;
    const accepted = { ...handOver, toAgencyId: idFrom('charity'), receiverId: idFrom('ben'), acceptedAt: at };
    await intake.hear('care-plan.hand-over-accepted.v1', accepted, stream);
    await intake.hear('care-plan.hand-over-completed.v1', { ...handOver, firstContactAt: at }, stream);
    expect(await ash.seen()).toMatchObject({ landedAt: at, helpStartedAt: at, endedAt: at });

    const tam = await welcomed('Tamsin');
    await intake.post(`${tam.address}/death`, coordinator, { saidBy: 'Their sister, by phone.' });
    expect(await tam.seen()).toEqual({ of: 'introducer', landedAt: at, helpStartedAt: null, endedAt: at });
    await intake.post(`${tam.address}/death/correction`, coordinator);
    expect(await tam.seen()).toMatchObject({ endedAt: null });

    // Of a death nobody is sent word.
    const news = (await intake.published()).filter(({ type }) => type === 'intake.introducer-updated.v1');
    const of = (id: string) => news.filter(({ data }) => data.introductionId === id).map(({ data }) => data.news);
    expect([of(ash.introductionId), of(tam.introductionId)]).toEqual([['landed', 'help-started', 'ended'], ['landed']]);
    const reach = `${ash.address}/introducers-reach`;
    expect((await intake.get(reach, grace)).status).toBe(404);
    const identity = { ...ANYONE, role: 'service' as const, context: 'identity' };
    expect(Object.keys((await intake.get(reach, identity)).body)).toEqual(['reachMe']);
  });

  it('gives the person their own code once a worker has told them, and nobody else', async () => {
    const theirs = await introduce({ name: 'Kit' });
    const { introductionId = '' } = (await waiting('Kit')) ?? {};
    const address = `/api/intake/introductions/${introductionId}/person-awareness`;
    expect((await intake.post(address, someone('gp'), { awareness: 'knows' })).status).toBe(404);
    expect((await intake.post(address, ANYONE, { awareness: 'knows' })).status).toBe(401);
    const notYet = await intake.post(address, coordinator, { awareness: 'does-not-know-yet', why: 'No answer.' });
    expect(notYet).toMatchObject({ status: 201, body: { receiptCode: null } });
    const told = await intake.post(address, coordinator, { awareness: 'knows-and-agrees' });
    await intake.settled();
    expect(await waiting('Kit')).toMatchObject({ awareness: 'knows-and-agrees', awarenessWhy: null });
    expect(told.body.receiptCode).not.toBe(theirs.body.receiptCode);
    expect((await look(told.body.receiptCode)).body).toMatchObject({ of: 'person', status: 'waiting' });
  });

  it('is not something to record of whoever spoke for themself', async () => {
    const { body } = await intake.post('/api/intake/introductions', ANYONE, {
      ...{ name: 'Sky', reachMe: introduction.reachMe, whatBroughtYou: 'The nights.' },
    });
    const address = `/api/intake/introductions/${body.id}/person-awareness`;
    const refused = await intake.post(address, coordinator, { awareness: 'knows' });
    expect(refused).toMatchObject({ status: 409, body: { code: 'nobody-introduced-them' } });
  });

  it('asks why when the person does not know yet, and names every field that is wrong', async () => {
    const { why: _, ...without } = introduction;
    const answer = await intake.post(OTHERS, ANYONE, { ...without, introducer: { kind: 'neighbour' } });
    expect(answer.status).toBe(400);
    expect(answer.body.fields.map((f: { field: string }) => f.field).sort()).toEqual([
      'introducer.kind',
      'introducer.name',
      'why',
    ]);
  });

  it('writes the language that was chosen with the person’s needs, for identity', async () => {
    await introduce({ name: 'Gwen', language: 'cy' });
    const { introductionId = '' } = (await waiting('Gwen')) ?? {};
    const given = await intake.get(
      `/api/intake/introductions/${introductionId}/name-given`,
      someone('service', { context: 'identity' }),
    );
    expect(given.body).toMatchObject({ name: 'Gwen', communicationNeeds: 'Chose Welsh at the front door.' });
    expect(await waiting('Gwen')).toMatchObject({ language: 'cy' });
  });
});
