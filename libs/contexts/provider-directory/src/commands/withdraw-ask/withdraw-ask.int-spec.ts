import { ANYONE } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import type { Answer } from '@platform/testing/context-app';
import { ContextApp, someone } from '@platform/testing/context-app';
import { askStream } from '../../domain/ask/ask.state';
import { aListing } from '../../domain/service-listing/service-listing.fixtures';
import { ProviderDirectoryContext } from '../../provider-directory.context';
import { ProviderDirectoryModule } from '../../provider-directory.module';

const ROUNDS = Number(process.env['RACE_ROUNDS'] ?? 10);
const SEED = Number(process.env['RACE_SEED'] ?? 7);
const MS_FOR_A_ROUND = 3000;
const AT = '/api/provider-directory';
const [riverside, quayside] = [idFrom('agency', 'riverside'), idFrom('agency', 'quayside')];
const personId = idFrom('person', 'sam');
const asker = someone('link-worker', { agencyId: quayside });
const worker = someone('community-worker', { agencyId: riverside });
const peer = someone('peer-supporter', { agencyId: riverside });
const ENDED_AS = { accept: 'accepted', 'yes by link': 'accepted', decline: 'declined', 'no by link': 'declined', withdraw: 'withdrawn', lapse: 'lapsed' } as const; // prettier-ignore
type Ending = keyof typeof ENDED_AS;

/** Numbers that look drawn and are the same for the same seed. */
function drawing(seed: number): () => number {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

describe('an ask that several people end at once', () => {
  let directory: ContextApp;
  let context: ProviderDirectoryContext;
  let serviceId: string;

  beforeAll(async () => {
    directory = await ContextApp.start([ProviderDirectoryModule.forRoot()], [ProviderDirectoryContext]);
    context = directory.app.get(ProviderDirectoryContext, { strict: false });
    serviceId = (await directory.post(`${AT}/listings`, worker, aListing())).body.id;
    await directory.onTeam(personId, asker);
  });
  afterAll(() => directory.stop());

  it(
    'has one end, and everybody is told which',
    async () => {
      const draw = drawing(SEED);
      const won = new Map<Ending, number>();
      for (let round = 0; round < ROUNDS; round += 1) {
        const lapses = round % 5 === 4;
        const winner = await race(draw, lapses, round);
        won.set(winner, (won.get(winner) ?? 0) + 1);
      }
      if (process.env['RACE_ROUNDS'] !== undefined) {
        process.stdout.write(
          `${ROUNDS} races, won by ${[...won].map(([who, times]) => `${who} ${times}`).join(', ')}\n`,
        );
      }
    },
    ROUNDS * MS_FOR_A_ROUND,
  );

  async function race(draw: () => number, lapses: boolean, round: number): Promise<Ending> {
    directory.address = `10.${round >> 16}.${(round >> 8) & 255}.${round & 255}`;
    directory.clock.set('2026-03-02T09:00:00.000Z');
    const body = { serviceId, personId, need: 'Company on a walk.', forWhoAccepts: 'Sam. Text before you ring.' };
    const askId = (await directory.post(`${AT}/asks`, asker, body)).body.id as string;
    const { token } = (await directory.post(`${AT}/asks/${askId}/link`, worker)).body as { token: string };
    const by = { token, name: 'Bea', group: 'The circle' };
    if (lapses) {
      await directory.settled();
      directory.clock.set('2026-03-18T09:00:00.000Z');
    }
    const tries: readonly [Ending, () => Promise<Answer | undefined>][] = [
      ['accept', () => directory.post(`${AT}/asks/${askId}/accept`, worker)],
      ['decline', () => directory.post(`${AT}/asks/${askId}/decline`, peer, { reason: 'no-room' })],
      ['withdraw', () => directory.post(`${AT}/asks/${askId}/withdraw`, asker, { reason: 'Found something nearer.' })],
      ['yes by link', () => directory.post(`${AT}/ask-links/answer`, ANYONE, { ...by, say: 'yes' })],
      ['no by link', () => directory.post(`${AT}/ask-links/answer`, ANYONE, { ...by, say: 'no', reason: 'no-room' })],
      ['lapse', () => context.runtime.checkDeadlines().then(() => undefined)],
    ];
    const order = tries.map((one) => [draw(), one] as const).sort(([a], [b]) => a - b);
    const said = await Promise.all(order.map(async ([, [ending, end]]) => [ending, await end()] as const));
    const done = said.filter(([, answer]) => answer?.status === 201).map(([ending]) => ending);
    const { state } = await directory.platform.streams.load(askStream, askId);
    const status = state.status === 'not-made' ? 'not made' : state.status;
    const winners: readonly Ending[] = status === 'lapsed' ? [...done, 'lapse'] : done;
    expect(winners).toHaveLength(1);
    const [winner = 'lapse'] = winners;
    expect(status).toBe(ENDED_AS[winner]);
    for (const [ending, answer] of said) {
      if (answer === undefined || ending === winner) continue;
      // By a link an ask is over in the moment when it lapses, whoever ends it then.
      const isOver = lapses && ending.endsWith('by link') && answer.body.code === 'already-lapsed';
      expect([answer.status, isOver || answer.body.code]).toEqual([409, isOver || `already-${status}`]);
    }
    const stored = await directory.platform.store.readStream(`ask-${askId}`);
    expect(stored).toHaveLength(3);
    const who = await directory.post(`${AT}/ask-links/who`, ANYONE, { token });
    expect(who.status).toBe(winner === 'yes by link' ? 200 : 404);
    return winner;
  }
});
