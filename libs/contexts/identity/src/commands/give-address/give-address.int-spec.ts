import { idFrom } from '@platform/event-store/command-context';
import { keyForUse } from '@platform/privacy/master-key';
import { idOfCode, receiptCodeFor } from '@platform/privacy/receipt-code';
import { ContextApp, someone } from '@platform/testing/context-app';
import { IdentityContext } from '../../identity.context';
import { IdentityModule } from '../../identity.module';

const ISSUER = 'https://id.example';
const key = keyForUse(Buffer.alloc(32, 7), 'receipt-codes');
const guardian = someone('caldicott-guardian');
const QUAY = { lines: 'The Old Boathouse\n4 The Quay', postcode: 'zz993vz' };

describe('where letters reach somebody', () => {
  let identity: ContextApp;
  let trust = '';
  let viewerId = '';
  beforeAll(async () => {
    const askNameGiven = () => Promise.resolve({ name: 'Robin', communicationNeeds: null });
    identity = await ContextApp.start(
      [IdentityModule.forRoot({ demonstration: true, askNameGiven })],
      [IdentityContext],
    );
    const agency = { name: 'Harbour Trust', kind: 'nhs-trust' };
    trust = (await identity.post('/api/identity/agencies', guardian, agency)).body.id;
    const about = { agencyId: trust, name: 'Grace Adeyemi', role: 'clinician', tier: 'regulated' };
    const account = { issuer: ISSUER, subject: 'grace' };
    viewerId = (await identity.post('/api/identity/practitioners', guardian, { ...about, ...account })).body.id;
    await identity.settled();
  });
  afterAll(() => identity.stop());
  const accountId = idFrom('account', ISSUER, 'grace');
  const grace = () => someone('clinician', { memberId: viewerId, agencyId: trust, tier: 'regulated' });

  async function known(name: string) {
    const receiptCode = receiptCodeFor(key, name);
    const personId = idOfCode(key, receiptCode) ?? '';
    const receivedAt = '2026-03-02T08:30:00.000Z';
    const introductionId = idFrom('introduction', name);
    await identity.hear('intake.introduction-received.v1', { introductionId, personId, via: 'self', receivedAt });
    const self = someone('person', { personId, memberId: personId });
    return { personId, receiptCode, self, at: `/api/identity/people/${personId}` };
  }
  const give = (at: string, as = guardian, body: object = QUAY, seen = 0) =>
    identity.post(`${at}/address`, as, body, { 'if-match': `"${seen}"` });
  const rulesOf = async (personId: string) => {
    await identity.onTeam(personId, grace());
    await identity.hear('care-plan.record-viewed.v1', {
      ...{ personId, viewerId, role: 'clinician', agencyId: trust, what: 'plan', why: 'direct-care' },
      viewedAt: '2026-03-02T09:00:00.000Z',
    });
    await identity.settled();
    const { looks } = (await identity.get('/api/identity/privacy-board', guardian)).body;
    return looks.find((one: { personId: string }) => one.personId === personId)?.rules;
  };

  it('is said by the person or their team, read by who may read who they are, put right and taken out', async () => {
    const { personId, self, at } = await known('ash');
    expect((await identity.get(at, self)).body).toMatchObject({ address: null, addressRevision: '0' });
    expect((await give(at, self)).status).toBe(201);
    for (const stranger of [grace(), guardian, someone('person', { personId: idFrom('another') })])
      expect((await give(at, stranger, QUAY, 1)).status).toBe(404);
    await identity.onTeam(personId, grace());
    const address = { lines: QUAY.lines, postcode: 'ZZ99 3VZ' };
    expect((await identity.get(at, grace())).body).toMatchObject({ address, addressRevision: '1' });
    expect((await give(at, grace(), { lines: '5 The Quay' })).body.code).toBe('address-changed-since-you-looked');
    expect((await give(at, grace(), { lines: '5 The Quay' }, 1)).status).toBe(201);
    expect((await identity.get(at, self)).body.address).toEqual({ lines: '5 The Quay', postcode: null });
    expect((await identity.post(`${at}/address/withdraw`, self)).status).toBe(201);
    expect((await identity.get(at, self)).body.address).toBeNull();
  });

  it('is answered with what is wrong with it', async () => {
    const { self, at } = await known('birch');
    const wrong = await give(at, self, { lines: ' ', postcode: 'nowhere' });
    expect(wrong.status).toBe(400);
    expect(wrong.body.fields.map(({ field }: { field: string }) => field)).toEqual(['lines', 'postcode']);
  });

  it('is in no table, message or log', async () => {
    const { self, at } = await known('cedar');
    await give(at, self, { lines: 'Lighthouse Cottage', postcode: 'ZZ99 8VZ' });
    await identity.settled();
    const { database } = identity.app.get(IdentityContext);
    const tables = await database.query<{ table_name: string }>(
      `SELECT table_name FROM information_schema.tables WHERE table_schema = 'identity'`,
    );
    const rows = await Promise.all(
      tables.map(({ table_name: table }) => database.query(`SELECT row_to_json(t)::text AS row FROM "${table}" t`)),
    );
    expect(JSON.stringify(rows)).toContain('home');
    const everything = JSON.stringify([rows, await identity.published(), identity.logged]);
    expect(everything).not.toMatch(/lighthouse|zz99 ?8vz/i);
  });

  it('makes a look worth a question by who lives there, or is cared for there, and not by who lives next door', async () => {
    const own = await known('own record');
    const neighbour = await known('neighbour');
    const household = await known('household');
    const mother = await known('mother');
    const lodger = await known('lodger');
    const account = someone('person', { accountId, personId: null, memberId: accountId });
    await identity.post('/api/identity/me/link', account, { receiptCode: own.receiptCode });
    await identity.onTeam(mother.personId, someone('carer', { memberId: accountId }));
    await give(own.at, own.self);
    await give(neighbour.at, neighbour.self, { ...QUAY, lines: '6 The Quay' });
    await give(household.at, household.self, { lines: '4, the quay', postcode: 'ZZ99 3VZ' });
    for (const { at, self } of [mother, lodger]) await give(at, self, { lines: '9 Hill Road', postcode: 'ZZ99 4VZ' });
    await identity.settled();
    expect(await rulesOf(neighbour.personId)).toBeUndefined();
    expect(await rulesOf(household.personId)).toEqual(['same-home']);
    expect(await rulesOf(lodger.personId)).toEqual(['same-home']);
    expect(await rulesOf(mother.personId)).toEqual(['same-home']);
    expect(await rulesOf(own.personId)).toEqual(['own-record']);
    await identity.post(`${household.at}/address/withdraw`, household.self);
    expect(JSON.stringify((await identity.get(household.at, household.self)).body)).not.toContain('quay');
  });
});
