import { ANYONE } from '@platform/access-control/principal';
import type { Principal } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { IntakeContext } from '../../intake.context';
import { IntakeModule } from '../../intake.module';

const agencyId = idFrom('agency', 'trust');
const worker = (name: string, role: 'clinician' | 'community-worker', tier: 'regulated' | 'supervised') =>
  someone(role, { agencyId, tier, memberId: idFrom('member', name), practitionerId: idFrom('member', name) });
const grace = worker('grace', 'clinician', 'regulated');
const tomas = worker('tomas', 'clinician', 'regulated');
const amara = worker('amara', 'community-worker', 'supervised');
const coordinator = someone('hub-coordinator');
const words = {
  whatIsGoingWell: 'The dog, for everybody.',
  whatBroughtYouHere: 'The nights, for registered practitioners.',
  whatIsHard: 'The debts, for the key worker.',
  whatYouWant: 'A flat, for Amara.',
  whoCanHelp: 'My sister, for me.',
};
const audiences = {
  whatBroughtYouHere: { who: 'registered' },
  whatIsHard: { who: 'key-worker' },
  whatYouWant: { who: 'named', named: [amara.memberId] },
  whoCanHelp: { who: 'me' },
};
interface Seen {
  readonly conversations: readonly {
    readonly conversationId: string;
    readonly passages: readonly {
      readonly text: string;
      readonly writtenBy: string;
      readonly correctedAt: string | null;
    }[];
  }[];
}

