import fc from 'fast-check';
import { ANYONE } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { huddleItemStream } from '../../domain/huddle-item/huddle-item.state';
import { IntakeContext } from '../../intake.context';
import { IntakeModule } from '../../intake.module';

const RACES = 200;
const AT_ONCE = 10;
const trust = idFrom('agency', 'trust');
const grace = someone('clinician', { agencyId: trust });
const [jo, kim] = [someone('hub-coordinator', { memberId: idFrom('jo') }), someone('hub-coordinator', { memberId: idFrom('kim') })] as const; // prettier-ignore

/** What one of them does to an item; both say when it is their turn, and nobody waits for the other. */
interface Move {
  readonly who: 'jo' | 'kim';
  readonly does: 'capture' | 'carry';
}
const move: fc.Arbitrary<Move> = fc.record({
  who: fc.constantFrom('jo', 'kim'),
  does: fc.constantFrom('capture', 'capture', 'carry'),
});
const races = fc.sample(fc.array(move, { minLength: 2, maxLength: 4 }), { numRuns: RACES, seed: 48 });

describe('two coordinators on one board', () => {
  let intake: ContextApp;
  beforeAll(async () => {
    intake = await ContextApp.start([IntakeModule.forRoot()], [IntakeContext]);
    await intake.hear('identity.practitioner-registered.v1', {
      ...{ practitionerId: grace.memberId ?? '', agencyId: trust, role: 'clinician', tier: 'regulated' },
      registeredAt: '2026-03-01T09:00:00.000Z',
    });
  });
  afterAll(() => intake.stop());

  const begin = async () => {
    const { body: robin } = await intake.post('/api/intake/introductions', ANYONE, {
      ...{ name: 'Robin', reachMe: { how: 'text', at: '07700 900456' }, whatBroughtYou: 'A hard spring.' },
    });
    await intake.settled();
    const { body: huddle } = await intake.post('/api/intake/huddles', jo);
    return { personId: robin.personId as string, huddleId: huddle.id as string };
  };

  /** All moves at once; answers who was accepted, how many were told that they came second, and what is kept. */
  const race = async ({ personId, huddleId }: { personId: string; huddleId: string }, moves: readonly Move[]) => {
    const raising = { question: 'What next?', summary: 'As before.' };
    const { body: item } = await intake.post(`/api/intake/people/${personId}/huddle-items`, jo, raising);
    const answers = await Promise.all(
      moves.map(async ({ who, does }, n) => {
        const agreed = { outcome: `${who} said ${n}`, ownerId: grace.memberId, agencyId: trust, dueOn: '2026-03-06' };
        const body = { huddleId, ...(does === 'carry' ? { reason: `${who} said ${n}` } : agreed) };
        const { status, body: answer } = await intake.post(`/api/intake/huddle-items/${item.id}/${does}`, who === 'jo' ? jo : kim, body); // prettier-ignore
        return { does, said: `${who} said ${n}`, status, code: answer.code as string | undefined };
      }),
    );
    const { history, state } = await intake.platform.streams.load(huddleItemStream, item.id as string);
    const kept = history.flatMap(({ event }) => (event.type === 'HuddleItemCaptured' ? [event.data.outcome] : []));
    return { answers, kept, status: state.status };
  };

  let at: { personId: string; huddleId: string };
  let second = 0;
  let open = 0;
  beforeAll(async () => {
    at = await begin();
  });

  it.each([0, 50, 100, 150])(
    `lose no item and overwrite no outcome in ${RACES} races, from number %i`,
    async (first) => {
      for (let from = first; from < first + RACES / 4; from += AT_ONCE) {
        const run = await Promise.all(races.slice(from, from + AT_ONCE).map((moves) => race(at, moves)));
        for (const { answers, kept, status } of run) {
          const captures = answers.filter(({ does }) => does === 'capture');
          const refused = answers.filter((one) => one.status !== 201);
          expect(kept).toEqual(captures.filter((one) => one.status === 201).map(({ said }) => said));
          expect(kept).toHaveLength(Math.min(1, captures.length));
          expect(refused.map(({ code }) => code)).toEqual(refused.map(() => 'item-already-captured'));
          second += captures.length - kept.length;
          open += status === 'open' ? 1 : 0;
        }
      }
    },
  );

  it('did race: many came second, each was told so, and the board has what is open', async () => {
    expect(second).toBeGreaterThan(100);
    await intake.settled();
    const { items } = (await intake.get('/api/intake/huddle-board', kim)).body;
    expect(items).toHaveLength(open);
  });
});
