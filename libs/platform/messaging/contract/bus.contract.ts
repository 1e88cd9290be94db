import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { Bus, TransactionRunner } from '../port/bus';
import { PassingTrouble } from '../port/bus';
import type { RetryPolicy } from '../port/inbox';
import { replayParked } from '../port/inbox';
import { linked, Listening, OTHER_TYPE, retryAtOnce, told, TELLING_TYPE } from './told';

export interface OpenedBus {
  /** The bus as one process has it; each is closed with the whole. */
  connect(retry: RetryPolicy): Bus;
  /** Has the inbox tables and `effect`. */
  readonly database: TransactionRunner;
  /** Puts a text where messages of this type are, past every check. */
  put(type: string, text: string): Promise<void>;
  /** Lets a consumer begin after everything that is there now. */
  skipHistory(consumerId: string): Promise<void>;
  /** Forgets how far a consumer has come, as a crash before it was saved would. */
  forgetProgress(consumerId: string): Promise<void>;
  close(): Promise<void>;
}

const newStream = () => `introduction-${randomUUID()}`;
const upTo = (count: number) => Array.from({ length: count }, (_, i) => i);

/** What every adapter of the bus must do. */
export function describeBus(name: string, { open }: { open(): Promise<OpenedBus> }): void {
  describe(`${name} as a bus`, () => {
    let opened: OpenedBus;
    let retry: ReturnType<typeof retryAtOnce>;
    let bus: Bus;
    let listening: Listening;
    beforeAll(async () => {
      opened = await open();
    });
    beforeEach(async () => {
      retry = retryAtOnce();
      bus = opened.connect(retry);
      listening = await newListening();
    });
    afterEach(() => bus.close());
    afterAll(() => opened.close());
    const newListening = async (types?: readonly string[]) => {
      const one = new Listening(`outcomes.test-${randomUUID()}.v1`, opened.database, types);
      await opened.skipHistory(one.id);
      return one;
    };

    it('brings every message, in order within a stream, to a consumer that was there before', async () => {
      await bus.consume(listening);
      const streams = [newStream(), newStream(), newStream()];
      for (const revision of upTo(10)) await bus.publish(streams.map((stream) => told(stream, revision)));
      await listening.until(async () => (await listening.effects()).length >= 30);
      for (const stream of streams) expect(await listening.effectsOf(stream)).toEqual(upTo(10));
    });

    it('answers what a context told last, the newest of a stream first', async () => {
      const stream = newStream();
      await bus.publish(upTo(30).map((revision) => told(stream, revision)));
      await bus.publish([linked(newStream(), 0)]);
      const newest = (await bus.newest('intake', 10)).filter((message) => message.stream === stream);
      expect(newest.map(({ revision }) => Number(revision))).toEqual(upTo(10).map((n) => 29 - n));
      expect(newest[0]).toEqual(told(stream, 29));
      expect(await bus.newest('nobody', 10)).toEqual([]);
    });

    it('repeats no effect when a consumer lost its place, or stops and starts', async () => {
      const stream = newStream();
      const first = await bus.consume(listening);
      await bus.publish(upTo(5).map((revision) => told(stream, revision)));
      await listening.until(async () => (await listening.effectsOf(stream)).length === 5);
      await first.stop();
      await opened.forgetProgress(listening.id);

      await bus.consume(listening);
      await bus.publish([told(stream, 5)]);
      await listening.until(async () => (await listening.effectsOf(stream)).includes(5));

      expect(await listening.effectsOf(stream)).toEqual(upTo(6));
    });

    it('brings everything from the start to a consumer that comes later, and to each its own', async () => {
      const stream = newStream();
      await bus.publish(upTo(120).map((revision) => told(stream, revision)));
      const late = ['one', 'other'].map((which) => new Listening(`outcomes.late-${which}.v1`, opened.database));
      for (const one of late) await bus.consume(one);
      for (const one of late) {
        await one.until(async () => (await one.effectsOf(stream)).length === 120);
        expect(await one.effectsOf(stream)).toEqual(upTo(120));
      }
    });

    it('brings only the types that a consumer names, from whichever context', async () => {
      const both = await newListening([TELLING_TYPE, OTHER_TYPE]);
      const [one, two] = [newStream(), `person-${randomUUID()}`];
      await bus.consume(listening);
      await bus.consume(both);
      await bus.publish([told(one, 0), linked(two, 0)]);
      await both.until(async () => (await both.effectsOf(one)).length + (await both.effectsOf(two)).length === 2);
      await listening.until(async () => (await listening.effectsOf(one)).length === 1);
      expect(await listening.effectsOf(two)).toEqual([]);
    });

    it('gives messages that are published again, by several processes and in any order, one effect each', async () => {
      const processes = [bus, opened.connect(retry), opened.connect(retry)];
      await bus.consume(listening);
      const steps = fc.array(fc.record({ stream: fc.nat(3), times: fc.integer({ min: 1, max: 5 }), by: fc.nat(2) }), {
        minLength: 1,
        maxLength: 25,
      });
      await fc.assert(
        fc.asyncProperty(steps, async (published) => {
          const streams = upTo(4).map(newStream);
          const revisions = [0, 0, 0, 0];
          for (const { stream, times, by } of published) {
            const message = told(streams[stream] ?? '', (revisions[stream] ??= 0));
            revisions[stream] += 1;
            const again = upTo(times).map((i) => (processes[(by + i) % 3] ?? bus).publish([message]));
            await Promise.all(again);
          }
          for (const [i, stream] of streams.entries()) {
            const due = upTo(revisions[i] ?? 0);
            await listening.until(async () => (await listening.effectsOf(stream)).length >= due.length);
            expect(await listening.effectsOf(stream)).toEqual(due);
          }
        }),
        { numRuns: 15 },
      );
    });

    it('misses nothing and keeps each stream in order with several publishers at once', async () => {
      await bus.consume(listening);
      const publishers = upTo(4).map(() => ({ from: opened.connect(retry), stream: newStream() }));
      await Promise.all(
        publishers.map(async ({ from, stream }) => {
          for (const revision of upTo(40)) await from.publish([told(stream, revision)]);
        }),
      );
      for (const { stream } of publishers) {
        await listening.until(async () => (await listening.effectsOf(stream)).length >= 40);
        expect(await listening.effectsOf(stream)).toEqual(upTo(40));
      }
    });

    it('gives one effect when two processes run the same consumer', async () => {
      const second = opened.connect(retry);
      const stream = newStream();
      await bus.publish(upTo(30).map((revision) => told(stream, revision)));
      const running = [await bus.consume(listening), await second.consume(listening)];
      await bus.publish(upTo(30).map((revision) => told(stream, revision + 30)));
      await listening.until(async () => (await listening.effectsOf(stream)).length >= 60);
      await Promise.all(running.map((one) => one.stop()));
      expect(await listening.effectsOf(stream)).toEqual(upTo(60));
      expect(await listening.parked()).toEqual([]);
    });

    it('tries again what fails for a moment, and longer what says that it will pass', async () => {
      const [unsure, passing] = [newStream(), newStream()];
      const failures = { unsure: 0, passing: 0 };
      listening.before = ({ stream }) => {
        if (stream === unsure && failures.unsure < 2) throw new Error(`no ${(failures.unsure += 1)}`);
        if (stream === passing && failures.passing < 5) throw new PassingTrouble(`busy ${(failures.passing += 1)}`);
      };
      await bus.consume(listening);
      // One after the other: messages that arrive together may be tried together once before.
      for (const stream of [unsure, passing]) {
        await bus.publish([told(stream, 0)]);
        await listening.until(async () => (await listening.effectsOf(stream)).length === 1);
      }
      expect(retry.waits).toEqual([40, 80, 40, 80, 160, 320, 640]);
      expect(await listening.parked()).toEqual([]);
    });

    it('parks a stream that keeps failing and goes on with the others; a replay heals it', async () => {
      const [poisoned, ...healthy] = [newStream(), newStream(), newStream()];
      let cure = false;
      listening.before = ({ stream, revision }) => {
        if (!cure && stream === poisoned && revision === '1')
          throw Object.assign(new TypeError('Sam said no'), { code: 'X1' });
      };
      await bus.consume(listening);
      for (const revision of upTo(4)) await bus.publish([poisoned, ...healthy].map((stream) => told(stream, revision)));
      for (const stream of healthy) {
        await listening.until(async () => (await listening.effectsOf(stream)).length === 4);
      }
      await listening.until(async () => (await listening.parked()).length >= 3);
      expect(await listening.effectsOf(poisoned)).toEqual([0]);
      const behind = 'behind a parked message of the same stream';
      expect((await listening.parked()).map(({ stream, revision, reason }) => [stream, revision, reason])).toEqual([
        [poisoned, '1', 'TypeError X1'],
        [poisoned, '2', behind],
        [poisoned, '3', behind],
      ]);
      expect(await replayParked(listening, poisoned, retry)).toEqual(['parked']);
      expect(await listening.parked()).toHaveLength(3);

      cure = true;
      expect(await replayParked(listening, poisoned, retry)).toEqual(['done', 'done', 'done']);
      await bus.publish([told(poisoned, 4)]);
      await listening.until(async () => (await listening.effectsOf(poisoned)).length === 5);
      expect(await listening.effectsOf(poisoned)).toEqual(upTo(5));
      expect(await listening.parked()).toEqual([]);
    });

    it.each([
      ['data that its schema does not allow', { data: { introductionId: 'Sam Okafor' } }, 'schema: / required'],
      ['an envelope without its version', { specversion: '0.3' as '1.0' }, 'schema: envelope /specversion const'],
      ['a revision that is none', { revision: 'Sam Okafor' }, 'schema: envelope /revision pattern'],
      ['a revision that no store holds', { revision: '9'.repeat(30) }, 'schema: envelope /revision maxLength'],
      ['an id that is none', { id: 'Sam Okafor' }, 'schema: envelope /id format'],
    ])('parks a message with %s at once, says why without its words, and goes on', async (_, wrong, reason) => {
      const [stream, next] = [newStream(), newStream()];
      await opened.put(TELLING_TYPE, JSON.stringify(told(stream, 0, wrong)));
      await bus.publish([told(next, 0)]);
      await bus.consume(listening);
      await listening.until(async () => (await listening.effectsOf(next)).length === 1);
      const parkedOfIt = async () => (await listening.parked()).filter((one) => one.stream === stream);
      await listening.until(async () => (await parkedOfIt()).length > 0);
      const mine = await parkedOfIt();
      expect(mine.map((one) => one.reason)).toEqual([reason]);
      expect(JSON.stringify(mine.map(({ message: _text, ...rest }) => rest))).not.toContain('Sam');
      expect(JSON.parse(mine[0]?.message ?? '')).toEqual(told(stream, 0, wrong));
      expect(retry.waits).toEqual([]);
      expect(await listening.effectsOf(stream)).toEqual([]);
    });

    it.each(['not JSON', 'null', '[]', '"a"', '{}'])('parks what cannot be read as a message: %s', async (text) => {
      const next = newStream();
      await opened.put(TELLING_TYPE, text);
      await bus.publish([told(next, 0)]);
      await bus.consume(listening);
      await listening.until(async () => (await listening.effectsOf(next)).length === 1);
      const asItCame = async () => (await listening.parked()).filter(({ message }) => message === text);
      await listening.until(async () => (await asItCame()).length > 0);
      const parked = await asItCame();
      expect(parked).toHaveLength(1);
      expect(parked[0]).toMatchObject({ stream: 'unknown', reason: expect.stringMatching(/^schema: /) as string });
    });

    it('publishes nothing of what does not fit its contract', async () => {
      const stream = newStream();
      const wrong = told(stream, 1, { data: { name: 'Sam' } });
      await expect(bus.publish([told(stream, 0), wrong])).rejects.toThrow('does not fit its contract: / required');
      await expect(bus.publish([{ ...told(stream, 0), source: '' }])).rejects.toThrow('envelope /source pattern');
      const next = newStream();
      await bus.publish([told(next, 0)]);
      await bus.consume(listening);
      await listening.until(async () => (await listening.effectsOf(next)).length === 1);
      expect(await listening.effectsOf(stream)).toEqual([]);
    });

    it('tells how many messages each consumer has still to take', async () => {
      const stream = newStream();
      let goOn: () => void = () => undefined;
      const held = new Promise<void>((resolve) => (goOn = resolve));
      listening.before = () => held;
      await bus.consume(listening);
      await bus.publish(upTo(3).map((revision) => told(stream, revision)));
      await listening.until(async () => (await bus.behind()).some(({ messages }) => messages === 3));
      expect(await bus.behind()).toEqual([{ consumer: listening.id, messages: 3 }]);
      goOn();
      await listening.until(async () => (await bus.behind()).every(({ messages }) => messages === 0));
      expect(await listening.effectsOf(stream)).toEqual(upTo(3));
    });

    it('stops in the middle of trouble that passes, and brings the message again after', async () => {
      const stream = newStream();
      const slow = opened.connect({ ...retry, wait: () => new Promise(() => undefined) });
      let failing: () => void = () => undefined;
      const failed = new Promise<void>((resolve) => (failing = resolve));
      listening.before = (message) => {
        if (message.stream !== stream) return;
        failing();
        throw new PassingTrouble('away');
      };
      await bus.publish([told(stream, 0)]);
      const subscription = await slow.consume(listening);
      await failed;
      await subscription.stop();
      expect(await listening.effectsOf(stream)).toEqual([]);

      listening.before = () => undefined;
      await bus.consume(listening);
      await listening.until(async () => (await listening.effectsOf(stream)).length === 1);
      expect(await listening.parked()).toEqual([]);
    });
  });
}
