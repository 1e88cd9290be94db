import { ANYONE } from '@platform/access-control/principal';
import type { Principal } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { IdentityContext } from '../../identity.context';
import { IdentityModule } from '../../identity.module';
import { AccountQuery } from '../account/account.query';
import { accountIdOf } from '../staff/staff.projection';

const ISSUER = 'https://id.example';
const guardian = someone('caldicott-guardian');
const nurse = {
  name: 'Grace',
  role: 'clinician',
  tier: 'regulated',
  registrationBody: 'NMC',
  registrationNumber: '12a3456b',
};

const { name: _name, ...nursing } = nurse;

describe('agencies and their staff', () => {
  let identity: ContextApp;
  let first: Principal;
  beforeAll(async () => {
    const firstAdministrator = { issuer: ISSUER, subject: 'first' };
    const askNameGiven = () => Promise.resolve({ name: 'Robin', communicationNeeds: null });
    identity = await ContextApp.start(
      [IdentityModule.forRoot({ demonstration: false, askNameGiven, firstAdministrator })],
      [IdentityContext],
    );
    first = await asSignedIn('first');
  });
  afterAll(() => identity.stop());

  /** Whoever this account is to identity now, just signed in. */
  async function asSignedIn(subject: string): Promise<Principal> {
    await identity.settled();
    const { signedOutBefore: _, ...account } = await identity.app.get(AccountQuery).findAccount(ISSUER, subject);
    return { ...account, authenticatedAt: identity.clock.now().toISOString() };
  }
  const joinAgency = async (name: string) =>
    (await identity.post('/api/identity/agencies', first, { name, kind: 'charity' })).body.id as string;
  const invite = (by: Principal, agencyId: string, body: object) =>
    identity.post(`/api/identity/agencies/${agencyId}/invitations`, by, body);
  const accept = async (subject: string, code: string) =>
    identity.post('/api/identity/invitations/accept', await asSignedIn(subject), { code });
  /** An agency with an administrator of its own. */
  async function agencyWithAdministrator(name: string): Promise<{ agencyId: string; administrator: Principal }> {
    const agencyId = await joinAgency(name);
    const invited = await invite(first, agencyId, {
      name: `Admin of ${name}`,
      role: 'agency-administrator',
      tier: 'none',
    });
    expect((await accept(`admin of ${name}`, invited.body.code)).status).toBe(201);
    return { agencyId, administrator: await asSignedIn(`admin of ${name}`) };
  }
  async function staffed(name: string, subject: string) {
    const agency = await agencyWithAdministrator(name);
    const invited = await invite(agency.administrator, agency.agencyId, { ...nurse, name: subject });
    await accept(subject, invited.body.code);
    return { ...agency, member: await asSignedIn(subject) };
  }
  const staffOf = async (by: Principal, agencyId: string) =>
    (await identity.get(`/api/identity/agencies/${agencyId}/staff`, by)).body;

  it('begin with an account that is named at set-up, without any demonstration data', async () => {
    expect(first).toMatchObject({
      role: 'alliance-administrator',
      personId: null,
      practitionerId: null,
      agencyId: null,
    });
    const { agencyId, administrator } = await agencyWithAdministrator('Riverside');
    expect(administrator).toMatchObject({ role: 'agency-administrator', agencyId, tier: 'none' });
    expect(await asSignedIn('somebody')).toMatchObject({ role: 'person' });
  });

  it('bind the account that signed in with the link, whoever it is, once', async () => {
    const { agencyId, administrator } = await agencyWithAdministrator('Quay');
    const { body } = await invite(administrator, agencyId, nurse);
    expect(body).toMatchObject({ code: expect.stringMatching(/^[0-9a-f-]{36}\.[\w-]{43}$/), expiresAt: '2026-03-09T09:00:00.000Z' });
    expect((await accept('grace', body.code)).status).toBe(201);
    expect(await asSignedIn('grace')).toMatchObject({ role: 'clinician', tier: 'regulated', agencyId, accountId: accountIdOf(ISSUER, 'grace') });
    expect(await accept('mallory', body.code)).toMatchObject({ status: 409, body: { code: 'invitation-used' } });
    expect((await accept('grace', body.code)).status).toBe(201);
    expect((await staffOf(administrator, agencyId)).staff).toMatchObject([
      { name: 'Admin of Quay' },
      { name: 'Grace', registrationBody: 'NMC', registrationNumber: '12A3456B' },
    ]);
  }); // prettier-ignore

  it('bind one account to one place, also when it accepts two invitations in the same instant', async () => {
    // How often one address may try is limited.
    identity.address = '10.0.0.2';
    const { agencyId, administrator } = await agencyWithAdministrator('Lantern');
    const codes = [nurse, nurse, nurse].map(() => invite(administrator, agencyId, { ...nurse, name: 'Twice' }));
    const [one, other, later] = (await Promise.all(codes)).map(({ body }) => String(body.code)) as [string, string, string];
    const twice = await asSignedIn('twice');
    const answers = await Promise.all([one, other].map((code) => identity.post('/api/identity/invitations/accept', twice, { code })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const won = answers.findIndex(({ status }) => status === 201);
    expect(answers[1 - won]).toMatchObject({ body: { code: 'account-works-already' } });
    await identity.settled();
    const { staff, invitations } = await staffOf(administrator, agencyId);
    expect(staff.filter(({ name }: { name: string }) => name === 'Twice')).toHaveLength(1);
    expect(invitations.filter(({ name }: { name: string }) => name === 'Twice')).toHaveLength(2);
    expect((await accept('twice', [one, other][won] ?? '')).status).toBe(201);
    expect(await accept('twice', later)).toMatchObject({ body: { code: 'account-works-already' } });
    const { practitionerId } = await asSignedIn('twice');
    await identity.post(`/api/identity/practitioners/${practitionerId}/end-employment`, administrator);
    expect((await accept('twice', later)).status).toBe(201);
    expect((await asSignedIn('twice')).practitionerId).not.toBe(practitionerId);
  }); // prettier-ignore

  it('take no code that was made up, withdrawn or is too old', async () => {
    const { agencyId, administrator } = await agencyWithAdministrator('Ferry');
    const { body } = await invite(administrator, agencyId, nurse);
    const [id = ''] = String(body.code).split('.');
    expect(await accept('zoe', `${id}.${'a'.repeat(43)}`)).toMatchObject({ status: 404, body: { code: 'invitation-unknown' } });
    expect((await identity.post('/api/identity/invitations/accept', ANYONE, { code: body.code })).status).toBe(401);
    expect((await identity.post(`/api/identity/invitations/${id}/withdraw`, administrator)).status).toBe(201);
    expect(await accept('zoe', body.code)).toMatchObject({ status: 409, body: { code: 'invitation-withdrawn' } });
    const again = await invite(administrator, agencyId, nurse);
    identity.clock.advance(7 * 24 * 60 * 60_000);
    expect(await accept('zoe', again.body.code)).toMatchObject({ status: 409, body: { code: 'invitation-expired' } });
  }); // prettier-ignore

  it('are looked after by their own administrator, who is nobody in another agency and sees no record', async () => {
    const [ours, theirs] = [await staffed('Ours', 'ours'), await agencyWithAdministrator('Theirs')];
    const practitioner = `/api/identity/practitioners/${ours.member.practitionerId}`;
    for (const stranger of [theirs.administrator, ours.member, someone('clinician'), someone('person')]) {
      expect((await invite(stranger, ours.agencyId, nurse)).status).toBe(404);
      expect((await identity.get(`/api/identity/agencies/${ours.agencyId}/staff`, stranger)).status).toBe(404);
      expect((await identity.post(`${practitioner}/end-employment`, stranger)).status).toBe(404);
      expect((await identity.post(`${practitioner}/standing`, stranger, nursing)).status).toBe(404);
    }
    expect((await identity.post(`/api/identity/practitioners/${idFrom('nobody')}/end-employment`, ours.administrator)).status).toBe(404);
    expect((await identity.get('/api/identity/people', ours.administrator)).status).toBe(404);
    expect((await identity.get(`/api/identity/people/${idFrom('person')}`, ours.administrator)).status).toBe(404);
  }); // prettier-ignore

  it('are not raised by themselves to what sees beyond the agency', async () => {
    const { agencyId, administrator, member } = await staffed('Lock', 'lock');
    const coordinator = { ...nurse, role: 'hub-coordinator' };
    expect((await invite(administrator, agencyId, coordinator)).status).toBe(404);
    expect((await identity.post(`/api/identity/practitioners/${member.practitionerId}/standing`, administrator, { ...nursing, role: 'hub-coordinator' })).status).toBe(404);
    expect((await invite(first, agencyId, coordinator)).status).toBe(403);
    const fresh = await asSignedIn('first');
    expect((await invite(fresh, agencyId, coordinator)).status).toBe(201);
    expect((await invite(fresh, agencyId, nurse)).status).toBe(404);
    expect(await identity.post(`/api/identity/practitioners/${administrator.practitionerId}/standing`, administrator, { role: 'agency-administrator', tier: 'none' })).toMatchObject({ body: { code: 'not-ones-own' } });
  }); // prettier-ignore

  it('have a supervisor who is regulated, by name, and it shows when that one left', async () => {
    const { agencyId, administrator, member } = await staffed('Weir', 'weir');
    const trainee = { name: 'Tess', role: 'clinician', tier: 'supervised' };
    expect(await invite(administrator, agencyId, trainee)).toMatchObject({ body: { code: 'supervisor-needed' } });
    const invited = await invite(administrator, agencyId, { ...trainee, supervisorId: member.practitionerId });
    await accept('tess', invited.body.code);
    const tess = async () => {
      await identity.settled();
      return (await staffOf(administrator, agencyId)).staff.find(({ name }: { name: string }) => name === 'Tess');
    };
    expect(await tess()).toMatchObject({ supervisorName: 'weir', supervisorLeft: false });
    await identity.post(`/api/identity/practitioners/${member.practitionerId}/end-employment`, administrator);
    expect(await tess()).toMatchObject({ supervisorLeft: true });
  });

  it('are nobody from the moment they leave, and nobody they were there for is forgotten', async () => {
    const { agencyId, administrator, member } = await staffed('Bridge', 'bridge');
    const personId = idFrom('person', 'bridge');
    const membership = { planId: idFrom('plan', personId), personId, memberId: member.memberId ?? '' };
    const joinedAt = identity.clock.now().toISOString();
    await identity.hear('care-plan.team-member-joined.v1', { ...membership, agencyId, role: 'clinician', isKeyWorker: true, joinedAt });
    await identity.settled();
    expect((await staffOf(administrator, agencyId)).staff).toContainEqual(expect.objectContaining({ name: 'bridge', keyWorkerOf: 1 }));
    expect((await identity.get(`/api/identity/people/${personId}`, member)).status).not.toBe(401);
    identity.clock.advance(1000);
    const ended = await identity.post(`/api/identity/practitioners/${member.practitionerId}/end-employment`, administrator);
    expect(ended.status).toBe(201);
    await identity.settled();
    const account = await identity.app.get(AccountQuery).findAccount(ISSUER, 'bridge');
    expect(account).toMatchObject({ role: 'person', practitionerId: null, agencyId: null, signedOutBefore: identity.clock.now().toISOString() });
    await identity.app.get(IdentityContext).runtime.checkDeadlines();
    await identity.settled();
    const published = await identity.published();
    expect(published).toContainEqual(expect.objectContaining({
      type: 'identity.key-worker-left.v1',
      data: expect.objectContaining({ personId, memberId: member.memberId, agencyId }),
    }));
    expect(published.map(({ type }) => type)).toEqual(expect.arrayContaining(['identity.practitioner-left.v1', 'identity.relationship-ended.v1']));
    expect(JSON.stringify(published)).not.toMatch(/bridge|12A3456B/);
    expect((await staffOf(administrator, agencyId)).staff.find(({ name }: { name: string }) => name === 'bridge')).toMatchObject({ keyWorkerOf: 0 });
    const list = (await identity.get('/api/identity/practitioners', administrator)).body;
    expect(list).toContainEqual(expect.objectContaining({ name: 'bridge', hasLeft: true }));
    const again = await invite(administrator, agencyId, { ...nurse, name: 'bridge' });
    expect((await accept('bridge', again.body.code)).status).toBe(201);
    expect((await asSignedIn('bridge')).practitionerId).not.toBe(member.practitionerId);
  }); // prettier-ignore

  it('sign in anew when their role changes, and not when they have just joined', async () => {
    const { administrator, member } = await staffed('Pier', 'pier');
    expect((await identity.app.get(AccountQuery).findAccount(ISSUER, 'pier')).signedOutBefore).toBeNull();
    const standing = { role: 'link-worker', tier: 'volunteer' };
    await identity.post(`/api/identity/practitioners/${member.practitionerId}/standing`, administrator, standing);
    await identity.settled();
    expect(await identity.app.get(AccountQuery).findAccount(ISSUER, 'pier')).toMatchObject({
      ...standing,
      signedOutBefore: identity.clock.now().toISOString(),
    });
  });

  it('register programs, whose secret is shown once and who are nobody when they were stopped', async () => {
    const { administrator } = await agencyWithAdministrator('Canal');
    const program = { name: 'Website', scopes: ['directory.read'] };
    const registered = await identity.post('/api/identity/api-clients', administrator, program);
    expect(registered).toMatchObject({ status: 201, body: { secret: expect.stringMatching(/^[\w-]{43}$/) } });
    const { id } = registered.body;
    await identity.settled();
    const found = () => identity.app.get(AccountQuery).findApiClient(id);
    expect(await found()).toMatchObject({ scopes: ['directory.read'], credential: { kind: 'secret' } });
    const listed = await identity.get('/api/identity/api-clients', administrator);
    expect(listed.body).toMatchObject([{ name: 'Website', proves: 'secret' }]);
    expect(JSON.stringify(listed.body)).not.toContain(registered.body.secret);
    const asProgram: Principal = { ...ANYONE, role: 'api-client', accountId: id, scopes: ['directory.read'] };
    expect((await identity.get('/api/identity/agencies', asProgram)).status).toBe(200);
    expect((await identity.get('/api/identity/agencies', { ...asProgram, scopes: [] })).status).toBe(404);
    expect((await identity.get('/api/identity/practitioners', asProgram)).status).toBe(404);
    const other = (await agencyWithAdministrator('Mill')).administrator;
    expect((await identity.post(`/api/identity/api-clients/${id}/stop`, other)).status).toBe(404);
    expect((await identity.post(`/api/identity/api-clients/${id}/stop`, administrator)).status).toBe(201);
    await identity.settled();
    expect(await found()).toBeNull();
    expect((await identity.post('/api/identity/api-clients', administrator, { ...program, publicKey: { kty: 'oct', k: 'x' } })).status).toBe(400);
  }); // prettier-ignore

  it('are invited by the guardian as well, and a person keeps their own record apart', async () => {
    const agencyId = await joinAgency('Dock');
    expect((await invite(guardian, agencyId, { name: 'A', role: 'agency-administrator', tier: 'none' })).status).toBe(201);
    const { administrator, agencyId: own } = await agencyWithAdministrator('Slip');
    const { body } = await invite(administrator, own, nurse);
    await identity.app.get(IdentityContext).database.query('INSERT INTO person_account (account_id, person_id, linked_at) VALUES ($1,$2,now())', [accountIdOf(ISSUER, 'robin'), idFrom('robin')]);
    expect(await accept('robin', body.code)).toMatchObject({ status: 409, body: { code: 'account-has-own-record' } });
  }); // prettier-ignore
});
