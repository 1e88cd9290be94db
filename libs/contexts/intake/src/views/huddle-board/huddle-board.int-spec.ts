import { ANYONE } from '@platform/access-control/principal';
import { civilDay } from '@platform/event-store/civil-day';
import { idFrom } from '@platform/event-store/command-context';
import { onViewChanged } from '@platform/projections/live-views';
import { ContextApp, someone } from '@platform/testing/context-app';
import { ELEMENTS } from '../../domain/spell/spell.events';
import { IntakeContext } from '../../intake.context';
import { IntakeModule } from '../../intake.module';

const HOUR_MS = 60 * 60_000;
const council = idFrom('agency', 'council');
const trust = idFrom('agency', 'trust');
const jo = someone('hub-coordinator', { memberId: idFrom('jo'), agencyId: council });
const kim = someone('hub-coordinator', { memberId: idFrom('kim'), agencyId: council });
const grace = someone('clinician', { agencyId: trust, tier: 'regulated' });
const amara = someone('community-worker', { agencyId: idFrom('agency', 'charity') });
const question = 'Who goes with them to the housing office?';
const summary = 'The letter gives until the end of the month.';
const outcome = 'Grace goes along and rings the office first.';
const board = '/api/intake/huddle-board';

describe('the agenda of the huddle', () => {
  let intake: ContextApp;
  beforeAll(async () => {
    intake = await ContextApp.start([IntakeModule.forRoot()], [IntakeContext]);
    await intake.hear('identity.practitioner-registered.v1', {
      ...{ practitionerId: grace.memberId ?? '', agencyId: trust, role: 'clinician', tier: 'regulated' },
      registeredAt: '2026-03-01T09:00:00.000Z',
    });
  });
  afterAll(() => intake.stop());

  const introduce = async (name: string) => {
    const { body } = await intake.post('/api/intake/introductions', ANYONE, {
      ...{ name, reachMe: { how: 'text', at: '07700 900456' }, whatBroughtYou: 'A hard spring.' },
    });
    await intake.settled();
    return body as { id: string; personId: string; receiptCode: string };
  };
  const raise = async (personId: string, by = jo, more: object = {}) => {
    const answer = await intake.post(`/api/intake/people/${personId}/huddle-items`, by, { question, summary, ...more });
    await intake.settled();
    return answer;
  };
  const open = async () => {
    const { body } = await intake.post('/api/intake/huddles', jo);
    await intake.settled();
    return body.id as string;
  };
  const capturing = (huddleId: string, more: object = {}) => ({
    ...{ huddleId, outcome, ownerId: grace.memberId, agencyId: trust, dueOn: '2026-03-06', ...more },
  });
  const here = (as: typeof jo, pageId: string, leaving = false) =>
    intake.post(`${board}/here`, as, { pageId, leaving });

  it('takes questions about people who wait and about people on a team, and shows a summary that came late', async () => {
    const [robin, sam] = [await introduce('Robin'), await introduce('Sam')];
    await intake.onTeam(sam.personId, grace, true);
    expect((await raise(sam.personId, grace)).status).toBe(201);
    expect((await raise(sam.personId, amara)).status).toBe(404);
    expect((await raise(idFrom('nobody'))).body).toMatchObject({ code: 'person-not-known' });
    expect((await raise(robin.personId, jo, { question: 'Housing.' })).body).toMatchObject({
      code: 'question-is-not-one',
    });
    expect((await intake.get(board, amara)).body.items).toMatchObject([{ name: 'Sam', question, hoursLate: null }]);
    intake.clock.advance(25 * HOUR_MS);
    expect((await raise(robin.personId, jo, { introductionId: robin.id })).status).toBe(201);
    await open();
    expect((await intake.get(board, amara)).body.items).toMatchObject([
      { name: 'Sam', summary, raisedBy: grace.memberId, hoursLate: 0 },
      { name: 'Robin', introductionId: robin.id, raisedBy: jo.memberId, hoursLate: 24 },
    ]);
    const looks = (await intake.published()).filter(({ type }) => type === 'intake.board-viewed.v1');
    expect(looks.at(-1)?.data).toMatchObject({ viewerId: amara.memberId, board: 'huddle' });
    expect(looks.flatMap(({ data }) => data['personIds'])).toEqual(
      expect.arrayContaining([sam.personId, robin.personId]),
    );
    expect(JSON.stringify(await intake.published())).not.toMatch(/housing|letter/);
  });

  it('closes only when every question and everybody who waits has an outcome or a reason', async () => {
    const { huddle, items } = (await intake.get(board, jo)).body;
    const close = (body: object) => intake.post(`/api/intake/huddles/${huddle.huddleId}/close`, jo, body);
    expect((await close({ reasons: [] })).body).toMatchObject({ code: 'introductions-without-owner' });
    expect((await close({ reasons: [], reasonForTheRest: 'We ran out of time.' })).body).toMatchObject({
      ...{ code: 'items-without-outcome', items: expect.arrayContaining([{ itemId: items[0].itemId }]) },
    });
    const at = (n: number) => `/api/intake/huddle-items/${items[n].itemId}`;
    expect((await intake.post(`${at(0)}/capture`, grace, capturing(huddle.huddleId))).status).toBe(404);
    expect((await intake.post(`${at(0)}/capture`, jo, capturing(huddle.huddleId))).status).toBe(201);
    const again = await intake.post(`${at(0)}/capture`, kim, capturing(huddle.huddleId, { outcome: 'Kim goes.' }));
    expect(again).toMatchObject({ status: 409, body: { code: 'item-already-captured' } });
    const carrying = { huddleId: huddle.huddleId, reason: 'Housing was not in the room.' };
    expect((await intake.post(`${at(1)}/carry`, jo, carrying)).status).toBe(201);
    // Not waited for: closing waits by itself until what was recorded before is on the board.
    expect((await close({ reasons: [], reasonForTheRest: 'We ran out of time.' })).status).toBe(201);
    await intake.settled();
    const after = (await intake.get(board, jo)).body;
    expect(after).toMatchObject({
      huddle: null,
      items: [{ carried: carrying.reason, explained: false }],
      captured: [{ outcome, ownerId: grace.memberId, dueOn: '2026-03-06', capturedBy: jo.memberId }],
    });
    expect(after.waiting.map(({ heldOver }: { heldOver: string }) => heldOver)).toEqual(
      after.waiting.map(() => 'We ran out of time.'),
    );
  });

  it('tells the person what was agreed and who was there, once somebody has written it for them', async () => {
    const ash = await introduce('Ash');
    const huddleId = await open();
    const pageId = idFrom('a page');
    expect((await here(grace, pageId)).status).toBe(204);
    await here(jo, idFrom('another page'));
    const raised = await raise(ash.personId, jo, { introductionId: ash.id });
    await intake.post(`/api/intake/huddle-items/${raised.body.id}/capture`, jo, capturing(huddleId));
    await intake.post(`/api/intake/introductions/${ash.id}/key-worker`, jo, {
      ...{ huddleId, keyWorkerId: grace.memberId, agencyId: trust, nextContactOn: '2026-03-06' },
    });
    await intake.settled();
    const owed = (await intake.get('/api/intake/huddle-outcomes', jo)).body as {
      outcomeId: string;
      personId: string;
    }[];
    expect(owed.filter(({ personId }) => personId === ash.personId)).toMatchObject([
      { of: 'item', outcome, owedBy: '2026-03-05T10:00:00.000Z', present: expect.arrayContaining([grace.memberId]) },
      { of: 'introduction', outcome: null, dueOn: '2026-03-06' },
    ]);
    const self = someone('person', { personId: ash.personId, memberId: ash.personId });
    const told = `/api/intake/people/${ash.personId}/huddle-outcomes`;
    const look = () => intake.post('/api/intake/receipts/look-up', ANYONE, { receiptCode: ash.receiptCode });
    expect((await intake.get(told, self)).body).toEqual([]);
    expect((await look()).body.told).toEqual([]);

    const words = { words: 'Grace is there for you, and comes with you.', whoWasThere: 'Jo and Grace' };
    const share = `/api/intake/huddle-outcomes/${ash.id}/share`;
    expect((await intake.post(share, grace, words)).status).toBe(404);
    expect((await intake.post(`/api/intake/huddle-outcomes/${idFrom('none')}/share`, jo, words)).status).toBe(404);
    expect((await intake.post(share, jo, words)).status).toBe(201);
    expect((await intake.post(share, kim, { ...words, words: 'Other words.' })).body).toMatchObject({
      code: 'outcome-already-shared',
    });
    await intake.settled();
    expect((await intake.get(told, self)).body).toMatchObject([{ of: 'introduction', ...words }]);
    expect((await look()).body.told).toMatchObject([words]);
    expect((await intake.get(told, someone('person'))).status).toBe(404);
    expect(JSON.stringify((await intake.get(told, self)).body)).not.toContain(outcome);
    const still = (await intake.get('/api/intake/huddle-outcomes', jo)).body as { outcomeId: string }[];
    expect(still.map(({ outcomeId }) => outcomeId)).not.toContain(ash.id);
    await intake.post(`/api/intake/huddles/${huddleId}/close`, jo, {
      ...{ reasons: [], reasonForTheRest: 'Later.', itemReasons: await unexplained() },
    });
    await intake.settled();
  });

  const unexplained = async () => {
    const { items } = (await intake.get(board, jo)).body as { items: { itemId: string }[] };
    return items.map(({ itemId }) => ({ itemId, reason: 'Later.' }));
  };

  it('shows no word of a question to an agency from which the person keeps it, and does not forget it', async () => {
    const sky = await introduce('Sky');
    await raise(sky.personId);
    await intake.hear('identity.sharing-preference-set.v1', {
      ...{ personId: sky.personId, audience: 'agency', audienceId: trust, part: 'everything', choice: 'withheld' },
      ...{ overriddenUntil: null, setAt: intake.clock.now().toISOString() },
    });
    const seen = (await intake.get(board, grace)).body;
    expect(JSON.stringify(seen.items)).not.toContain(sky.personId);
    expect(seen.kept).toHaveLength(1);
    expect(JSON.stringify((await intake.get(board, amara)).body.items)).toContain(sky.personId);
  });

  it('knows who has the board open, until they leave or are not heard of for ten seconds', async () => {
    const names = async () =>
      ((await intake.get(`${board}/here`, amara)).body as { memberId: string }[]).map(({ memberId }) => memberId);
    intake.clock.advance(60_000);
    await here(grace, idFrom('desk'));
    await here(grace, idFrom('phone'));
    await here(jo, idFrom('desk of jo'));
    expect((await names()).toSorted()).toEqual([grace.memberId, jo.memberId].toSorted());
    await here(grace, idFrom('desk'), true);
    expect(await names()).toContain(grace.memberId);
    await here(grace, idFrom('phone'), true);
    expect(await names()).toEqual([jo.memberId]);
    intake.clock.advance(10_001);
    expect(await names()).toEqual([]);
    expect((await here(someone('gp'), idFrom('gp'))).status).toBe(404);
  });

  it('shows two thousand who wait a page at a time, the longest first, and who came last', async () => {
    const before = (await intake.get(board, jo)).body.waitingCount as number;
    for (let n = 0; n < 6; n += 1) {
      intake.clock.advance(1000);
      await introduce(`Person ${n}`);
    }
    const page = (from: number) => intake.get(`${board}?from=${from}&most=4`, jo);
    const first = (await page(0)).body;
    expect(first.waiting).toHaveLength(4);
    expect(first.waitingCount).toBe(before + 6);
    expect(first.newest.map(({ name }: { name: string }) => name)).toEqual(['Person 5', 'Person 4', 'Person 3']);
    const ids: string[] = [];
    for (let from = 0; from < first.waitingCount; from += 4) {
      ids.push(...((await page(from)).body.waiting as { introductionId: string }[]).map((one) => one.introductionId));
    }
    expect(new Set(ids).size).toBe(first.waitingCount);
    expect((await page(-1)).status).toBe(400);
  });

  it('answers every page that one reader opens at once, and records whom they named', async () => {
    const reader = someone('service-manager', { memberId: idFrom('a manager with many pages') });
    const pages = await Promise.all(Array.from({ length: 12 }, (_, n) => intake.get(`${board}?most=${n + 1}`, reader)));
    expect(pages.map(({ status }) => status)).toEqual(pages.map(() => 200));
    const shown = pages.flatMap(({ body }) => body.waiting as { personId: string }[]).map(({ personId }) => personId);
    await intake.settled();
    const looks = (await intake.published()).filter(({ data }) => data['viewerId'] === reader.memberId);
    expect(looks.flatMap(({ data }) => data['personIds'])).toEqual(expect.arrayContaining([...new Set(shown)]));
  });

  it('shares one reading among readers and shows to each what is theirs to see', async () => {
    const [ofTheTrust, ofTheCharity, ofNobody] = await Promise.all([
      intake.get(board, grace),
      intake.get(board, amara),
      intake.get(board, someone('gp')),
    ]);
    expect([ofTheTrust.body.kept.length, ofTheCharity.body.kept.length]).toEqual([1, 0]);
    expect(ofNobody.status).toBe(404);
  });

  it('says on each card what the clock misses and since when, and tells open pages when that changes', async () => {
    const vale = await introduce('Vale');
    const card = async () => {
      const { today, waiting } = (await intake.get(board, jo)).body;
      const one = (waiting as { personId: string; clock: object }[]).find(({ personId }) => personId === vale.personId);
      return { today, clock: one?.clock };
    };
    const startedOn = civilDay(intake.clock.now());
    expect(await card()).toEqual({ today: startedOn, clock: { startedOn, missing: ELEMENTS } });
    intake.clock.advance(12 * 24 * HOUR_MS);
    const stops: (() => void)[] = [];
    const told = new Promise<void>((heard) => {
      void onViewChanged(intake.platform.listener, ({ view }) => view === 'intake.huddle-board' && heard()).then(
        async (stop) => {
          stops.push(stop);
          const conversation = { introductionId: vale.id, personId: vale.personId, heldOn: startedOn };
          await intake.hear('intake.initial-conversation-held.v1', conversation);
        },
      );
    });
    await told;
    stops.forEach((stop) => stop());
    await intake.settled();
    const missing = ELEMENTS.filter((element) => element !== 'initial-conversation');
    expect(await card()).toEqual({ today: civilDay(intake.clock.now()), clock: { startedOn, missing } });
  });

  it('finds somebody who waits by a part of the name, and says how many wait longer', async () => {
    const find = (name: string, by = amara) => intake.post(`${board}/find`, by, { name });
    const zuri = await introduce('Zuri Ash-Wren');
    const { waitingCount } = (await intake.get(board, jo)).body;
    const found = await find('  wren ZURI');
    expect([found.status, found.body]).toMatchObject([
      200,
      [{ introductionId: zuri.id, personId: zuri.personId, name: 'Zuri Ash-Wren', before: waitingCount - 1 }],
    ]);
    expect((await find('%%')).body).toEqual([]);
    expect((await find('z')).status).toBe(400);
    expect((await find('zuri', someone('gp'))).status).toBe(404);
    await intake.settled();
    const looks = (await intake.published()).filter(({ type }) => type === 'intake.board-viewed.v1');
    expect(looks.at(-1)?.data['personIds']).toContain(zuri.personId);
  });
});
