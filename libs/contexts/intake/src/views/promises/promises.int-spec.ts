import { ANYONE } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { IntakeContext } from '../../intake.context';
import { IntakeModule } from '../../intake.module';

const trust = idFrom('agency', 'trust');
const jo = someone('hub-coordinator', { memberId: idFrom('jo') });
const grace = someone('clinician', { memberId: idFrom('grace'), agencyId: trust });
const dev = someone('peer-supporter', { memberId: idFrom('dev'), agencyId: trust });

describe('what is owed by what was agreed at the door and at huddles', () => {
  let intake: ContextApp;
  let personId: string;
  let introductionId: string;
  let huddleId: string;
  beforeAll(async () => {
    intake = await ContextApp.start([IntakeModule.forRoot()], [IntakeContext]);
    for (const { memberId, role } of [grace, dev] as { memberId: string; role: 'clinician' | 'peer-supporter' }[]) {
      await intake.hear('identity.practitioner-registered.v1', {
        ...{ practitionerId: memberId, agencyId: trust, role, tier: 'peer', registeredAt: '2026-03-01T09:00:00.000Z' },
      });
    }
    const arriving = { name: 'Robin', reachMe: { how: 'text', at: '07700 900456' }, whatBroughtYou: 'A hard spring.' };
    ({ personId, id: introductionId } = (await intake.post('/api/intake/introductions', ANYONE, arriving)).body);
    huddleId = (await intake.post('/api/intake/huddles', jo)).body.id;
    await intake.settled();
  });
  afterAll(() => intake.stop());

  const promises = async (as = grace) => {
    await intake.settled();
    const { body } = await intake.get('/api/intake/my-promises', as);
    return body as { iOwe: { aboutId: string }[]; iAmOwed: { aboutId: string }[] };
  };
  const nothing = { iOwe: [], iAmOwed: [] };

  it('a first contact is owed by whoever is the key worker now, until it was made', async () => {
    const naming = { huddleId, keyWorkerId: grace.memberId, agencyId: trust, nextContactOn: '2026-03-05' };
    await intake.post(`/api/intake/introductions/${introductionId}/key-worker`, jo, naming);
    await intake.onTeam(personId, grace, true);
    expect(await promises()).toEqual({
      iOwe: [
        {
          ...{ kind: 'next-contact', aboutId: introductionId, personId, memberId: grace.memberId },
          ...{ dueOn: '2026-03-05', words: null },
        },
      ],
      iAmOwed: [],
    });
    expect(await promises(dev)).toEqual(nothing);
    const words = { whatBroughtYouHere: 'The days.', whatIsGoingWell: 'The dog.', whatIsHard: 'Evenings.', whatYouWant: 'To sleep.', whoCanHelp: 'My sister.' }; // prettier-ignore
    const held = { heldOn: '2026-03-02', place: 'A café', words };
    expect((await intake.post(`/api/intake/introductions/${introductionId}/initial-conversation`, grace, held)).status).toBe(201); // prettier-ignore
    expect(await promises()).toEqual(nothing);
  });

  it('what a huddle agreed is owed by its owner to whoever asked, until the owner says what came of it', async () => {
    const asking = { question: 'Who goes along?', summary: 'The letter gives two weeks.' };
    const { id: itemId } = (await intake.post(`/api/intake/people/${personId}/huddle-items`, grace, asking)).body;
    expect(await promises()).toMatchObject({
      iOwe: [],
      iAmOwed: [{ kind: 'huddle-answer', aboutId: itemId, memberId: null, dueOn: null, words: 'Who goes along?' }],
    });
    const agreed = { huddleId, outcome: 'Dev goes.', ownerId: dev.memberId, agencyId: trust, dueOn: '2026-03-06' };
    await intake.post(`/api/intake/huddle-items/${itemId}/capture`, jo, agreed);
    const promise = { kind: 'huddle-item', aboutId: itemId, memberId: dev.memberId, dueOn: '2026-03-06' };
    expect((await promises()).iAmOwed).toMatchObject([{ ...promise, words: 'Dev goes.' }]);
    // An owner from whom the person's record is closed knows that something is owed, and reads no word of it here.
    expect(await promises(dev)).toMatchObject({ iOwe: [{ ...promise, words: null }], iAmOwed: [] });

    const done = `/api/intake/huddle-items/${itemId}/done`;
    expect((await intake.post(done, grace, { whatCameOfIt: 'Not mine.' })).status).toBe(404);
    expect((await intake.post(done, dev, { whatCameOfIt: '' })).status).toBe(400);
    expect((await intake.post(done, dev, { whatCameOfIt: 'We went.' })).status).toBe(201);
    expect((await intake.post(done, jo, { whatCameOfIt: 'We went.' })).body.code).toBe('item-already-done');
    expect(await promises()).toEqual(nothing);
    expect(await promises(dev)).toEqual(nothing);
  });

  it('is for whoever works here', async () => {
    expect((await intake.get('/api/intake/my-promises', ANYONE)).status).toBe(401);
    expect((await intake.get('/api/intake/my-promises', someone('commissioner'))).status).toBe(404);
  });
});
