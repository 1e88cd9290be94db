import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { AppendRequest, EventStore, EventToAppend, StoredEvent } from '../port/event-store';
import { RevisionConflict } from '../port/event-store';
import { storeCommands, StoreRun } from './store-commands';
import { readOn } from './store-model';

export interface OpenedStore {
  readonly store: EventStore;
  close(): Promise<void>;
}

const SEQUENCES = Number(process.env['SEQUENCES'] ?? 300);
const SEED = process.env['SEQUENCES_SEED'] ? Number(process.env['SEQUENCES_SEED']) : undefined;

export const said = (text: string): EventToAppend => ({
  id: randomUUID(),
  type: 'SomethingSaid',
  data: JSON.stringify({ text }),
  metadata: '{}',
});
export const newStream = (category = 'talk') => `${category}-${randomUUID()}`;
export const request = (stream: string, more: Partial<AppendRequest> = {}): AppendRequest => ({
  stream,
  events: [said('hello')],
  expectedRevision: 'no-stream',
  commandId: randomUUID(),
  ...more,
});

/** Gathers what a subscription brings, until there are `count` events or the test's time is over. */
export async function follow(store: EventStore, from: bigint, categories: string[], count: number) {
  const seen: StoredEvent[] = [];
  await new Promise<void>((enough) => {
    const subscription = store.subscribe(from, categories, {
      handle: ({ events }) => {
        seen.push(...events);
        if (seen.length >= count) setImmediate(() => void subscription.stop().then(enough));
        return Promise.resolve();
      },
    });
  });
  return seen;
}

/**
 * What every adapter of the event store must do. `SEQUENCES` in the environment says how many sequences are tried, and
 * `SEQUENCES_SEED` which; without it each run tries others, and one that fails says its seed.
 */
