import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { ContextDatabase } from '../../projections/context-database';
import type { TestDatabase } from '../../testing/test-database';
import { testDatabase } from '../../testing/test-database';
import { EFFECT_TABLE_SQL, Listening, retryAtOnce, told } from '../contract/told';
import type { Handled } from './inbox';
import { deliver, receive, receiveAll, replayParked } from './inbox';

const SCHEDULES = Number(process.env['SEQUENCES'] ?? 40);

describe('the inbox of a consumer', () => {
  let test: TestDatabase;
  let database: ContextDatabase;
  let listening: Listening;
  const retry = retryAtOnce();
  beforeAll(async () => {
    test = await testDatabase();
    database = await ContextDatabase.open({ url: test.url, context: 'outcomes', rows: [], migrations: [] });
    await database.query(EFFECT_TABLE_SQL);
  });
  beforeEach(() => {
    listening = new Listening(`outcomes.test-${randomUUID()}.v1`, database);
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });
  const hand = (stream: string, revision: number) => deliver(listening, told(stream, revision), retry);

  it('takes a message once and ignores what is older than what it has taken', async () => {
    expect(await hand('plan-1', 4)).toBe('done');
    expect(await hand('plan-1', 4)).toBe('repeated');
    expect(await hand('plan-1', 2)).toBe('older');
    expect(await hand('plan-1', 2)).toBe('repeated');
    expect(await hand('plan-2', 2)).toBe('done');
    expect(await listening.effects()).toEqual(['plan-1@4', 'plan-2@2']);
  });

  it('takes several at once in one transaction, and each by itself when one of them is trouble', async () => {
    let transactions = 0;
    const counting = new Listening(listening.id, {
      query: (text, values) => database.query(text, values),
      transaction: (work) => {
        transactions += 1;
        return database.transaction(work);
      },
    });
    const texts = (...all: [string, number][]) => all.map(([stream, n]) => JSON.stringify(told(stream, n)));
    expect(await receiveAll(counting, texts(['plan-1', 0], ['plan-2', 0], ['plan-1', 1], ['plan-1', 1]), retry)).toBe(
      4,
    );
    expect(transactions).toBe(1);
    counting.before = ({ stream }) => {
      if (stream === 'plan-2') throw new Error('ill');
    };
    const troubled = [...texts(['plan-1', 2], ['plan-2', 1], ['plan-2', 2]), 'not a message', ...texts(['plan-1', 3])];
    expect(await receiveAll(counting, troubled, retry)).toBe(5);
    expect(await counting.effects()).toEqual(['plan-1@0', 'plan-2@0', 'plan-1@1', 'plan-1@2', 'plan-1@3']);
    expect((await counting.parked()).map(({ stream, revision }) => `${stream}@${revision}`)).toEqual(['plan-2@1', 'plan-2@2', 'unknown@0']); // prettier-ignore
    expect(await receiveAll(counting, texts(['plan-3', 0], ['plan-2', 3]), retry)).toBe(2);
    expect((await counting.parked()).map(({ revision }) => revision)).toEqual(['1', '2', '3', '0']);
    expect(await receiveAll(counting, texts(['plan-4', 0], ['plan-4', 1]), retry, AbortSignal.abort())).toBe(0);
  });

  it('keeps nothing of a try that failed, not even that it was tried', async () => {
    let tries = 0;
    listening.before = () => {
      if ((tries += 1) < 3) throw new Error('not yet');
    };
    expect(await hand('plan-1', 0)).toBe('done');
    expect([tries, listening.errors.length]).toEqual([3, 2]);
    expect(await listening.effects()).toEqual(['plan-1@0']);
  });

  it('does not repeat, by a replay, what was handled before its stream was parked', async () => {
    let ill = true;
    listening.before = ({ revision }) => {
      if (ill && revision === '1') throw new Error('ill');
    };
    expect(await hand('plan-1', 0)).toBe('done');
    expect(await hand('plan-1', 1)).toBe('parked');
    expect(await hand('plan-1', 0)).toBe('repeated');
    expect(await hand('plan-1', 3)).toBe('parked');
    expect(await hand('plan-1', 3)).toBe('parked');
    ill = false;
    expect(await replayParked(listening, 'plan-1', retry)).toEqual(['done', 'done']);
    expect(await hand('plan-1', 2)).toBe('older');
    expect(await listening.effects()).toEqual(['plan-1@0', 'plan-1@1', 'plan-1@3']);
  });

  it('does not park what another process of the consumer handled meanwhile', async () => {
    const other = new Listening(listening.id, database);
    // Parking is the first thing that is asked outside a transaction.
    const slowToPark = new Listening(listening.id, {
      transaction: (work) => database.transaction(work),
      query: async (text, values) => {
        expect(await deliver(other, told('plan-1', 0), retry)).toBe('done');
        return database.query(text, values);
      },
    });
    slowToPark.before = () => {
      throw new Error('ill');
    };
    expect(await deliver(slowToPark, told('plan-1', 0), retry)).toBe('parked');
    expect(await listening.parked()).toEqual([]);
    expect(await hand('plan-1', 1)).toBe('done');
    expect(await listening.effects()).toEqual(['plan-1@0', 'plan-1@1']);
  });

  it('keeps a parked message as it arrived, with what a later release may understand', async () => {
    const text = JSON.stringify({ ...told('plan-1', 0, { data: { mood: 'new here' } }), added: [1, { two: 'ä' }] });
    expect(await receive(listening, text, retry)).toBe('parked');
    expect((await listening.parked()).map(({ message }) => message)).toEqual([text]);
    expect(await replayParked(listening, 'plan-1', retry)).toEqual(['parked']);
  });

  it('parks nothing behind a replay that is under way', async () => {
    let ill = true;
    let inReplay: () => void = () => undefined;
    let goOn: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => (inReplay = resolve));
    const release = new Promise<void>((resolve) => (goOn = resolve));
    listening.before = async ({ revision }) => {
      if (revision !== '0') return;
      if (ill) throw new Error('ill');
      inReplay();
      await release;
    };
    expect(await hand('plan-1', 0)).toBe('parked');
    ill = false;
    const replay = replayParked(listening, 'plan-1', retry);
    await begun;
    const meanwhile = hand('plan-1', 1);
    goOn();
    expect([...(await replay), await meanwhile].slice(0, 2)).toEqual(['done', 'done']);
    expect(await listening.parked()).toEqual([]);
    expect(await listening.effects()).toEqual(['plan-1@0', 'plan-1@1']);
  });

  it('comes to the same end as one delivery of each in order, under any schedule', async () => {
    const delivery = fc.record({ stream: fc.nat(2), revision: fc.nat(7) });
    const schedule = fc.record({
      deliveries: fc.array(delivery, { minLength: 1, maxLength: 40 }),
      poisoned: fc.array(delivery, { maxLength: 3 }),
      failures: fc.array(fc.nat(2), { maxLength: 40 }),
    });
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(schedule, async ({ deliveries, poisoned, failures }) => {
        const one = new Listening(`outcomes.any-${(runs += 1)}-${randomUUID()}.v1`, database);
        const name = (stream: number) => `plan-${stream}`;
        const isPoison = new Set(poisoned.map(({ stream, revision }) => `${name(stream)}@${revision}`));
        let failing = 0;
        let cured = false;
        one.before = (message) => {
          if (!cured && isPoison.has(`${message.stream}@${message.revision}`)) throw new Error('poison');
          if ((failing -= 1) >= 0) throw new Error('for a moment');
        };
        const model = {
          effects: [] as string[],
          newest: new Map<string, number>(),
          seen: new Set<string>(),
          parked: new Set<string>(),
        };
        for (const [i, { stream, revision }] of deliveries.entries()) {
          const place = `${name(stream)}@${revision}`;
          failing = failures[i] ?? 0;
          const handled = await deliver(one, told(name(stream), revision), retry);
          expect(handled).toBe(due());

          function due(): Handled {
            if (model.seen.has(place)) return 'repeated';
            if ([...model.parked].some((other) => other.startsWith(`${name(stream)}@`))) {
              model.parked.add(place);
              return 'parked';
            }
            if (revision <= (model.newest.get(name(stream)) ?? -1)) {
              model.seen.add(place);
              return 'older';
            }
            if (isPoison.has(place)) {
              model.parked.add(place);
              return 'parked';
            }
            model.seen.add(place);
            model.newest.set(name(stream), revision);
            model.effects.push(place);
            return 'done';
          }
        }
        expect(await one.effects()).toEqual(model.effects);
        expect((await one.parked()).map((row) => `${row.stream}@${row.revision}`)).toEqual([...model.parked].sort());

        cured = true;
        for (const stream of [0, 1, 2]) await replayParked(one, name(stream), retry);
        expect(await one.parked()).toEqual([]);
        for (const stream of [0, 1, 2]) {
          const revisions = await one.effectsOf(name(stream));
          expect(revisions).toEqual([...new Set(revisions)].sort((a, b) => a - b));
          const delivered = deliveries.filter((each) => each.stream === stream).map(({ revision }) => revision);
          if (delivered.length > 0) expect(revisions.at(-1)).toBe(Math.max(...delivered));
        }
      }),
      { numRuns: SCHEDULES },
    );
  }, 120_000);
});
