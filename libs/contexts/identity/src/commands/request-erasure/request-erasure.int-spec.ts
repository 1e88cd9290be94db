import { Client } from 'pg';
import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { IdentityContext } from '../../identity.context';
import { IdentityModule } from '../../identity.module';

const DAY_MS = 24 * 60 * 60_000;
const guardian = someone('caldicott-guardian', { memberId: idFrom('one guardian') });
const another = someone('caldicott-guardian', { memberId: idFrom('another guardian') });
const administrator = someone('alliance-administrator');
const clinician = someone('clinician');
const confirmation = 'erase this record';

describe('erasing the record of a person', () => {
  let app: ContextApp;
  let identity: IdentityContext;
  let people = 0;
  beforeAll(async () => {
    const askNameGiven = (introductionId: string) =>
      Promise.resolve({ name: `Juniper ${introductionId.slice(0, 8)}`, communicationNeeds: null });
    app = await ContextApp.start([IdentityModule.forRoot({ demonstration: false, askNameGiven })], [IdentityContext]);
    identity = app.app.get(IdentityContext);
  });
  afterAll(() => app.stop());

  async function introduced(): Promise<{ personId: string; name: string }> {
    people += 1;
    const [personId, introductionId] = [idFrom('somebody', String(people)), idFrom('introduction', String(people))];
    await app.hear('intake.introduction-received.v1', {
      ...{ introductionId, personId, via: 'self' as const, receivedAt: app.clock.now().toISOString() },
    });
    return { personId, name: `Juniper ${introductionId.slice(0, 8)}` };
  }
  const justNow = (one: typeof guardian): typeof guardian => ({
    ...one,
    authenticatedAt: app.clock.now().toISOString(),
  });
  const request = (personId: string, more: object = {}, as = justNow(guardian)) =>
    app.post('/api/identity/erasures', as, { personId, reason: 'retention-ended', confirmation, ...more });
  const approve = (personId: string, erasureId: string, as = justNow(another)) =>
    app.post(`/api/identity/people/${personId}/erasures/${erasureId}/approve`, as, { confirmation });
  async function board() {
    await app.settled();
    const { body } = await app.get('/api/identity/erasures', guardian);
    return body as {
      erasures: { erasureId: string; status: string; keys: number | null }[];
      holds: { holdId: string }[];
    };
  }
  const statusOf = async (id: string) => (await board()).erasures.find(({ erasureId }) => erasureId === id)?.status;
  async function whatFallsDue(): Promise<void> {
    await app.settled();
    await identity.runtime.checkDeadlines();
    await identity.erasures.look({ alone: true });
    await identity.runtime.checkDeadlines();
    await app.settled();
  }
  async function words(table: string): Promise<string> {
    const client = new Client({ connectionString: app.platform.options.databaseUrl });
    await client.connect();
    try {
      const { rows } = await client.query<{ all: string }>(`SELECT string_agg(t::text, ' ') AS all FROM ${table} t`);
      return rows[0]?.all ?? '';
    } finally {
      await client.end();
    }
  }

  it('takes two people and fourteen days, and then nothing of it can be read', async () => {
    const [{ personId, name }, other] = [await introduced(), await introduced()];
    const { id } = (await request(personId)).body as { id: string };
    expect(await statusOf(id)).toBe('requested');
    expect((await approve(personId, id, justNow(guardian))).body).toMatchObject({
      code: 'erasure-needs-somebody-else',
    });
    expect((await approve(personId, id)).status).toBe(201);
    app.clock.advance(14 * DAY_MS - 1);
    await whatFallsDue();
    expect(await statusOf(id)).toBe('approved');
    expect(await words('identity.person')).toContain(name);
    app.clock.advance(1);
    await whatFallsDue();
    expect((await board()).erasures).toContainEqual(
      expect.objectContaining({ erasureId: id, status: 'completed', leftToTheOperator: [] }),
    );
    expect(await words('identity.person')).not.toContain(name);
    expect(await words('identity.person')).toContain('[erased]');
    expect(await words('identity.person')).toContain(other.name);
    expect((await app.get(`/api/identity/people/${personId}/names`, guardian)).status).toBe(404);
  });

  it('seals nothing for that person again, and answers as if they were not there', async () => {
    const { personId } = await introduced();
    await app.onTeam(personId, clinician, true);
    const before = { name: 'Juniper before' };
    expect((await app.post(`/api/identity/people/${personId}/former-names`, clinician, before)).status).toBe(201);
    const { id } = (await request(personId)).body as { id: string };
    await approve(personId, id, justNow(administrator));
    app.clock.advance(14 * DAY_MS);
    await whatFallsDue();
    const former = { name: 'Juniper again' };
    expect((await app.post(`/api/identity/people/${personId}/former-names`, clinician, former)).status).toBe(404);
    expect(await statusOf(id)).toBe('completed');
  });

  it('is refused under a legal hold, which says what it is, and waits for one that came later', async () => {
    const { personId } = await introduced();
    const hold = (ground: string) => app.post(`/api/identity/people/${personId}/legal-holds`, guardian, { ground });
    const lift = (holdId: string) => app.post(`/api/identity/people/${personId}/legal-holds/${holdId}/lift`, guardian);
    const first = ((await hold('inquest')).body as { id: string }).id;
    expect((await request(personId)).body).toMatchObject({ code: 'erasure-held', ground: 'inquest' });
    await lift(first);
    const { id } = (await request(personId)).body as { id: string };
    await approve(personId, id);
    const second = ((await hold('litigation')).body as { id: string }).id;
    app.clock.advance(20 * DAY_MS);
    await whatFallsDue();
    expect(await statusOf(id)).toBe('approved');
    expect((await board()).holds).toContainEqual(expect.objectContaining({ holdId: second, ground: 'litigation' }));
    await lift(second);
    await whatFallsDue();
    expect(await statusOf(id)).toBe('completed');
  });

  it('is stopped by either, and not carried out then', async () => {
    const { personId, name } = await introduced();
    const { id } = (await request(personId)).body as { id: string };
    await approve(personId, id);
    const stop = { because: 'still-needed' };
    const stopped = await app.post(`/api/identity/people/${personId}/erasures/${id}/stop`, administrator, stop);
    expect(stopped.status).toBe(201);
    app.clock.advance(20 * DAY_MS);
    await whatFallsDue();
    expect(await statusOf(id)).toBe('stopped');
    expect(await words('identity.person')).toContain(name);
  });

  it('asks whoever asks for it, or agrees, to sign in again after a quarter of an hour', async () => {
    const { personId } = await introduced();
    const asked = justNow(guardian);
    const agreed = [justNow(another), justNow(administrator)];
    app.clock.advance(15 * 60_000 + 1);
    const again = { status: 403, body: { code: 'step-up-needed', stepUp: { signedInWithin: 15 * 60 } } };
    expect(await request(personId, {}, asked)).toMatchObject(again);
    const { id } = (await request(personId)).body as { id: string };
    for (const one of agreed) expect(await approve(personId, id, one)).toMatchObject(again);
    expect(await statusOf(id)).toBe('requested');
    expect((await approve(personId, id)).status).toBe(201);
  });

  it('is nobody else’s to ask for, and is typed out', async () => {
    const { personId } = await introduced();
    for (const one of [clinician, someone('hub-coordinator'), someone('person', { personId })]) {
      expect((await request(personId, {}, one)).status).toBe(404);
      expect((await app.get('/api/identity/erasures', one)).status).toBe(404);
    }
    expect((await request(personId, {}, justNow(administrator))).status).toBe(404);
    expect((await request(personId, { confirmation: 'yes' })).status).toBe(400);
    expect((await request(idFrom('nobody'))).body).toMatchObject({ code: 'erasure-of-nobody' });
  });
});
