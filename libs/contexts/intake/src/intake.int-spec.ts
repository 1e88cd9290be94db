import { ANYONE } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { IntakeContext } from './intake.context';
import { IntakeModule } from './intake.module';

const coordinator = someone('hub-coordinator');
const trust = idFrom('agency', 'trust');
const grace = someone('clinician', { agencyId: trust });
const words = {
  whatBroughtYouHere: 'The nights.',
  whatIsGoingWell: 'The dog.',
  whatIsHard: 'Phones.',
  whatYouWant: 'Sleep.',
  whoCanHelp: 'My sister.',
};

describe('intake, from the door to the initial conversation', () => {
  let intake: ContextApp;
  beforeAll(async () => {
    intake = await ContextApp.start([IntakeModule.forRoot()], [IntakeContext]);
    await intake.hear('identity.practitioner-registered.v1', {
      practitionerId: grace.memberId ?? '',
      agencyId: trust,
      role: 'clinician',
      tier: 'regulated',
      registeredAt: '2026-03-01T09:00:00.000Z',
    });
  });
  afterAll(() => intake.stop());

  const introduce = async (name: string) => {
    const whatBroughtYou = 'A hard spring.';
    const { body } = await intake.post('/api/intake/introductions', ANYONE, { name, reachMe: { how: 'text', at: '07700 900456' }, whatBroughtYou }); // prettier-ignore
    await intake.settled();
    return body as { id: string; personId: string; receiptCode: string };
  };
  const naming = (huddleId: string) => ({
    huddleId,
    keyWorkerId: grace.memberId,
    agencyId: trust,
    nextContactOn: '2026-03-05',
  });

  it('gives everybody in the huddle an owner or a reason before it closes', async () => {
    const [robin, ash] = [await introduce('Robin'), await introduce('Ash')];
    const { body: huddle } = await intake.post('/api/intake/huddles', coordinator);
    await intake.settled();
    const second = await intake.post('/api/intake/huddles', coordinator);
    expect(second).toMatchObject({ status: 409, body: { code: 'huddle-already-open' } });

    const address = `/api/intake/introductions/${robin.id}/key-worker`;
    expect((await intake.post(address, coordinator, naming(huddle.id))).status).toBe(201);
    await intake.settled();
    const closing = `/api/intake/huddles/${huddle.id}/close`;
    const refused = await intake.post(closing, coordinator, { reasons: [] });
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'introductions-without-owner', introductions: [{ introductionId: ash.id }] },
    });
    const reasons = [{ introductionId: ash.id, reason: 'Asked us to ring tomorrow.' }];
    expect((await intake.post(closing, coordinator, { reasons })).status).toBe(201);
    await intake.settled();
    const board = await intake.get('/api/intake/huddle-board', coordinator);
    expect(board.body).toMatchObject({
      huddle: null,
      waiting: [{ introductionId: ash.id, heldOver: 'Asked us to ring tomorrow.' }],
      welcomed: [{ introductionId: robin.id, keyWorkerId: grace.memberId, nextContactOn: '2026-03-05' }],
    });
    const told = (await intake.published()).find(({ type }) => type === 'intake.key-worker-named.v1');
    expect(told?.data).toMatchObject({ personId: robin.personId, role: 'clinician' });
    expect(JSON.stringify(await intake.published())).not.toMatch(/Ash|ring tomorrow/);
  });

  it('lets only the key worker hold the initial conversation, and only the person and the team read it', async () => {
    const wren = await introduce('Wren');
    const { body: huddle } = await intake.post('/api/intake/huddles', coordinator);
    await intake.settled();
    await intake.post(`/api/intake/introductions/${wren.id}/key-worker`, coordinator, naming(huddle.id));
    const address = `/api/intake/introductions/${wren.id}/initial-conversation`;
    const conversation = { heldOn: '2026-03-02', place: 'A café', words };
    expect((await intake.post(address, someone('gp'), conversation)).status).toBe(404);
    expect((await intake.post(address, grace, conversation)).status).toBe(201);
    const again = await intake.post(address, grace, conversation);
    expect(again).toMatchObject({ status: 409, body: { code: 'conversation-already-held' } });

    const page = `/api/intake/people/${wren.personId}/introductions`;
    const self = someone('person', { personId: wren.personId, memberId: wren.personId });
    expect((await intake.get(page, self)).body).toMatchObject([{ status: 'welcomed', initialConversation: { words } }]);
    expect((await intake.get(page, grace)).status).toBe(404);
    await intake.onTeam(wren.personId, grace, true);
    expect((await intake.get(page, grace)).status).toBe(200);
    const looks = (await intake.published()).filter(({ type }) => type === 'intake.record-viewed.v1');
    expect(looks.map(({ data }) => data)).toMatchObject([
      { personId: wren.personId, viewerId: grace.memberId, what: 'introductions', why: 'direct-care' },
    ]);
  });

  it('tells whoever holds the receipt what happens next, and nothing to anybody else', async () => {
    const kit = await introduce('Kit');
    const look = (receiptCode: string) => intake.post('/api/intake/receipts/look-up', ANYONE, { receiptCode });
    expect((await look(kit.receiptCode.toLowerCase())).body).toMatchObject({ status: 'waiting', nextContactOn: null });
    expect(await look('2222-2222-2222')).toMatchObject({ status: 404, body: { code: 'receipt-code-unknown' } });
  });

  it('knows the receipt of somebody who was known already, who stays the same person', async () => {
    const personId = idFrom('somebody known');
    const receipt = await intake.post('/api/intake/introductions', someone('person', { personId }), {
      name: 'Wren',
      reachMe: { how: 'phone', at: '07700 900123' },
      whatBroughtYou: 'It came back.',
    });
    expect(receipt.body.personId).toBe(personId);
    await intake.settled();
    const found = await intake.post('/api/intake/receipts/look-up', ANYONE, { receiptCode: receipt.body.receiptCode });
    expect(found).toMatchObject({ status: 200, body: { status: 'waiting' } });
  });

  it('gives the name to identity and to no other context', async () => {
    const lark = await introduce('Lark');
    const address = `/api/intake/introductions/${lark.id}/name-given`;
    expect((await intake.get(address, someone('service', { context: 'identity' }))).body).toMatchObject({
      name: 'Lark',
    });
    expect((await intake.get(address, someone('service', { context: 'outcomes' }))).status).toBe(404);
    expect((await intake.get(address, coordinator)).status).toBe(404);
  });

  it('keeps the person’s own choice, which is theirs to make', async () => {
    const sky = await introduce('Sky');
    const address = `/api/intake/introductions/${sky.id}/decline`;
    const reason = { reason: 'I have found help with friends.' };
    expect((await intake.post(address, someone('person'), reason)).status).toBe(404);
    const self = someone('person', { personId: sky.personId, memberId: sky.personId });
    expect((await intake.post(address, self, reason)).status).toBe(201);
    await intake.settled();
    const board = await intake.get('/api/intake/huddle-board', coordinator);
    expect(JSON.stringify(board.body.waiting)).not.toContain(sky.id);
  });
});