describe('whom the person lets read their story', () => {
  let intake: ContextApp;
  let introductionId: string;
  let personId: string;
  let person: Principal;
  beforeAll(async () => {
    intake = await ContextApp.start([IntakeModule.forRoot()], [IntakeContext]);
    for (const { memberId, role, tier } of [grace, tomas, amara]) {
      await intake.hear('identity.practitioner-registered.v1', {
        ...{ practitionerId: memberId ?? '', agencyId, role: role as 'clinician', tier },
        registeredAt: '2026-03-01T09:00:00.000Z',
      });
    }
    const { body } = await intake.post('/api/intake/introductions', ANYONE, {
      ...{ name: 'Wren', reachMe: { how: 'text', at: '07700 900456' }, whatBroughtYou: 'A hard spring.' },
    });
    introductionId = body.id;
    personId = body.personId ?? '';
    person = someone('person', { personId, memberId: personId });
    const { body: huddle } = await intake.post('/api/intake/huddles', coordinator);
    await intake.settled();
    await intake.post(`/api/intake/introductions/${introductionId}/key-worker`, coordinator, {
      ...{ huddleId: huddle.id, keyWorkerId: grace.memberId, agencyId, nextContactOn: '2026-03-05' },
    });
    await intake.onTeam(personId, grace, true);
    await intake.onTeam(personId, tomas, false);
    await intake.onTeam(personId, amara, false);
    await hold({ words, audiences });
  });
  afterAll(() => intake.stop());

  const hold = (more: object) =>
    intake.post(`/api/intake/introductions/${introductionId}/initial-conversation`, grace, {
      ...{ heldOn: '2026-03-02', place: 'A café', words, ...more },
    });
  const conversations = async (as: Principal) => {
    const { body } = await intake.get(`/api/intake/people/${personId}/introductions`, as);
    return (body as unknown as readonly Seen[])[0]?.conversations ?? [];
  };
  const read = async (as: Principal) =>
    (await conversations(as)).flatMap(({ passages }) => passages.map(({ text }) => text));
  const at = async (prompt: string) =>
    `/api/intake/introductions/${introductionId}/conversations/${(await conversations(person))[0]?.conversationId}/passages/${prompt}`;

  it('shows each passage to those the person chose, and to nobody else', async () => {
    const { whatIsGoingWell, whatBroughtYouHere, whatIsHard, whatYouWant } = words;
    expect(await read(person)).toEqual(Object.values(words));
    expect(await read(grace)).toEqual([whatIsGoingWell, whatBroughtYouHere, whatIsHard]);
    expect(await read(tomas)).toEqual([whatIsGoingWell, whatBroughtYouHere]);
    expect(await read(amara)).toEqual([whatIsGoingWell, whatYouWant]);
  });

  it('tells those who may read a passage who else may, and why; and everybody else that it is not there', async () => {
    const { conversationId } = (await conversations(person))[0] ?? { conversationId: '' };
    const who = async (prompt: string, as: Principal) => {
      const what = `passage.${introductionId}.${conversationId}.${prompt}`;
      const { status, body } = await intake.get(`/api/intake/people/${personId}/who-can-see/${what}`, as);
      const { members = [] } = body as unknown as { members?: { memberId: string; why: string }[] };
      return { status, members: members.map(({ memberId, why }) => [memberId, why]) };
    };
    expect(await who('whatBroughtYouHere', person)).toEqual({
      status: 200,
      members: expect.arrayContaining([
        [grace.memberId, 'is the key worker'],
        [tomas.memberId, 'is on the team'],
      ]) as unknown,
    });
    expect((await who('whatBroughtYouHere', person)).members).toHaveLength(2);
    expect((await who('whatIsHard', person)).members).toEqual([[grace.memberId, 'is the key worker']]);
    expect((await who('whatYouWant', amara)).members).toEqual([
      [amara.memberId, 'is on the team; was named by the person'],
    ]);
    expect((await who('whoCanHelp', person)).members).toEqual([]);
    expect((await who('whoCanHelp', grace)).status).toBe(404);
    expect((await who('whatIsHard', amara)).status).toBe(404);
  });

  it('goes by a change at the next request, and only the person can make one', async () => {
    const address = `${await at('whatIsGoingWell')}/audience`;
    expect((await intake.post(address, grace, { audience: { who: 'team' } })).status).toBe(404);
    expect((await intake.post(address, person, { audience: { who: 'named', named: [] } })).status).toBe(400);
    expect((await intake.post(address, person, { audience: { who: 'me' } })).status).toBe(201);
    expect(await read(tomas)).not.toContain(words.whatIsGoingWell);
    expect(await read(grace)).not.toContain(words.whatIsGoingWell);
    expect((await intake.post(address, person, { audience: { who: 'team' } })).status).toBe(201);
    expect(await read(amara)).toContain(words.whatIsGoingWell);
  });

  it('keeps who wrote it down, and lets the person alone put it right', async () => {
    const address = `${await at('whatBroughtYouHere')}/correction`;
    expect((await intake.post(address, grace, { text: 'Something else' })).status).toBe(404);
    expect((await intake.post(address, person, { text: 'The evenings.' })).status).toBe(201);
    const [conversation] = await conversations(tomas);
    expect(conversation?.passages).toContainEqual(
      expect.objectContaining({ text: 'The evenings.', writtenBy: grace.memberId, correctedAt: expect.any(String) }),
    );
  });

  it('keeps another conversation beside the first for whoever knows of it, and overwrites nothing', async () => {
    const refused = await hold({});
    expect(refused).toMatchObject({ status: 409, body: { code: 'conversation-already-held' } });
    const [first] = await conversations(person);
    expect((await hold({ beside: [first?.conversationId] })).status).toBe(201);
    const both = await conversations(person);
    expect(both).toHaveLength(2);
    expect(both[0]).toEqual(first);
    expect(await read(person)).toEqual(expect.arrayContaining(['The evenings.', words.whatBroughtYouHere]));
  });

  it('tells no other context a word, nor how much was told', async () => {
    const told = JSON.stringify(await intake.published());
    for (const said of ['dog', 'nights', 'debts', 'sister']) expect(told).not.toContain(said);
    const [introduction] = (await intake.get(`/api/intake/people/${personId}/introductions`, amara)).body as unknown as { revision: string }[]; // prettier-ignore
    expect(introduction?.revision).toBe('3');
  });
});
