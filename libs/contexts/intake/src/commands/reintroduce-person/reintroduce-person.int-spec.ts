import { ANYONE } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { IntakeContext } from '../../intake.context';
import { IntakeModule } from '../../intake.module';

const DAY_MS = 24 * 60 * 60_000;
const coordinator = someone('hub-coordinator');
const trust = idFrom('agency', 'trust');
const grace = someone('clinician', { agencyId: trust });
const words = { reachMe: { how: 'text', at: '07700 900456' }, whatBroughtYou: 'A hard spring.' };

describe('how an introduction ends, and how somebody comes back', () => {
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

  const introduce = async (name: string, more: object = {}) => {
    const { body } = await intake.post('/api/intake/introductions', ANYONE, { name, ...words, ...more });
    await intake.settled();
    return body as { id: string; personId: string; receiptCode: string };
  };
  const day = (inDays: number) => new Date(intake.clock.now().getTime() + inDays * DAY_MS).toISOString().slice(0, 10);
  const with_ = () => ({ keyWorkerId: grace.memberId, agencyId: trust, nextContactOn: day(3) });
  const on = (id: string, what: string, body: object = {}, by = coordinator) =>
    intake.post(`/api/intake/introductions/${id}/${what}`, by, body);
  const welcome = async (name: string) => {
    const introduced = await introduce(name);
    const board = await intake.get('/api/intake/huddle-board', coordinator);
    const huddleId = board.body.huddle?.huddleId ?? (await intake.post('/api/intake/huddles', coordinator)).body.id;
    expect(await on(introduced.id, 'key-worker', { huddleId, ...with_() })).toMatchObject({ status: 201 });
    await intake.onTeam(introduced.personId, grace, true);
    await intake.settled();
    return introduced;
  };
  const receipt = async ({ receiptCode }: { receiptCode: string }) => {
    await intake.settled();
    return (await intake.post('/api/intake/receipts/look-up', ANYONE, { receiptCode })).body;
  };
  const waiting = async (id: string) => {
    await intake.settled();
    const board = await intake.get('/api/intake/huddle-board', coordinator);
    return board.body.waiting.find((one: { introductionId: string }) => one.introductionId === id);
  };

  it('brings whoever comes back with their old code to an owner with one action, without a huddle', async () => {
    const robin = await welcome('Robin');
    await on(robin.id, 'decline', { reason: 'I have found help with friends.' });
    intake.clock.advance(DAY_MS * 100);
    expect(await receipt(robin)).toMatchObject({ status: 'declined-by-person', comeBackUntil: expect.any(String) });
    const again = await introduce('Robin', { receiptCode: robin.receiptCode.toLowerCase() });
    expect(again.personId).toBe(robin.personId);
    expect(await waiting(again.id)).toMatchObject({
      wayBack: {
        earlierIntroductionId: robin.id,
        lastKeyWorker: { keyWorkerId: grace.memberId, agencyId: trust, isStillThere: true },
      },
    });
    expect((await on(again.id, 'reintroduction', with_(), grace)).status).toBe(404);
    expect((await on(again.id, 'reintroduction', with_())).status).toBe(201);
    expect(await receipt(robin)).toMatchObject({ status: 'welcomed', nextContactOn: day(3) });
    expect(await receipt(again)).toMatchObject({ status: 'welcomed' });
    const told = (await intake.published()).findLast(({ type }) => type === 'intake.person-reintroduced.v1');
    expect(told).toMatchObject({ type: 'intake.person-reintroduced.v1', data: { personId: robin.personId } });
    expect(JSON.stringify(await intake.published())).not.toMatch(/Robin|friends/);
  });

  it('is as for everybody once the time for it is over, and for who was not here', async () => {
    const ash = await welcome('Ash');
    await on(ash.id, 'decline', { reason: 'Not now.' });
    intake.clock.advance(DAY_MS * 181);
    expect(await receipt(ash)).toMatchObject({ comeBackUntil: null });
    const again = await introduce('Ash', { receiptCode: ash.receiptCode });
    expect(await waiting(again.id)).toMatchObject({ wayBack: null });
    expect(await on(again.id, 'reintroduction', with_())).toMatchObject({
      status: 409,
      body: { code: 'nothing-to-come-back-to' },
    });
  });

  it('names a code that is nobody’s, and receives nothing under it', async () => {
    const head = await intake.platform.store.head();
    const answer = await intake.post('/api/intake/introductions', ANYONE, {
      ...{ name: 'Sky', ...words, receiptCode: '2222-2222-2222' },
    });
    expect(answer).toMatchObject({
      status: 404,
      body: { code: 'receipt-code-unknown', fields: [{ field: 'receiptCode' }] },
    });
    expect(await intake.platform.store.head()).toBe(head);
  });

  it('ends with whoever accepted a hand-over once they met, and not before', async () => {
    const wren = await welcome('Wren');
    const handOverId = idFrom('hand-over', 'wren');
    const firstContactAt = intake.clock.now().toISOString();
    const completed = (id: string) =>
      intake.hear(
        'care-plan.hand-over-completed.v1',
        { handOverId: id, personId: wren.personId, firstContactAt },
        `handOver-${id}`,
      );
    await completed(idFrom('hand-over', 'that nobody accepted'));
    expect(await receipt(wren)).toMatchObject({ status: 'welcomed' });
    const accepted = {
      handOverId,
      personId: wren.personId,
      receiverId: idFrom('amara'),
      toAgencyId: idFrom('charity'),
    };
    await intake.hear(
      'care-plan.hand-over-accepted.v1',
      { ...accepted, acceptedAt: firstContactAt },
      `handOver-${handOverId}`,
    );
    expect(await receipt(wren)).toMatchObject({ status: 'welcomed' });
    await completed(handOverId);
    expect(await receipt(wren)).toMatchObject({ status: 'handed-over-warmly', comeBackUntil: expect.any(String) });
    expect(await on(wren.id, 'decline', { reason: 'No.' })).toMatchObject({ body: { code: 'handed-over-already' } });
    const told = (await intake.published()).findLast(({ type }) => type === 'intake.introduction-handed-over.v1');
    expect(told).toMatchObject({
      type: 'intake.introduction-handed-over.v1',
      data: { receiverId: idFrom('amara'), agencyId: idFrom('charity') },
    });
  });

  it('keeps a death with who said so, in every introduction, and takes it back when it was a mistake', async () => {
    const kit = await welcome('Kit');
    const again = await introduce('Kit', { receiptCode: kit.receiptCode });
    const death = { saidBy: 'Their sister, by phone.' };
    expect((await on(kit.id, 'death', death, someone('clinician', { memberId: idFrom('elsewhere') }))).status).toBe(
      404,
    );
    expect((await on(kit.id, 'death', { ...death, diedOn: day(2) })).body).toMatchObject({
      code: 'died-in-the-future',
    });
    expect((await on(kit.id, 'death', death, grace)).status).toBe(201);
    expect(await receipt(again)).toMatchObject({ status: 'closed', nextContactOn: null });
    expect(await waiting(again.id)).toBeUndefined();
    const board = await intake.get('/api/intake/huddle-board', coordinator);
    expect(board.body.died.map((one: { introductionId: string }) => one.introductionId).sort()).toEqual([kit.id, again.id].sort()); // prettier-ignore
    expect(await on(again.id, 'reintroduction', with_())).toMatchObject({ status: 409, body: { code: 'person-died' } });
    const read = await intake.get(`/api/intake/people/${kit.personId}/introductions`, grace);
    expect(read.body[0]).toMatchObject({ status: 'died', death: { ...death, recordedBy: grace.memberId } });
    expect(JSON.stringify(await intake.published())).not.toContain('sister');
    expect((await on(again.id, 'death/correction')).status).toBe(201);
    expect(await waiting(again.id)).toMatchObject({ name: 'Kit' });
    await intake.settled();
    const after = await intake.get(`/api/intake/people/${kit.personId}/introductions`, grace);
    expect(after.body).toMatchObject([
      { status: 'welcomed', death: null, keyWorkerId: grace.memberId },
      { status: 'waiting', death: null },
    ]);
  });

  it('is open for as long as the alliance had it when it ended', async () => {
    const [wren, lark] = [await welcome('Wren'), await welcome('Lark')];
    await on(wren.id, 'decline', { reason: 'Not now.' });
    const until = (await receipt(wren)).comeBackUntil;
    intake.clock.advance(1);
    const adoptedAt = intake.clock.now().toISOString();
    await intake.hear('identity.policy-adopted.v1', { code: 'way-back-days', setTo: 28, adoptedAt });
    intake.clock.advance(1);
    await on(lark.id, 'decline', { reason: 'Not now.' });
    expect((await receipt(wren)).comeBackUntil).toBe(until);
    const days = (Date.parse((await receipt(lark)).comeBackUntil) - Date.parse(adoptedAt)) / DAY_MS;
    expect(Math.round(days)).toBe(28);
  });
});
