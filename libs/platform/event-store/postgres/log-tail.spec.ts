import fc from 'fast-check';
import type { StoredEvent } from '../port/event-store';
import { LogTail } from './log-tail';

const event = (position: bigint, category: string, size: number): StoredEvent => ({
  position,
  stream: `${category}-1`,
  revision: 0n,
  id: String(position),
  type: 'Said',
  data: 'x'.repeat(size),
  metadata: '',
});

describe('the end of the log in memory', () => {
  let log: StoredEvent[];
  let tail: LogTail;
  let hear: (() => void) | undefined;
  let reachable: boolean;
  let reads: number;
  const ask = <T>(answer: () => T): Promise<T> =>
    reachable ? Promise.resolve(answer()) : Promise.reject(new Error('Connection terminated'));
  const settled = () => jest.advanceTimersByTimeAsync(0);
  const add = (count: number, size = 10) => {
    for (let i = 0; i < count; i += 1) {
      const last = log.at(-1)?.position ?? 0n;
      log.push(event(last + 1n + (last % 3n), last % 2n === 0n ? 'even' : 'odd', size));
    }
  };
  beforeEach(() => {
    jest.useFakeTimers();
    [log, hear, reachable, reads] = [[], undefined, true, 0];
    tail = new LogTail(
      (after, limit) => {
        reads += 1;
        return ask(() => log.filter(({ position }) => position > after).slice(0, limit));
      },
      () => ask(() => log.at(-1)?.position ?? 0n),
      (wake) => ask(() => ((hear = wake), () => (hear = undefined))),
    );
  });
  afterEach(() => {
    tail.stop();
    jest.useRealTimers();
  });

  it('is not in the way until somebody follows', () => {
    add(3);
    expect(tail.read(0n, undefined, 10)).toBeUndefined();
    expect(reads).toBe(0);
  });

  it('wakes its followers on a notification, and reads the log once for all of them', async () => {
    const woken = [0, 0];
    woken.forEach((_, i) => tail.follow(() => (woken[i] = (woken[i] ?? 0) + 1)));
    await settled();
    [woken[0], woken[1], reads] = [0, 0, 0];
    add(2);
    hear?.();
    await settled();
    expect([woken, reads]).toEqual([[1, 1], 1]);
    expect(tail.read(0n, undefined, 10)).toEqual({ events: log, upTo: log.at(-1)?.position });
  });

  it('listens as soon as it can when the server could not be reached at first, and misses nothing', async () => {
    add(5);
    reachable = false;
    tail.follow(() => undefined);
    await settled();
    expect(hear).toBeUndefined();
    expect(tail.read(0n, undefined, 10)).toBeUndefined();

    reachable = true;
    await jest.advanceTimersByTimeAsync(1000);
    const begun = log.at(-1)?.position ?? 0n;
    expect(tail.read(begun, undefined, 10)).toEqual({ events: [], upTo: begun });
    add(1);
    hear?.();
    await settled();
    expect(tail.read(begun, undefined, 10)?.events).toEqual(log.slice(-1));
  });

  it('finds by itself what no notification told of', async () => {
    tail.follow(() => undefined);
    await settled();
    add(1);
    await jest.advanceTimersByTimeAsync(1000);
    expect(tail.read(0n, undefined, 10)?.events).toEqual(log);
  });

  it('forgets the oldest when there are many or they are large, and says that it does not know them', async () => {
    for (const [count, size] of [
      [20_000, 1],
      [90, 1024 * 1024],
    ] as const) {
      log = [];
      const follower = new LogTail(
        (after, limit) => Promise.resolve(log.filter(({ position }) => position > after).slice(0, limit)),
        () => Promise.resolve(0n),
        (wake) => Promise.resolve(((hear = wake), () => undefined)),
      ); // prettier-ignore
      follower.follow(() => undefined);
      await settled();
      add(count, size);
      hear?.();
      await settled();
      expect(follower.read(0n, undefined, 10)).toBeUndefined();
      const middle = log.at(-20)?.position ?? 0n;
      expect(follower.read(middle, undefined, 50)).toEqual({ events: log.slice(-19), upTo: log.at(-1)?.position });
      follower.stop();
    }
  });

  it('reads any page as the log itself would, whatever grew between', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            add: fc.nat(40),
            from: fc.nat(100),
            categories: fc.nat(3),
            limit: fc.integer({ min: 1, max: 9 }),
          }),
        ),
        async (steps) => {
          log = [];
          add(3);
          const began = log.at(-1)?.position ?? 0n;
          const follower = new LogTail(
            (after, limit) => Promise.resolve(log.filter(({ position }) => position > after).slice(0, limit)),
            () => Promise.resolve(began),
            (wake) => Promise.resolve(((hear = wake), () => undefined)),
          );
          follower.follow(() => undefined);
          await settled();
          for (const { add: more, from, categories: choice, limit } of steps) {
            add(more);
            hear?.();
            await settled();
            const after = began + BigInt(from);
            const categories = [undefined, ['even'], ['odd'], ['none']][choice];
            const head = log.at(-1)?.position ?? 0n;
            const due = log.filter(
              (one) =>
                one.position > after &&
                (categories ?? [one.stream.split('-')[0]]).includes(one.stream.split('-')[0] ?? ''),
            );
            const page = follower.read(after, categories, limit);
            if (after > head) expect(page).toBeUndefined();
            else {
              const events = due.slice(0, limit);
              expect(page).toEqual({ events, upTo: events.length === limit ? events.at(-1)?.position : head });
            }
          }
          follower.stop();
        },
      ),
      { numRuns: 50 },
    );
  });
});
