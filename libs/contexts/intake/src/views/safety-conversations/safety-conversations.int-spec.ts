import { ANYONE } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { IntakeContext } from '../../intake.context';
import { IntakeModule } from '../../intake.module';

const agencyId = idFrom('agency', 'trust');
const grace = someone('clinician', { agencyId, memberId: idFrom('member', 'grace') });
const amara = someone('community-worker', { agencyId, memberId: idFrom('member', 'amara') });
const ben = someone('community-worker', { agencyId, memberId: idFrom('member', 'ben') });
const stranger = someone('clinician', { agencyId, memberId: idFrom('member', 'stranger') });
const coordinator = someone('hub-coordinator', { agencyId, memberId: idFrom('member', 'coordinator') });

const WORDS = {
  ...{ whatKeepsSafe: 'My sister rings each night.', whatWorries: 'The evenings alone.' },
  whatWeAgreed: 'Amara rings at eight.',
};

describe('a conversation about safety', () => {
  let intake: ContextApp;
  let personId: string;
  let introductionId: string;
  let address: string;
  beforeAll(async () => {
    intake = await ContextApp.start([IntakeModule.forRoot()], [IntakeContext]);
    const { body } = await intake.post('/api/intake/introductions', ANYONE, {
      ...{ name: 'Wren', reachMe: { how: 'text', at: '07700 900456' }, whatBroughtYou: 'A hard spring.' },
    });
    [personId, introductionId] = [body.personId ?? '', body.id ?? ''];
    await intake.onTeam(personId, grace, true);
    await intake.onTeam(personId, amara, false);
    await intake.onTeam(personId, ben, false);
    await intake.hear('identity.practitioner-registered.v1', {
      ...{ practitionerId: grace.memberId ?? '', agencyId, role: 'clinician', tier: 'regulated' },
      registeredAt: '2026-03-01T09:00:00.000Z',
    });
    const { body: huddle } = await intake.post('/api/intake/huddles', coordinator);
    const named = await intake.post(`/api/intake/introductions/${introductionId}/key-worker`, coordinator, {
      ...{ huddleId: huddle.id, keyWorkerId: grace.memberId, agencyId, nextContactOn: '2026-03-06' },
    });
    expect(named.status).toBe(201);
    await intake.settled();
    address = `/api/intake/people/${personId}/safety-conversations`;
  });
  afterAll(() => intake.stop());

  const talked = (more: object = {}) => ({
    ...{ heldOn: '2026-03-02', words: WORDS, responderId: amara.memberId, dueAt: '2026-03-02T20:00:00Z' },
    ...more,
  });
  const read = async (as: typeof grace) => (await intake.get(address, as)).body;
  const owed = async (as: typeof grace) => (await intake.get('/api/intake/my-safety-promises', as)).body;
  const topicsOf = async (as: typeof grace, at = 0) =>
    (await read(as))[at].passages.map(({ topic }: { topic: string }) => topic);
  const self = () => someone('person', { personId, memberId: personId });
  const fellDue = async () =>
    (await intake.published()).filter(({ type }) => type === 'intake.reminder-fell-due.v1').map(({ data }) => data);
  const lookAt = async (now: string) => {
    intake.clock.set(now);
    await intake.app.get(IntakeContext, { strict: false }).runtime.checkDeadlines();
    await intake.settled();
  };

  it('has no place for a grade, a score or a level, wherever somebody puts it', async () => {
    for (const graded of [{ level: 'low' }, { score: 7 }, { words: { ...WORDS, grade: 'amber' } }]) {
      const answer = await intake.post(address, grace, talked(graded));
      expect(answer).toMatchObject({ status: 400, body: { code: 'bad-fields' } });
      expect(JSON.stringify(answer.body)).toMatch(/level|score|grade/);
    }
    expect((await intake.post(address, grace, talked({ words: { ...WORDS, whatWeAgreed: ' ' } }))).status).toBe(400);
    expect(await read(grace)).toEqual([]);
  });

  it('is written down by the team, with a responder on the team and a time to come', async () => {
    expect((await intake.post(address, stranger, talked())).status).toBe(404);
    expect((await intake.post(address, coordinator, talked())).status).toBe(404);
    const nobody = await intake.post(address, grace, talked({ responderId: stranger.memberId }));
    expect(nobody).toMatchObject({ status: 409, body: { code: 'responder-not-on-the-team' } });
    const gone = await intake.post(address, grace, talked({ dueAt: '2026-03-02T08:00:00Z' }));
    expect(gone).toMatchObject({ status: 409, body: { code: 'due-in-the-past' } });
  });

  it('is read by the team as the person let them, by the responder for what was agreed, and by no board', async () => {
    const audiences = { whatWorries: { who: 'key-worker' }, whatWeAgreed: { who: 'me' } };
    const { status, body } = await intake.post(address, grace, talked({ audiences }));
    expect(status).toBe(201);
    await intake.settled();
    expect(await topicsOf(self())).toEqual(['whatKeepsSafe', 'whatWorries', 'whatWeAgreed']);
    expect(await topicsOf(grace)).toEqual(['whatKeepsSafe', 'whatWorries']);
    expect(await topicsOf(amara)).toEqual(['whatKeepsSafe', 'whatWeAgreed']);
    expect(await topicsOf(ben)).toEqual(['whatKeepsSafe']);
    for (const as of [stranger, coordinator]) expect((await intake.get(address, as)).status).toBe(404);

    const chosen = `/api/intake/safety-conversations/${body.id}/passages/whatKeepsSafe/audience`;
    const audience = { audience: { who: 'named', named: [grace.memberId] } };
    expect((await intake.post(chosen, grace, audience)).status).toBe(404);
    expect((await intake.post(chosen, self(), { audience: { who: 'named' } })).body.code).toBe('nobody-named');
    expect((await intake.post(chosen, self(), audience)).status).toBe(201);
    await intake.settled();
    expect([await topicsOf(grace), await topicsOf(ben)]).toEqual([['whatKeepsSafe', 'whatWorries'], []]);
    expect((await read(ben))[0].passages).toEqual([]);
    expect((await read(self()))[0].passages[0].audience).toEqual(audience.audience);

    expect(await owed(amara)).toMatchObject([{ conversationId: body.id, whatWeAgreed: WORDS.whatWeAgreed }]);
    expect([await owed(grace), await owed(stranger)]).toEqual([[], []]);
  });

  it('is a promise: its responder is told when the time has gone, and it ends when they say what they did', async () => {
    await lookAt('2026-03-02T19:59:59.000Z');
    expect(await fellDue()).toEqual([]);
    await lookAt('2026-03-02T20:00:00.000Z');
    const [reminded, ...others] = await fellDue();
    expect(others).toEqual([]);
    expect(reminded).toMatchObject({ kind: 'safety-promise', step: 'overdue', memberId: amara.memberId, late: false });
    const conversationId = String(reminded?.aboutId);
    const kept = `/api/intake/safety-conversations/${conversationId}/kept`;
    const done = { whatWasDone: 'We spoke for an hour.' };
    expect((await intake.post(kept, stranger, done)).status).toBe(404);
    expect((await intake.post(kept, amara, done)).status).toBe(201);
    expect((await intake.post(kept, amara, done)).body.code).toBe('safety-promise-already-kept');
    await intake.settled();
    expect(await owed(amara)).toEqual([]);
    const seen = async (as: typeof grace) => (await read(as))[0].kept;
    expect(await seen(self())).toMatchObject({ ...done, keptBy: amara.memberId });
    // What was done answers what was agreed, and is read by whoever reads that.
    expect(await seen(ben)).toMatchObject({ whatWasDone: null, keptBy: amara.memberId });
  });

  it('is told to others by its time and nothing else', async () => {
    const told = (await intake.published()).filter(({ type }) => type.startsWith('intake.safety'));
    expect(told.map(({ type, data }) => [type, Object.keys(data).sort()])).toEqual([
      ['intake.safety-conversation-held.v1', ['conversationId', 'dueAt', 'personId']],
      ['intake.safety-promise-kept.v1', ['conversationId', 'keptAt', 'personId']],
    ]);
  });

  it('and the next contact rest after a death, and come back with their own dates when it was a mistake, late where they went by', async () => {
    const before = (await fellDue()).length;
    const { body } = await intake.post(address, grace, talked({ heldOn: '2026-03-02', dueAt: '2026-03-05T20:00:00Z' }));
    const death = `/api/intake/introductions/${introductionId}/death`;
    expect((await intake.post(death, coordinator, { saidBy: 'A letter.' })).status).toBe(201);
    await intake.settled();
    expect(await owed(amara)).toEqual([]);
    expect(await intake.post(address, grace, talked())).toMatchObject({ status: 409, body: { code: 'person-died' } });
    await lookAt('2026-03-06T10:00:00.000Z');
    expect(await fellDue()).toHaveLength(before);

    expect((await intake.post(`${death}/correction`, coordinator)).status).toBe(201);
    await intake.settled();
    expect(await owed(amara)).toMatchObject([{ conversationId: body.id, dueAt: '2026-03-05T20:00:00.000Z' }]);
    await lookAt('2026-03-06T10:00:01.000Z');
    const again = (await fellDue()).slice(before).map(({ kind, step, due, late }) => [kind, step, due, late]);
    expect(again.sort()).toEqual([
      ['next-contact', 'day-before', '2026-03-06', true],
      ['next-contact', 'on-the-day', '2026-03-06', true],
      ['safety-promise', 'overdue', '2026-03-05T20:00:00.000Z', true],
    ]);
    await lookAt('2026-03-07T09:00:00.000Z');
    expect((await fellDue()).at(-1)).toMatchObject({ kind: 'next-contact', step: 'overdue', late: false });
  });

  it('is put right by the person alone, for the same readers', async () => {
    const { body } = await intake.post(
      address,
      grace,
      talked({ audiences: { whatWorries: { who: 'key-worker' } }, dueAt: '2026-03-08T20:00:00Z' }),
    );
    await intake.settled();
    const at = (topic: string) => `/api/intake/safety-conversations/${body.id}/passages/${topic}/correction`;
    for (const as of [grace, stranger])
      expect((await intake.post(at('whatWorries'), as, { text: 'x' })).status).toBe(404);
    expect((await intake.post(at('whatWorries'), self(), { text: ' ' })).body.code).toBe('nothing-to-correct-to');
    expect((await intake.post(at('whatWorries'), self(), { text: 'The mornings.' })).status).toBe(201);
    await intake.settled();
    const wordsOf = async (as: typeof grace) =>
      (await read(as)).find(({ conversationId }: { conversationId: string }) => conversationId === body.id).passages;
    expect(await wordsOf(grace)).toContainEqual(
      expect.objectContaining({ topic: 'whatWorries', text: 'The mornings.', correctedAt: '2026-03-07T09:00:00.000Z' }),
    );
    expect(JSON.stringify(await wordsOf(ben))).not.toContain('mornings');
    expect(
      (await intake.post(`/api/intake/safety-conversations/${body.id}/kept`, amara, { whatWasDone: 'Rang.' })).status,
    ).toBe(201);
    await intake.settled();
  });

  it('with somebody else is taken out whole: no page shows it, nobody is reminded, and it is kept where it belongs', async () => {
    const { body: other } = await intake.post('/api/intake/introductions', ANYONE, {
      ...{ name: 'Wrenna', reachMe: { how: 'text', at: '07700 900457' }, whatBroughtYou: 'The flat.' },
    });
    const rightPersonId = other.personId ?? '';
    await intake.onTeam(rightPersonId, grace, true);
    const held = (await intake.post(address, grace, talked({ dueAt: '2026-03-09T20:00:00Z' }))).body.id ?? '';
    await intake.settled();
    const wrong = `/api/intake/safety-conversations/${held}/about-somebody-else`;
    const said = { reason: 'somebody-of-the-same-name' };
    for (const as of [stranger, coordinator]) expect((await intake.post(wrong, as, said)).status).toBe(404);
    const again = await intake.post(wrong, grace, { ...said, rightPersonId });
    expect(again).toMatchObject({ status: 409, body: { code: 'right-person-has-no-responder' } });
    expect(JSON.stringify(await read(self()))).toContain(held);

    await intake.onTeam(rightPersonId, amara, false);
    expect((await intake.post(wrong, grace, { ...said, rightPersonId })).status).toBe(201);
    await intake.settled();
    for (const as of [self(), grace, amara]) expect(JSON.stringify(await read(as))).not.toContain(held);
    expect((await intake.post(wrong, grace, said)).body.code).toBe('safety-conversation-not-there');
    const there = await intake.get(`/api/intake/people/${rightPersonId}/safety-conversations`, grace);
    expect(there.body).toMatchObject([{ firstBy: grace.memberId, responderId: amara.memberId, status: 'open' }]);
    expect(await owed(amara)).toMatchObject([{ personId }, { personId: rightPersonId }]);
    const told = (await intake.published()).find(({ type }) => type === 'intake.entry-taken-out.v1');
    expect(told?.data).toMatchObject({ what: 'safety-conversation', entryId: held, recordedAgain: true });
    const before = (await fellDue()).length;
    await lookAt('2026-03-09T20:00:00.000Z');
    expect((await fellDue()).slice(before)).toMatchObject([{ personId: rightPersonId, kind: 'safety-promise' }]);
  });
});
