import { Agenda } from './agenda';
import { Digest } from './digest';
import { LOSSES } from './planted';
import type { Play } from './play';
import { play } from './play';
import { NOBODY_IS_LOST } from './rates';

async function played(wishes: Play) {
  const { happens, refused } = play(wishes);
  const digest = new Digest();
  const times: string[] = [];
  const said: { readonly type: string }[] = [];
  for await (const appendings of happens) {
    for (const { stream, revision, events, context } of appendings) {
      times.push(context.now.toISOString());
      for (const [n, event] of events.entries()) {
        said.push(event);
        const recordedAt = context.now.toISOString();
        const metadata = { recordedAt, occurredAt: recordedAt, actor: null, agency: null, role: context.principal.role, purpose: context.purpose, commandId: context.commandId, causationId: null, correlationId: context.correlationId }; // prettier-ignore
        digest.add({ id: '', stream, revision: revision + 1n + BigInt(n), event, metadata });
      }
    }
  }
  const types = new Set(said.map(({ type }) => type));
  return { digest: digest.value, events: digest.events, times, said, types, refused: [...refused] };
}

const wishes = { people: 24, months: 8, seed: 7 };

describe('a simulated place', () => {
  it('has the same history for the same seed, and another for another', async () => {
    const [one, again, other] = [await played(wishes), await played(wishes), await played({ ...wishes, seed: 8 })];
    expect(again.digest).toBe(one.digest);
    expect(other.digest).not.toBe(one.digest);
    expect(one.events).toBeGreaterThan(800);
  });

  it('records everything in the order of its clock, within its months, and asks nothing that is refused', async () => {
    const { times, refused } = await played(wishes);
    expect(times).toEqual([...times].sort());
    expect([times[0]?.slice(0, 10), (times.at(-1) ?? '') < '2025-09-10']).toEqual(['2025-01-06', true]);
    expect(refused).toEqual([]);
  });

  it('has everything that happens between a door and a farewell', async () => {
    const { types, refused } = await played({ people: 100, months: 11, seed: 3 });
    expect(refused).toEqual([]);
    for (const type of [
      ...['IntroductionReceived', 'IntroductionTakenDown', 'IntroducerNamed', 'HuddleClosed', 'IntroductionHeldOver'],
      ...['KeyWorkerNamed', 'InitialConversationHeld', 'StoryPassageShared', 'GoalSet', 'ActionAgreed', 'HelpStarted'],
      ...[
        'PlanAgreedByPerson',
        'PlanNotAgreedByPerson',
        'PlanSignatureLapsed',
        'MeasureCompleted',
        'GoalProgressRated',
      ],
      ...['SafetyConversationPrompted', 'PromptAcknowledged', 'PromptEscalated', 'HandOverArranged'],
      ...['AskAccepted', 'AskDeclined', 'AskLapsed', 'JointDecisionTaken', 'DissentRecorded', 'HandOverCompleted'],
      ...['HandOverLate', 'ContactMissed', 'ReachTried', 'DeclinedByPerson', 'PersonReintroduced', 'PlanRevived'],
      ...[
        'WordLeft',
        'LeftWordSettled',
        'CarerConcernAnswered',
        'ImmediateNeedMet',
        'SafetyPromiseKept',
        'RelationshipStarted',
        'SpellOpened',
      ],
    ]) {
      expect(types).toContain(type);
    }
  });

  it('holds up nobody while a huddle speaks of whoever waits', async () => {
    const { said } = await played({ people: 150, months: 1, seed: 3 });
    const during: string[] = [];
    for (const [n, { type }] of said.entries()) {
      if (type !== 'HuddleOpened') continue;
      const huddle = said.slice(
        n,
        said.findIndex((one, at) => at > n && one.type === 'HuddleClosed'),
      );
      during.push(...huddle.map((one) => one.type));
    }
    expect(during).toEqual(expect.arrayContaining(['KeyWorkerNamed', 'IntroductionReceived', 'ActionAgreed']));
  });

  it('loses whom it is told to lose, and asks nothing that is refused then', async () => {
    const losses = LOSSES;
    const { refused } = await played({ people: 30, months: 12, seed: 5, rates: NOBODY_IS_LOST, losses });
    expect(refused).toEqual([]);
  });
});

describe('an agenda', () => {
  it('gives what is earliest first, and of one moment what was planned first', async () => {
    const agenda = new Agenda();
    const done: number[] = [];
    for (const [n, at] of [5, 1, 3, 1, 9, 3].entries()) agenda.plan(at, () => Promise.resolve(void done.push(n)));
    for (let next = agenda.next(); next; next = agenda.next()) await next.deed();
    expect(done).toEqual([1, 3, 2, 5, 0, 4]);
  });
});
