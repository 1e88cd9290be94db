import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { IdentityContext } from '../../identity.context';
import { IdentityModule } from '../../identity.module';

const keyWorker = someone('clinician', { memberId: idFrom('key-worker') });
const coordinator = someone('hub-coordinator');
const stranger = someone('clinician', { memberId: idFrom('stranger') });

describe('communication needs', () => {
  let identity: ContextApp;
  beforeAll(async () => {
    const askNameGiven = () => Promise.resolve({ name: 'Robin', communicationNeeds: 'Please no calls.' });
    identity = await ContextApp.start(
      [IdentityModule.forRoot({ demonstration: true, askNameGiven })],
      [IdentityContext],
    );
  });
  afterAll(() => identity.stop());

  async function known(label: string) {
    const personId = idFrom('person', label);
    const introductionId = idFrom('introduction', label);
    const receivedAt = '2026-03-02T08:30:00.000Z';
    await identity.hear('intake.introduction-received.v1', { introductionId, personId, via: 'self', receivedAt });
    await identity.onTeam(personId, keyWorker, true);
    const self = someone('person', { personId, memberId: personId });
    return { personId, self, at: `/api/identity/communication-needs/${personId}` };
  }
  const flags = async (personId: string, as: ReturnType<typeof someone>) =>
    (await identity.get(`/api/identity/communication-needs?ids=${personId}`, as)).body;

  it('are told by the person, in their own words, and seen by the team and on the boards of the hub', async () => {
    const { at, self, personId } = await known('ash');
    expect(await flags(personId, keyWorker)).toEqual([{ personId, needs: [], saidAtTheDoor: 'Please no calls.' }]);
    const words = 'At least 18 point, on yellow paper.';
    expect((await identity.post(at, self, { code: 'large-print', words })).status).toBe(201);
    expect((await identity.post(at, keyWorker, { code: 'longer-meetings' })).status).toBe(201);
    await identity.settled();
    const page = await identity.get(`/api/identity/people/${personId}`, keyWorker);
    expect(page.body.needs.needs).toMatchObject([
      { code: 'large-print', words, isAdjustment: false, reviewOn: '2027-03-02' },
      { code: 'longer-meetings', isAdjustment: true },
    ]);
    const flag = [{ needs: [{ code: 'large-print' }, { code: 'longer-meetings' }], saidAtTheDoor: null }];
    expect(await flags(personId, keyWorker)).toMatchObject(flag);
    expect(await flags(personId, coordinator)).toMatchObject(flag);
  });

  it('are nobody else’s, and no code or word of them is told to other contexts', async () => {
    const { at, self, personId } = await known('kit');
    await identity.post(at, self, { code: 'bsl-interpreter', words: 'A woman, please.' });
    expect(await flags(personId, stranger)).toEqual([]);
    expect((await identity.get(at, stranger)).status).toBe(404);
    expect((await identity.post(at, stranger, { code: 'braille' })).status).toBe(404);
    const told = JSON.stringify(await identity.published());
    expect(told).not.toMatch(/bsl|woman/);
    const stored = await identity.platform.store.readAll({ after: 0n, limit: 10_000 });
    expect(JSON.stringify(stored.events.map(({ data }) => data))).not.toMatch(/bsl|woman/);
  });

  it('name what is wrong with them', async () => {
    const { at, self } = await known('wren');
    const wrong = async (need: object) => (await identity.post(at, self, need)).body.code;
    expect(await wrong({ code: 'language-interpreter' })).toBe('language-missing');
    expect(await wrong({ code: 'other' })).toBe('need-words-missing');
    expect(await wrong({ code: 'large-print', reviewOn: '2026-03-01' })).toBe('review-day-has-passed');
    expect(await wrong({ code: 'telepathy' })).toBe('bad-fields');
  });

  it('are met or not at each contact, and both are counted', async () => {
    const { at, self } = await known('lark');
    const contact = { contactOn: '2026-03-01', met: false, how: 'The interpreter did not come.' };
    expect((await identity.post(`${at}/contacts`, keyWorker, contact)).body.code).toBe('no-needs-recorded');
    await identity.post(at, self, { code: 'bsl-interpreter' });
    await identity.post(`${at}/contacts`, keyWorker, contact);
    await identity.post(`${at}/contacts`, self, { ...contact, met: true, how: 'She was there.' });
    expect((await identity.get(at, self)).body).toMatchObject({
      timesMet: 1,
      timesNotMet: 1,
      contacts: [{ met: true }, { met: false, how: 'The interpreter did not come.' }],
    });
  });

  it('of a carer are theirs, and known to the team of the person they care for', async () => {
    const { personId } = await known('fern');
    const carer = someone('carer', { memberId: idFrom('carer') });
    const otherCarer = someone('carer', { memberId: idFrom('other-carer') });
    await identity.onTeam(personId, carer);
    await identity.onTeam(personId, otherCarer);
    const at = `/api/identity/communication-needs/${carer.memberId}`;
    expect((await identity.post(at, carer, { code: 'text-only' })).status).toBe(201);
    expect((await identity.get(at, carer)).body.needs).toMatchObject([{ code: 'text-only' }]);
    expect((await identity.get(at, keyWorker)).body.needs).toMatchObject([{ code: 'text-only' }]);
    expect((await identity.get(at, stranger)).status).toBe(404);
    expect((await identity.get(at, otherCarer)).status).toBe(404);
    // Of the person a carer sees what was agreed, and needs are not among what can be.
    expect((await identity.get(`/api/identity/communication-needs/${personId}`, carer)).status).toBe(404);
    expect((await identity.post(`/api/identity/communication-needs/${personId}`, carer, { code: 'audio' })).status).toBe(404); // prettier-ignore
  });

  it('are asked about again when their day comes: the key worker is told, once, until somebody has asked', async () => {
    const { at, self, personId } = await known('moss');
    await identity.post(at, self, { code: 'large-print', reviewOn: '2026-03-09' });
    await identity.settled();
    const due = async (as = keyWorker) => (await identity.get('/api/identity/need-reviews', as)).body;
    const look = async () => {
      await identity.app.get(IdentityContext).runtime.checkDeadlines();
      await identity.settled();
    };
    await look();
    expect(await due()).toEqual([]);
    identity.clock.advance(8 * 86_400_000);
    await look();
    await look();
    expect(await due()).toMatchObject([{ personId, code: 'large-print', dueOn: '2026-03-09', isCarers: false }]);
    expect(await due(stranger)).toEqual([]);
    const [need] = (await identity.get(at, self)).body.needs;
    expect(need.isReviewDue).toBe(true);
    const told = await identity.platform.store.readStream(`communicationNeeds-${personId}`);
    expect(told.filter(({ type }) => type === 'CommunicationNeedReviewFellDue')).toHaveLength(1);

    await identity.post(`${at}/${need.needId}/review`, keyWorker, { isStillSo: true });
    await identity.settled();
    expect(await due()).toEqual([]);
    expect((await identity.get(at, self)).body.needs).toMatchObject([{ reviewOn: '2027-03-10', isReviewDue: false }]);
    await identity.post(`${at}/${need.needId}/review`, self, { isStillSo: false });
    expect((await identity.get(at, self)).body.needs).toEqual([]);
  });
});
