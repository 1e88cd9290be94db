import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { IdentityContext } from '../../identity.context';
import { IdentityModule } from '../../identity.module';

const guardian = someone('caldicott-guardian', { memberId: idFrom('noor') });
const ISSUER = 'https://id.example';

describe('who answers for looks', () => {
  let identity: ContextApp;
  let trust = '';
  let charity = '';
  const names = new Map<string, string>();
  const staff = new Map<string, string>();
  beforeAll(async () => {
    const askNameGiven = (introductionId: string) =>
      Promise.resolve({ name: names.get(introductionId) ?? 'Nobody', communicationNeeds: null });
    identity = await ContextApp.start(
      [IdentityModule.forRoot({ demonstration: true, askNameGiven })],
      [IdentityContext],
    );
    const agency = async (name: string, kind: string) =>
      (await identity.post('/api/identity/agencies', guardian, { name, kind })).body.id as string;
    trust = await agency('Harbour Trust', 'nhs-trust');
    charity = await agency('Riverside', 'charity');
    for (const [name, agencyId, role] of [
      ['Grace Adeyemi', trust, 'clinician'],
      ['Ines Calder', trust, 'privacy-officer'],
      ['Olu Grant', charity, 'privacy-officer'],
    ] as const) {
      const known = { agencyId, name, role, tier: 'regulated', issuer: ISSUER, subject: name };
      staff.set(name, (await identity.post('/api/identity/practitioners', guardian, known)).body.id);
    }
    await identity.settled();
  });
  afterAll(() => identity.stop());
  beforeEach(() => identity.clock.set('2026-03-02T09:00:00.000Z'));

  const grace = () => someone('clinician', { memberId: staff.get('Grace Adeyemi') ?? '', agencyId: trust, tier: 'regulated' }); // prettier-ignore
  const ines = () => someone('privacy-officer', { memberId: staff.get('Ines Calder') ?? '', agencyId: trust });
  const olu = () => someone('privacy-officer', { memberId: staff.get('Olu Grant') ?? '', agencyId: charity });

  async function known(name: string) {
    const personId = idFrom('person', name);
    const introductionId = idFrom('introduction', name);
    names.set(introductionId, name);
    const receivedAt = '2026-03-02T08:30:00.000Z';
    await identity.hear('intake.introduction-received.v1', { introductionId, personId, via: 'self', receivedAt });
    return {
      personId,
      self: someone('person', { personId, memberId: personId }),
      at: `/api/identity/people/${personId}`,
    };
  }
  const look = (personId: string, viewedAt: string, more: object = {}) =>
    identity.hear('care-plan.record-viewed.v1', {
      ...{ personId, viewerId: grace().memberId ?? '', role: 'clinician', agencyId: trust, what: 'plan' },
      ...{ why: 'direct-care', viewedAt, ...more },
    });
  const board = async (as = ines()) => (await identity.get('/api/identity/privacy-board', as)).body;
  const flaggedOf = async (personId: string) =>
    (await board()).looks.find((one: { personId: string }) => one.personId === personId);
  const log = async (at: string, self: typeof guardian, query = '') => {
    await identity.settled();
    return (await identity.get(`${at}/who-looked${query}`, self)).body;
  };

  it('answer a question of the person, in time or else the guardian is told, and the guardian has the last word', async () => {
    const { personId, self, at } = await known('Sam Oak');
    await identity.onTeam(personId, grace());
    await look(personId, '2026-03-02T09:00:00.000Z');
    const { lookId } = (await log(at, self)).looks[0];
    const questionAbout = async () =>
      (await log(at, self)).looks.find((one: { lookId: string }) => one.lookId === lookId).question;
    const ask = (as = self, id = lookId) => identity.post(`${at}/looks/${id}/question`, as, { words: 'Why was that?' });
    expect((await ask(someone('person', { personId: idFrom('another') }))).status).toBe(404);
    expect((await ask(self, idFrom('no look'))).status).toBe(404);
    expect((await ask()).status).toBe(201);
    expect((await ask()).body.code).toBe('look-asked-about');
    await identity.settled();
    expect(await questionAbout()).toMatchObject({
      status: 'open',
      dueAt: '2026-03-16T09:00:00.000Z',
      said: [{ by: 'person', words: 'Why was that?' }],
    });
    expect((await board(olu())).questions).toEqual([]);
    const [question] = (await board()).questions;
    expect(question).toMatchObject({ personName: 'Sam Oak', memberName: 'Grace Adeyemi', escalatedFor: null });
    identity.clock.set('2026-03-16T09:00:00.000Z');
    await identity.app.get(IdentityContext).runtime.checkDeadlines();
    await identity.settled();
    expect((await board(guardian)).questions).toMatchObject([{ escalatedFor: '2026-03-16T09:00:00.000Z' }]);
    const answer = (as: typeof guardian, words: string) =>
      identity.post(`/api/identity/look-questions/${question.questionId}/answer`, as, { words });
    expect((await answer(olu(), 'No.')).status).toBe(404);
    expect((await answer(grace(), 'I was asked to.')).status).toBe(404);
    expect((await answer(ines(), 'She covered for Amara.')).status).toBe(201);
    await identity.settled();
    const again = `${at}/look-questions/${question.questionId}/not-satisfied`;
    expect((await identity.post(again, self, { words: 'Amara was there.' })).status).toBe(201);
    expect((await answer(ines(), 'As I said.')).body.code).toBe('question-is-with-the-guardian');
    expect((await answer(guardian, 'It should not have been. We have spoken with her.')).status).toBe(201);
    await identity.settled();
    expect(await questionAbout()).toMatchObject({
      status: 'answered',
      mayReopen: false,
      said: [{ by: 'person' }, { by: 'privacy-officer' }, { by: 'person' }, { by: 'caldicott-guardian' }],
    });
    expect((await identity.post(again, self, { words: 'No.' })).body.code).toBe('guardian-has-answered');
    expect((await board()).questions).toEqual([]);
  });

  it('are shown looks that are worth a question, with why, and review what is not their own', async () => {
    const { personId } = await known('Kit Moor');
    await look(personId, '2026-03-02T08:41:00.000Z');
    const flagged = await flaggedOf(personId);
    expect(flagged).toMatchObject({ personName: 'Kit Moor', rules: ['no-relationship'], isYours: false });
    expect((await board(olu())).looks).toEqual([]);
    const review = (as: typeof guardian) =>
      identity.post(`/api/identity/looks-to-review/${flagged.lookId}/outcome`, as, { outcome: 'explained', words: 'A wrong line.' }); // prettier-ignore
    for (const stranger of [olu(), grace(), someone('clinician')]) expect((await review(stranger)).status).toBe(404);
    expect((await review({ ...guardian, memberId: grace().memberId })).body.code).toBe('look-is-yours');
    expect((await review(ines())).status).toBe(201);
    await identity.settled();
    expect((await board()).looks).toEqual([]);
    expect((await identity.get('/api/identity/privacy-board', grace())).status).toBe(404);
  });

  it('ask about the same surname by a keyed digest, and about what was searched, opened and left at once', async () => {
    const namesake = await known('Femi Adeyemi');
    await look(namesake.personId, '2026-03-02T08:42:00.000Z');
    expect((await flaggedOf(namesake.personId)).rules).toEqual(['same-name', 'no-relationship']);
    const [first, second] = [await known('Ola Reed'), await known('Ben Hurst')];
    for (const { personId } of [first, second]) await identity.onTeam(personId, grace());
    await identity.hear('intake.board-viewed.v1', {
      ...{ viewerId: grace().memberId ?? '', role: 'clinician', agencyId: trust, board: 'look-up', why: 'direct-care' },
      ...{ viewedAt: '2026-03-02T09:09:50.000Z', personIds: [first.personId] },
    });
    await look(first.personId, '2026-03-02T09:10:00.000Z');
    expect(await flaggedOf(first.personId)).toBeUndefined();
    await look(second.personId, '2026-03-02T09:10:06.000Z');
    expect((await flaggedOf(first.personId)).rules).toEqual(['opened-and-closed']);
  });

  it('find the looks at boards in the log of each whom they named, page by page, by member or agency', async () => {
    const { personId, self, at } = await known('Lark Wing');
    await identity.hear('intake.board-viewed.v1', {
      ...{ viewerId: idFrom('jo'), role: 'hub-coordinator', agencyId: charity, board: 'huddle', why: 'direct-care' },
      ...{ viewedAt: '2026-03-02T08:30:00.000Z', personIds: [personId, idFrom('another')] },
    });
    await identity.app.get(IdentityContext).database.query(
      `INSERT INTO look (event_id, person_id, viewer_id, role, agency_id, what, why, viewed_at)
       SELECT gen_random_uuid(), $1, $2, 'clinician', $3, 'plan', 'direct-care', '2026-03-01T08:00:00Z'::timestamptz + (i / 2) * interval '1 minute'
       FROM generate_series(1, 55) i`,
      [personId, grace().memberId, trust],
    );
    const first = await log(at, self);
    expect(first.looks).toHaveLength(50);
    expect(first.looks[0]).toMatchObject({ what: 'the list of people who are new, with your name on it', why: 'to support you' }); // prettier-ignore
    const rest = await log(at, self, `?before=${first.next}`);
    expect([rest.looks.length, rest.next]).toEqual([6, null]);
    const ids = [...first.looks, ...rest.looks].map(({ lookId }: { lookId: string }) => lookId);
    expect(new Set(ids).size).toBe(56);
    expect((await log(at, self, `?agencyId=${charity}`)).looks).toHaveLength(1);
    expect((await log(at, self, `?viewerId=${grace().memberId}&before=${first.next}`)).looks).toHaveLength(6);
    expect((await identity.get(`${at}/who-looked?before=soon`, self)).status).toBe(400);
    expect(first.viewers).toHaveLength(2);
  });

  it('review each emergency, once, whichever contexts told of it, in three working days or else the guardian is told', async () => {
    const { personId, self, at } = await known('Wren Vale');
    const emergencyId = idFrom('emergency of wren');
    const told = {
      ...{ emergencyId, personId, memberId: grace().memberId ?? '', role: 'clinician' as const, agencyId: trust },
      ...{
        ground: 'danger-to-life' as const,
        openedAt: '2026-03-02T08:50:00.000Z',
        expiresAt: '2026-03-02T09:50:00.000Z',
      },
    };
    await identity.hear('care-plan.emergency-opened.v1', told);
    await identity.hear('outcomes.emergency-opened.v1', told);
    await look(personId, '2026-03-02T08:51:00.000Z', { why: 'emergency' });
    const mine = async () => (await board()).emergencies.filter((one: typeof told) => one.emergencyId === emergencyId);
    expect(await mine()).toMatchObject([{ personName: 'Wren Vale', reviewDueAt: '2026-03-05T08:50:00.000Z', escalated: false }]); // prettier-ignore
    expect(await log(at, self)).toMatchObject({
      looks: [
        { viewerName: 'Ines Calder', why: 'to check that the record is right' },
        { viewerName: 'Grace Adeyemi', why: 'in an emergency, when it was not otherwise open to them' },
      ],
      emergencies: [{ memberName: 'Grace Adeyemi', ground: 'danger-to-life', isReviewed: false }],
    });
    const later = (as: typeof guardian, until: string) =>
      identity.post(`/api/identity/emergencies/${emergencyId}/tell-later`, as, {
        reason: 'Somebody reads along.',
        until,
      });
    expect((await later(olu(), '2026-03-10T09:00:00.000Z')).status).toBe(404);
    expect((await later(ines(), '2026-04-10T09:00:00.000Z')).body.code).toBe('put-off-too-long');
    expect((await later(ines(), '2026-03-10T09:00:00.000Z')).status).toBe(201);
    await identity.settled();
    expect(await log(at, self)).toMatchObject({ looks: [], emergencies: [], viewers: [] });
    expect((await log(at, guardian)).emergencies).toHaveLength(1);
    identity.clock.set('2026-03-09T08:50:00.000Z');
    await identity.app.get(IdentityContext).runtime.checkDeadlines();
    await identity.settled();
    expect(await mine()).toMatchObject([{ escalated: true }]);
    const review = (as: typeof guardian) =>
      identity.post(`/api/identity/emergencies/${emergencyId}/outcome`, as, { outcome: 'in-order', words: 'As it should be.' }); // prettier-ignore
    for (const stranger of [grace(), olu(), self]) expect((await review(stranger)).status).toBe(404);
    expect((await review({ ...guardian, memberId: grace().memberId })).body.code).toBe('emergency-is-yours');
    expect((await review(ines())).status).toBe(201);
    await identity.settled();
    expect(await mine()).toEqual([]);
    const reviewed = (await identity.published()).filter(({ type }) => type === 'identity.emergency-reviewed.v1');
    expect(reviewed).toMatchObject([{ data: { emergencyId, personId } }]);
    identity.clock.set('2026-03-10T09:00:00.001Z');
    expect((await log(at, self)).emergencies).toMatchObject([{ isReviewed: true }]);
  });
});