export function describeEventStore(name: string, { open }: { open(): Promise<OpenedStore> }): void {
  describe(`${name} as an event store`, () => {
    let opened: OpenedStore;
    let store: EventStore;
    beforeAll(async () => {
      opened = await open();
      ({ store } = opened);
    });
    afterAll(() => opened.close());

    it(
      `answers ${SEQUENCES} sequences of commands as a log in memory would`,
      async () => {
        let runs = 0;
        await fc.assert(
          fc.asyncProperty(storeCommands, async (commands) => {
            runs += 1;
            const letters = [...String(runs)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
            await new StoreRun(store, `run${letters}`, await store.head()).run(commands);
          }),
          { numRuns: SEQUENCES, seed: SEED },
        );
      },
      60_000 + SEQUENCES * 2000,
    );

    it('keeps texts byte for byte', async () => {
      const stream = newStream();
      const data = '{ "b":1,"a" : "\\u0000 \\ud800 é 👩‍👩‍👧 \\\\ \'; DROP"}\n';
      await store.append(request(stream, { events: [{ ...said(''), data, metadata: ' {} ' }] }));
      expect(await store.readStream(stream)).toMatchObject([{ data, metadata: ' {} ' }]);
    });

    it('answers a repeated command as the first time, whatever it carries and expects now', async () => {
      const stream = newStream();
      const first = request(stream, { events: [said('one'), said('two')] });
      const answer = await store.append(first);
      await store.append(request(stream, { expectedRevision: 1n }));

      const again = await store.append({ ...first, events: [said('other')], expectedRevision: 7n });

      expect(again).toEqual({ ...answer, repeated: true });
      expect(await store.readStream(stream)).toHaveLength(3);
    });

    it('stores once what is sent many times at once', async () => {
      const one = request(newStream());
      const answers = await Promise.all(Array.from({ length: 20 }, () => store.append(one)));
      expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
      expect(new Set(answers.map(({ position }) => position)).size).toBe(1);
      expect(await store.readStream(one.stream)).toHaveLength(1);
    });

    it('lets one of many writers at the same revision through', async () => {
      const stream = newStream();
      const answers = await Promise.allSettled(Array.from({ length: 30 }, () => store.append(request(stream))));
      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const answer of answers) {
        if (answer.status === 'rejected') expect(answer.reason).toBeInstanceOf(RevisionConflict);
      }
    });

    it('refuses only the append that is wrong among those sent with it', async () => {
      const streams = Array.from({ length: 9 }, () => newStream());
      const taken = streams[4] ?? '';
      await store.append(request(taken));
      const answers = await Promise.allSettled(streams.map((stream) => store.append(request(stream))));
      expect(answers.map(({ status }) => status === 'rejected')).toEqual(streams.map((stream) => stream === taken));
    });

    it.each([
      ['U+0000 in the data', { data: '{"text":"a\0b"}' }, /The data of an event .* holds U\+0000/],
      ['half a surrogate pair in the metadata', { metadata: '"\ud83d"' }, /The metadata of an event .* holds U\+0000/],
      ['U+0000 in the type', { type: 'Said\0' }, /The type of an event .* holds U\+0000/],
      ['an id that is not a uuid', { id: 'one' }, /uuid/],
    ])('refuses %s, and it alone', async (_, wrong, sentence) => {
      const [before, poisoned, after] = [newStream(), newStream(), newStream()];
      const [first, refused, last] = await Promise.allSettled([
        store.append(request(before)),
        store.append(request(poisoned, { events: [said('fine'), { ...said('x'), ...wrong }] })),
        store.append(request(after)),
      ]);
      expect(first.status).toBe('fulfilled');
      expect(last.status).toBe('fulfilled');
      expect(refused).toMatchObject({
        status: 'rejected',
        reason: { message: expect.stringMatching(sentence) as string },
      });
      expect(await store.readStream(poisoned)).toEqual([]);
    });

    it('refuses an append without events and a stream without a category', async () => {
      await expect(store.append(request(newStream(), { events: [] }))).rejects.toThrow('at least one event');
      await expect(store.append(request('nothing'))).rejects.toThrow('<category>-<id>');
      await expect(store.append(request('-x'))).rejects.toThrow('<category>-<id>');
    });

    it('keeps an event of a megabyte, and several of them at once', async () => {
      const text = 'ä'.repeat(512 * 1024);
      const streams = Array.from({ length: 6 }, () => newStream('large'));
      await Promise.all(streams.map((stream) => store.append(request(stream, { events: [said(text)] }))));
      for (const stream of streams) {
        const [event] = await store.readStream(stream);
        expect(event?.data === JSON.stringify({ text })).toBe(true);
      }
    });

    it('appends 500 events as one', async () => {
      const stream = newStream('long');
      const events = Array.from({ length: 500 }, (_, i) => said(String(i)));
      const { revision } = await store.append(request(stream, { events }));
      expect(revision).toBe(499n);
      const found = await store.readStream(stream);
      expect(found.map((event) => event.id)).toEqual(events.map(({ id }) => id));
      expect(found.map((event) => event.revision)).toEqual(events.map((_, i) => BigInt(i)));
    });

    it('takes 2,000 appends at once and gives each its own answer', async () => {
      const before = await store.head();
      const requests = Array.from({ length: 2000 }, () => request(newStream('many')));
      const answers = await Promise.all(requests.map((one) => store.append(one)));
      const stored = await readOn(store, before, ['many'], 700);
      expect(stored).toHaveLength(2000);
      const positionOf = new Map(stored.map(({ stream, position }) => [stream, position]));
      requests.forEach(({ stream }, i) => expect(answers[i]?.position).toBe(positionOf.get(stream)));
    });

    it('shows an append to whoever reads after it was acknowledged, with followers or without', async () => {
      const { stop } = store.subscribe(await store.head(), undefined, { handle: () => Promise.resolve() });
      for (let i = 0; i < 50; i += 1) {
        const before = await store.head();
        const { position } = await store.append(request(newStream('fresh')));
        const { events } = await store.readAll({ after: before, categories: ['fresh'], limit: 10 });
        expect(events.map((event) => event.position)).toEqual([position]);
        expect(await store.head()).toBe(position);
      }
      await stop();
    });

    it('brings the same batch again to a follower that failed, and nothing out of order', async () => {
      const from = await store.head();
      for (let i = 0; i < 5; i += 1) await store.append(request(newStream('shaky')));
      const [seen, errors]: [bigint[], unknown[]] = [[], []];
      let failures = 0;
      await new Promise<void>((enough) => {
        const subscription = store.subscribe(from, ['shaky'], {
          batchSize: 2,
          handle: ({ events }) => {
            seen.push(...events.map(({ position }) => position));
            failures += 1;
            if (failures <= 2) return Promise.reject(new Error('not now'));
            if (new Set(seen).size === 5) setImmediate(() => void subscription.stop().then(enough));
            return Promise.resolve();
          },
          onError: (error) => errors.push(error),
        });
      });
      const all = [...new Set(seen)];
      expect(errors).toHaveLength(2);
      expect(seen).toEqual([all[0], all[1], all[0], all[1], ...all]);
      expect(all).toEqual([...all].sort((a, b) => Number(a - b)));
    });

    it('waits, when stopped, for the batch in hand, and brings no other', async () => {
      const from = await store.head();
      for (let i = 0; i < 4; i += 1) await store.append(request(newStream('halt')));
      let finish: () => void = () => undefined;
      let batches = 0;
      const begun = new Promise<{ stop(): Promise<void> }>((resolve) => {
        const subscription = store.subscribe(from, ['halt'], {
          batchSize: 1,
          handle: () => {
            batches += 1;
            resolve(subscription);
            return new Promise<void>((done) => (finish = done));
          },
        });
      });
      const stopping = (await begun).stop();
      const early = await Promise.race([stopping.then(() => 'stopped'), store.head().then(() => 'still in hand')]);
      finish();
      await stopping;
      expect(early).toBe('still in hand');
      await store.append(request(newStream('halt')));
      expect(batches).toBe(1);
    });

    it('lets a follower ahead of the log wait, and brings it only what is after its place', async () => {
      const head = await store.head();
      const seen = follow(store, head + 1n, ['ahead'], 2);
      for (let i = 0; i < 3; i += 1) await store.append(request(newStream('ahead')));
      expect((await seen).every(({ position }) => position > head + 1n)).toBe(true);
    });
  });
}
