import { idFrom } from '@platform/event-store/command-context';
import { keyForUse } from '@platform/privacy/master-key';
import { idOfCode, receiptCodeFor } from '@platform/privacy/receipt-code';
import { ContextApp, someone } from '@platform/testing/context-app';
import { IdentityContext } from './identity.context';
import { IdentityModule } from './identity.module';
import { AccountQuery } from './views/account/account.query';

const key = keyForUse(Buffer.alloc(32, 7), 'receipt-codes');
const guardian = someone('caldicott-guardian');
const newcomer = (name: string) => {
  const accountId = idFrom('account', 'https://id.example', name);
  return someone('person', { accountId, personId: null, memberId: accountId });
};

describe('identity', () => {
  let identity: ContextApp;
  const names = new Map<string, string>();
  beforeAll(async () => {
    const askNameGiven = (introductionId: string) =>
      Promise.resolve({ name: names.get(introductionId) ?? '', communicationNeeds: 'Large print' });
    identity = await ContextApp.start(
      [IdentityModule.forRoot({ demonstration: true, askNameGiven })],
      [IdentityContext],
    );
  });
  afterAll(() => identity.stop());

  async function introduced(name: string): Promise<{ personId: string; receiptCode: string }> {
    const receiptCode = receiptCodeFor(key, name);
    const personId = idOfCode(key, receiptCode) ?? '';
    const introductionId = idFrom('introduction', name);
    names.set(introductionId, name);
    await identity.hear('intake.introduction-received.v1', {
      introductionId,
      personId,
      via: 'self',
      receivedAt: '2026-03-02T08:30:00.000Z',
    });
    return { personId, receiptCode };
  }

  it('registers a person with the name given at the door, and tells others no name', async () => {
    const { personId } = await introduced('Robin Vale');
    const self = someone('person', { personId, memberId: personId });
    const seen = await identity.get(`/api/identity/people/${personId}`, self);
    expect(seen.body).toMatchObject({ name: 'Robin Vale', communicationNeeds: 'Large print', introducedVia: 'self' });
    expect(JSON.stringify(await identity.published())).not.toContain('Robin');
  });

  it('makes an account the person when they enter their receipt code, however they type it', async () => {
    const { personId, receiptCode } = await introduced('Ash');
    const account = newcomer('ash');
    const typed = receiptCode.toLowerCase().replaceAll('-', ' ');
    const linked = await identity.post('/api/identity/me/link', account, { receiptCode: typed });
    expect(linked).toMatchObject({ status: 201, body: { id: personId } });
    await identity.settled();
    const known = await identity.app.get(AccountQuery).findAccount('https://id.example', 'ash');
    expect(known).toMatchObject({ role: 'person', personId, memberId: personId });
  });

  it('refuses a code that is nobody’s, and a code that somebody else used', async () => {
    const { receiptCode } = await introduced('Kit');
    await identity.post('/api/identity/me/link', newcomer('kit'), { receiptCode });
    const thief = await identity.post('/api/identity/me/link', newcomer('other'), { receiptCode });
    expect(thief).toMatchObject({ status: 409, body: { code: 'person-already-linked' } });
    const guess = await identity.post('/api/identity/me/link', newcomer('other'), { receiptCode: '2222-2222-2222' });
    expect(guess).toMatchObject({ status: 404, body: { code: 'receipt-code-unknown' } });
  });

  it('knows practitioners by issuer and subject together', async () => {
    const agency = await identity.post('/api/identity/agencies', guardian, { name: 'Riverside', kind: 'charity' });
    const grace = { agencyId: agency.body.id, name: 'Grace', role: 'clinician', tier: 'regulated', issuer: 'https://id.example', subject: 'grace' }; // prettier-ignore
    expect((await identity.post('/api/identity/practitioners', guardian, grace)).status).toBe(201);
    await identity.settled();
    const accounts = identity.app.get(AccountQuery);
    expect(await accounts.findAccount('https://id.example', 'grace')).toMatchObject({
      role: 'clinician',
      tier: 'regulated',
    });
    expect(await accounts.findAccount('https://elsewhere.example', 'grace')).toMatchObject({
      role: 'person',
      personId: null,
    });
    expect((await identity.post('/api/identity/practitioners', someone('clinician'), grace)).status).toBe(404);
  });

  it('starts a relationship when somebody joins the team and ends it when they leave, for reading alone at first', async () => {
    const { personId } = await introduced('Wren');
    const member = someone('clinician', { agencyId: idFrom('agency') });
    const page = `/api/identity/people/${personId}`;
    expect((await identity.get(page, member)).status).toBe(404);
    const membership = { planId: idFrom('plan', personId), personId, memberId: member.memberId ?? '' };
    const joined = { ...membership, agencyId: idFrom('agency'), role: 'clinician' as const, isKeyWorker: true };
    await identity.hear('care-plan.team-member-joined.v1', { ...joined, joinedAt: '2026-03-02T09:00:00.000Z' });
    expect((await identity.get(page, member)).status).toBe(200);
    await identity.hear('care-plan.team-member-left.v1', { ...membership, leftAt: '2026-03-02T09:30:00.000Z' });
    expect((await identity.get(page, member)).status).toBe(200);
    identity.clock.set('2026-03-30T09:30:00.000Z');
    expect((await identity.get(page, member)).status).toBe(404);
    identity.clock.set('2026-03-02T09:00:00.000Z');
  });

  it('shows the person who looked, in words, and nobody else but the guardian', async () => {
    const { personId } = await introduced('Lark');
    await identity.hear('care-plan.record-viewed.v1', {
      personId,
      viewerId: idFrom('practitioner', 'https://id.example', 'grace'),
      role: 'clinician',
      agencyId: null,
      what: 'plan',
      why: 'direct-care',
      viewedAt: '2026-03-02T09:05:00.000Z',
    });
    const path = `/api/identity/people/${personId}/who-looked`;
    const looks = await identity.get(path, someone('person', { personId, memberId: personId }));
    expect(looks.body.looks).toMatchObject([{ viewerName: 'Grace', what: 'your plan', why: 'to support you' }]);
    expect((await identity.get(path, guardian)).body.looks).toHaveLength(1);
    expect((await identity.get(path, someone('clinician'))).status).toBe(404);
  });

  it('shows an agency the name of whom it was offered a hand-over, until that is done', async () => {
    const { personId } = await introduced('Fern');
    const member = someone('community-worker', { agencyId: idFrom('agency', 'charity') });
    const names = async () => (await identity.get(`/api/identity/people?ids=${personId}`, member)).body;
    const handOverId = idFrom('hand-over', personId);
    expect(await names()).toEqual([]);
    const stream = `handOver-${handOverId}`;
    await identity.hear(
      'care-plan.hand-over-proposed.v1',
      {
        handOverId,
        personId,
        fromAgencyId: idFrom('agency', 'trust'),
        toAgencyId: member.agencyId ?? '',
        acknowledgeDueAt: '2026-03-04T09:00:00.000Z',
        contactDueAt: '2026-03-09T09:00:00.000Z',
        proposedAt: '2026-03-02T09:00:00.000Z',
      },
      stream,
    );
    expect(await names()).toEqual([{ personId, name: 'Fern' }]);
    for (const role of ['agency-administrator', 'privacy-officer'] as const) {
      const other = someone(role, { agencyId: member.agencyId });
      const [listed, read] = [`/api/identity/people?ids=${personId}`, `/api/identity/people/${personId}`];
      expect(JSON.stringify((await identity.get(listed, other)).body)).not.toContain('Fern');
      expect((await identity.get(read, other)).status).toBe(404);
    }
    await identity.hear(
      'care-plan.hand-over-withdrawn.v1',
      { handOverId, personId, withdrawnAt: '2026-03-03T09:00:00.000Z' },
      stream,
    );
    expect(await names()).toEqual([]);
  });
});
