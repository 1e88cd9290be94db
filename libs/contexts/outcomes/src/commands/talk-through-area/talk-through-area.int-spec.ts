import { ANYONE } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { OutcomesContext } from '../../outcomes.context';
import { OutcomesModule } from '../../outcomes.module';

const worker = someone('community-worker', { agencyId: idFrom('agency', 'riverside') });
const stranger = someone('clinician', { agencyId: idFrom('agency', 'harbour') });
const personId = idFrom('person', 'noor');
const noor = someone('person', { personId, memberId: personId });
const at = `/api/outcomes/people/${personId}/life-conversations`;
const SECRET = 'The damp behind the bed';

interface Told {
  revision: string;
  conversations: { conversationId: string; heldBy: string | null; talks: { area: string; words: object }[] }[];
}

describe('a conversation about how life is', () => {
  let outcomes: ContextApp;
  beforeAll(async () => {
    outcomes = await ContextApp.start([OutcomesModule.forRoot()], [OutcomesContext]);
    await outcomes.onTeam(personId, worker);
  });
  afterAll(() => outcomes.stop());
  const read = async (by = noor) => (await outcomes.get(at, by)).body as Told;
  const seen = (revision: string) => ({ 'if-match': `"${revision}"` });

  it('is begun by the person alone, gone on with together, and read again the next time', async () => {
    expect((await read()).conversations).toEqual([]);
    expect((await outcomes.post(at, noor, { areas: ['home', 'friends'] })).status).toBe(201);
    const { revision, conversations } = await read(worker);
    const id = conversations[0]?.conversationId ?? '';
    expect(conversations[0]?.talks.map(({ area }) => area)).toEqual(['home', 'friends']);
    const home = `${at}/${id}/areas/home`;
    const own = await outcomes.post(home, noor, { understanding: SECRET, bestHope: 'Dry walls' }, seen(revision));
    expect(own.status).toBe(201);
    // Another step, by somebody who has not seen the first: both hold.
    expect((await outcomes.post(home, worker, { team: 'Ring the landlord' }, seen(revision))).status).toBe(201);
    expect(await outcomes.post(home, worker, { bestHope: 'A new flat' }, seen(revision))).toMatchObject({
      status: 412,
      body: { code: 'said-otherwise-meanwhile' },
    });
    const now = (await read()).revision;
    expect(await outcomes.post(home, worker, { bestHope: 'A new flat' }, seen(now))).toMatchObject({
      status: 409,
      body: { code: 'words-are-the-persons' },
    });
    const actionIds = [idFrom('action', 'landlord')];
    expect((await outcomes.post(home, worker, { actionIds }, seen(now))).status).toBe(201);
    expect((await outcomes.post(`${at}/${id}/held`, worker, {})).status).toBe(201);
    const [told] = (await read()).conversations;
    expect(told).toMatchObject({
      heldBy: worker.memberId,
      talks: [
        {
          area: 'home',
          words: {
            understanding: { text: SECRET, by: personId },
            bestHope: { text: 'Dry walls', by: personId },
            team: { text: 'Ring the landlord', by: worker.memberId },
          },
          actionIds,
        },
        { area: 'friends', words: {}, actionIds: [] },
      ],
    });
    expect((await outcomes.post(home, noor, { me: 'Wait' }, seen(now))).body).toMatchObject({
      code: 'life-conversation-not-open',
    });
  });

  it('names what is wrong, and is nobody else’s', async () => {
    const fieldsOf = (answer: { body: unknown }) =>
      (answer.body as { fields: { field: string }[] }).fields.map(({ field }) => field);
    expect(fieldsOf(await outcomes.post(at, noor, { areas: ['weather'] }))).toEqual(['areas']);
    expect((await outcomes.post(at, noor, { areas: [] })).body).toMatchObject({ code: 'choose-one-to-three-areas' });
    for (const by of [stranger, someone('person', { personId: idFrom('person', 'other') })]) {
      expect((await outcomes.post(at, by, { areas: ['home'] })).status).toBe(404);
      expect((await outcomes.get(at, by)).status).toBe(404);
    }
    expect((await outcomes.get(at, ANYONE)).status).toBe(401);
  });

  it('keeps no word of it in the clear and tells none of it to others, and a look by the team is recorded', async () => {
    const stored = await outcomes.platform.store.readStream(`lifeConversation-${personId}`);
    expect(stored.length).toBeGreaterThan(3);
    expect(stored.map(({ data }) => data).join()).not.toMatch(/damp|home|friends|landlord/);
    const published = await outcomes.published();
    expect(JSON.stringify(published)).not.toMatch(/damp|landlord/);
    expect(published).toContainEqual(
      expect.objectContaining({
        type: 'outcomes.record-viewed.v1',
        data: expect.objectContaining({ personId, viewerId: worker.memberId, what: 'progress' }),
      }),
    );
  });
});
