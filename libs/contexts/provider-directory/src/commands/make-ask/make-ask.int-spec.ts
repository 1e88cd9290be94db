import { ANYONE } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { aListing } from '../../domain/service-listing/service-listing.fixtures';
import { ProviderDirectoryContext } from '../../provider-directory.context';
import { ProviderDirectoryModule } from '../../provider-directory.module';

const riverside = idFrom('agency', 'riverside');
const quayside = idFrom('agency', 'quayside');
const personId = idFrom('person', 'sam');
const person = someone('person', { personId, memberId: personId });
const asker = someone('link-worker', { agencyId: quayside });
const worker = someone('community-worker', { agencyId: riverside });
const peer = someone('peer-supporter', { agencyId: riverside });
const ASKS = '/api/provider-directory/asks';
const NEED = 'Company on a quiet walk, after a hard winter.';

describe('asks', () => {
  let directory: ContextApp;
  let serviceId: string;
  let context: ProviderDirectoryContext;

  beforeAll(async () => {
    directory = await ContextApp.start([ProviderDirectoryModule.forRoot()], [ProviderDirectoryContext]);
    context = directory.app.get(ProviderDirectoryContext, { strict: false });
    serviceId = (await directory.post('/api/provider-directory/listings', worker, aListing())).body.id;
    await directory.onTeam(personId, asker);
    await directory.hear('identity.practitioner-registered.v1', {
      practitionerId: peer.memberId ?? '',
      agencyId: riverside,
      role: 'peer-supporter',
      tier: 'peer',
      registeredAt: '2026-03-01T09:00:00.000Z',
    });
  });
  afterAll(() => directory.stop());
  beforeEach(() => directory.clock.set('2026-03-02T09:00:00.000Z'));

  const ask = async () => (await directory.post(ASKS, asker, { serviceId, personId, need: NEED })).body.id as string;
  const inInbox = async (askId: string) => {
    await directory.settled();
    const { body } = await directory.get('/api/provider-directory/ask-inbox', worker);
    return (body as { askId: string }[]).find((one) => one.askId === askId);
  };
  const ofPerson = async (askId: string) => {
    await directory.settled();
    const { body } = await directory.get(`/api/provider-directory/people/${personId}/asks`, person);
    return (body as { askId: string }[]).find((one) => one.askId === askId);
  };

  it('show the asked agency the need, and who it is for only when it has accepted', async () => {
    const askId = await ask();
    expect(await inInbox(askId)).toEqual({
      askId,
      serviceId,
      serviceName: 'Walk and talk',
      need: NEED,
      askedByAgencyId: quayside,
      askedAt: '2026-03-02T09:00:00.000Z',
      answerDueAt: '2026-03-04T09:00:00.000Z',
      status: 'waiting',
      personId: null,
      ...{ question: null, questionAskedAt: null, questionAnswer: null, questionAnsweredAt: null },
      ...{ goesByLink: false, mayHaveLink: false, linkName: null, linkGroup: null },
      revision: '0',
    });
    expect(JSON.stringify(await directory.get('/api/provider-directory/ask-inbox', worker))).not.toContain(personId);
    const answer = await directory.post(`${ASKS}/${askId}/accept`, worker, {
      memberId: peer.memberId,
      role: 'peer-supporter',
    });
    expect(answer).toMatchObject({ status: 201, body: { id: askId, revision: '1' } });
    expect(await inInbox(askId)).toMatchObject({ status: 'accepted', personId });
    expect(await ofPerson(askId)).toMatchObject({
      status: 'accepted',
      agencyId: riverside,
      askedBy: asker.memberId,
      memberId: peer.memberId,
      answeredAt: '2026-03-02T09:00:00.000Z',
    });
  });

  it('are awaited by whoever asked, the soonest due first, until they are answered', async () => {
    const awaited = async (as = asker) => {
      await directory.settled();
      return (await directory.get('/api/provider-directory/my-asks', as)).body as { askId: string }[];
    };
    const before = (await awaited()).length;
    const askId = await ask();
    expect((await awaited()).find((one) => one.askId === askId)).toEqual({
      ...{ askId, personId, serviceName: 'Walk and talk', agencyId: riverside, need: NEED },
      ...{ answerDueAt: '2026-03-04T09:00:00.000Z', question: null },
    });
    expect(await awaited(worker)).toEqual([]);
    expect((await directory.get('/api/provider-directory/my-asks', person)).status).toBe(404);
    await directory.post(`${ASKS}/${askId}/decline`, worker, { reason: 'no-room' });
    expect(await awaited()).toHaveLength(before);
  });

  it('are accepted by whoever answers, unless they name another of their agency', async () => {
    const askId = await ask();
    const outsider = { memberId: asker.memberId, role: 'link-worker' };
    expect(await directory.post(`${ASKS}/${askId}/accept`, worker, outsider)).toMatchObject({
      status: 409,
      body: { code: 'member-not-of-this-agency' },
    });
    expect((await directory.post(`${ASKS}/${askId}/accept`, worker)).status).toBe(201);
    const told = (await directory.published()).filter(({ data }) => data['askId'] === askId);
    expect(told).toMatchObject([
      { type: 'provider-directory.ask-made.v1', data: { personId, agencyId: riverside } },
      {
        type: 'provider-directory.ask-accepted.v1',
        data: { personId, memberId: worker.memberId, role: 'community-worker' },
      },
    ]);
  });

  it('are declined with a reason and a suggestion that only the person and their team see', async () => {
    const askId = await ask();
    const body = { reason: 'no-room', suggestion: 'The choir has room.' };
    expect((await directory.post(`${ASKS}/${askId}/decline`, worker, body)).status).toBe(201);
    expect(await ofPerson(askId)).toMatchObject({ status: 'declined', ...body, memberId: null });
    expect(await inInbox(askId)).toMatchObject({ status: 'declined', personId: null });
    const wrong = await directory.post(`${ASKS}/${askId}/decline`, worker, { reason: 'do-not-want' });
    expect(wrong).toMatchObject({ status: 400, body: { fields: [{ field: 'reason' }] } });
  });

  it('are withdrawn by whoever asked, and by nobody else', async () => {
    const askId = await ask();
    const body = { reason: 'Sam found something nearer.' };
    const colleague = someone('gp', { agencyId: quayside });
    await directory.onTeam(personId, colleague);
    for (const other of [worker, colleague, person, ANYONE])
      expect([401, 404]).toContain((await directory.post(`${ASKS}/${askId}/withdraw`, other, body)).status);
    expect((await directory.post(`${ASKS}/${askId}/withdraw`, asker, body)).status).toBe(201);
    expect(await ofPerson(askId)).toMatchObject({ status: 'withdrawn', reason: body.reason });
  });

  it('have one end when answered and withdrawn at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const askId = await ask();
      const answers = await Promise.all([
        directory.post(`${ASKS}/${askId}/accept`, worker),
        directory.post(`${ASKS}/${askId}/withdraw`, asker, { reason: 'No longer needed.' }),
        directory.post(`${ASKS}/${askId}/decline`, peer, { reason: 'no-room' }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
      const { status: now } = (await ofPerson(askId)) as unknown as { status: string };
      for (const { status, body } of answers) if (status === 409) expect(body.code).toBe(`already-${now}`);
    }
  });

  it('lapse by themselves when nobody answered, and others are told', async () => {
    const askId = await ask();
    await directory.settled();
    directory.clock.set('2026-03-18T08:59:59.000Z');
    await context.runtime.checkDeadlines();
    expect(await ofPerson(askId)).toMatchObject({ status: 'waiting' });
    directory.clock.set('2026-03-18T09:00:00.000Z');
    await context.runtime.checkDeadlines();
    await context.runtime.checkDeadlines();
    expect(await ofPerson(askId)).toMatchObject({ status: 'lapsed', answeredAt: '2026-03-18T09:00:00.000Z' });
    expect(await inInbox(askId)).toMatchObject({ status: 'lapsed', personId: null });
    const told = (await directory.published()).filter(({ data }) => data['askId'] === askId);
    expect(told.slice(1)).toEqual([
      expect.objectContaining({
        type: 'provider-directory.ask-closed.v1',
        data: { askId, personId, how: 'lapsed', closedAt: '2026-03-18T09:00:00.000Z' },
      }),
    ]);
    expect(await directory.post(`${ASKS}/${askId}/accept`, worker)).toMatchObject({ status: 409 });
  });

  it('are made by the team alone, of a service that is listed', async () => {
    const head = await directory.platform.store.head();
    const body = { serviceId, personId, need: NEED };
    expect((await directory.post(ASKS, ANYONE, body)).status).toBe(401);
    for (const other of [worker, person, someone('clinician', { agencyId: quayside })])
      expect((await directory.post(ASKS, other, body)).status).toBe(404);
    expect((await directory.post(ASKS, asker, { ...body, serviceId: idFrom('nothing') })).status).toBe(404);
    const wrong = await directory.post(ASKS, asker, { serviceId: 'x', personId: 'y', need: '' });
    expect(wrong.body.fields).toHaveLength(3);
    expect(await directory.platform.store.head()).toBe(head);
  });

  it('are seen by the person and their team, whose look is recorded', async () => {
    const path = `/api/provider-directory/people/${personId}/asks`;
    expect((await directory.get(path, worker)).status).toBe(404);
    expect((await directory.get(path, ANYONE)).status).toBe(401);
    expect((await directory.get('/api/provider-directory/people/nobody/asks', asker)).status).toBe(404);
    expect((await directory.get(path, asker)).status).toBe(200);
    expect((await directory.get('/api/provider-directory/ask-inbox', asker)).body).toEqual([]);
    expect((await directory.get('/api/provider-directory/ask-inbox', person)).status).toBe(404);
    const published = await directory.published();
    expect(published).toContainEqual(
      expect.objectContaining({
        type: 'provider-directory.record-viewed.v1',
        data: expect.objectContaining({ personId, viewerId: asker.memberId, what: 'asks' }),
      }),
    );
    expect(JSON.stringify(published)).not.toMatch(/quiet walk|nearer|choir/);
  });

  it('keep the need readable with the key of the person alone', async () => {
    const askId = await ask();
    const [stored] = await directory.platform.store.readStream(`ask-${askId}`);
    expect(stored?.data).toContain(personId);
    expect(stored?.data).not.toMatch(/quiet walk|Walk and talk/);
  });
});
