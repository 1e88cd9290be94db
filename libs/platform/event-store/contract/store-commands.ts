import fc from 'fast-check';
import type { AppendRequest, EventStore, EventToAppend, StoredEvent, Subscription } from '../port/event-store';
import { idFrom } from '../command-context';
import { expectSame, ofCategories, readOn, StoreModel } from './store-model';

type Expected = 'right' | 'stale' | 'too-high' | 'no-stream';
interface Append {
  readonly stream: number;
  readonly expected: Expected;
  readonly texts: readonly string[];
}

/** What may be asked of a store, as data: fast-check makes sequences of them and shrinks those that fail. */
export type StoreCommand =
  | ({ readonly do: 'append' } & Append)
  | { readonly do: 'repeat'; readonly which: number; readonly expected: Expected; readonly otherTexts: boolean }
  | { readonly do: 'append-together'; readonly appends: readonly Append[]; readonly andRepeat: boolean }
  | { readonly do: 'read-stream'; readonly stream: number; readonly from: number }
  | { readonly do: 'read-all'; readonly from: number; readonly categories: number; readonly limit: number }
  | { readonly do: 'subscribe'; readonly from: number; readonly categories: number; readonly batchSize: number }
  | { readonly do: 'stop'; readonly which: number }
  | { readonly do: 'head' };

const place = fc.nat(1000);
const append = fc.record({
  stream: fc.nat(3),
  expected: fc.oneof(
    { weight: 5, arbitrary: fc.constant<Expected>('right') },
    { weight: 3, arbitrary: fc.constantFrom<Expected>('stale', 'too-high', 'no-stream') },
  ),
  texts: fc.array(fc.string({ unit: 'grapheme', maxLength: 20 }), { minLength: 1, maxLength: 3 }),
});
const expected = fc.constantFrom<Expected>('right', 'stale', 'too-high', 'no-stream');
const command = fc.oneof(
  { weight: 6, arbitrary: append.map((one): StoreCommand => ({ do: 'append', ...one })) },
  {
    weight: 2,
    arbitrary: fc
      .record({ which: place, expected, otherTexts: fc.boolean() })
      .map((one): StoreCommand => ({ do: 'repeat', ...one })),
  },
  {
    weight: 3,
    arbitrary: fc
      .record({ appends: fc.array(append, { minLength: 2, maxLength: 6 }), andRepeat: fc.boolean() })
      .map((one): StoreCommand => ({ do: 'append-together', ...one })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ stream: fc.nat(3), from: fc.nat(6) })
      .map((one): StoreCommand => ({ do: 'read-stream', ...one })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ from: place, categories: fc.nat(4), limit: fc.integer({ min: 1, max: 6 }) })
      .map((one): StoreCommand => ({ do: 'read-all', ...one })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ from: place, categories: fc.nat(4), batchSize: fc.integer({ min: 1, max: 6 }) })
      .map((one): StoreCommand => ({ do: 'subscribe', ...one })),
  },
  { weight: 1, arbitrary: fc.record({ which: place }).map((one): StoreCommand => ({ do: 'stop', ...one })) },
  { weight: 1, arbitrary: fc.constant<StoreCommand>({ do: 'head' }) },
);
export const storeCommands = fc.array(command, { minLength: 1, maxLength: 20 });

interface Following {
  readonly subscription: Subscription;
  readonly seen: StoredEvent[];
  readonly fromIndex: number;
  readonly categories: readonly string[] | undefined;
  overlapped(): boolean;
  until(count: number): Promise<void>;
}

const LONGEST_MS = 10_000;

/** One sequence of commands against a store that others have written to before: everything counts from where it began. */
export class StoreRun {
  private readonly model = new StoreModel();
  private readonly following: Following[] = [];
  private readonly requests: AppendRequest[] = [];
  private commands = 0;

  constructor(
    private readonly store: EventStore,
    /** Letters that no other run uses. */
    private readonly name: string,
    private readonly began: bigint,
  ) {}

  async run(commands: readonly StoreCommand[]): Promise<void> {
    try {
      for (const one of commands) await this.do(one);
      for (const follower of this.following) await this.stop(follower);
      expectSame(await readOn(this.store, this.began, undefined, 100), this.model.log, this.model);
    } finally {
      await Promise.all(this.following.map(({ subscription }) => subscription.stop()));
    }
  }

  private async do(one: StoreCommand): Promise<void> {
    switch (one.do) {
      case 'append':
        return this.model.append(this.store, this.request(one));
      case 'repeat': {
        const before = pick(this.requests, one.which);
        if (!before) return;
        const events = one.otherTexts ? this.events(before.stream, ['something else', 'and more']) : before.events;
        const expectedRevision = this.expected(before.stream, one.expected);
        return this.model.append(this.store, { ...before, events, expectedRevision });
      }
      case 'append-together': {
        const requests = one.appends.map((part) => this.request(part));
        const again = one.andRepeat ? requests.slice(0, 1) : [];
        return this.model.appendTogether(this.store, [...requests, ...again]);
      }
      case 'read-stream': {
        const stream = this.stream(one.stream);
        const found = await this.store.readStream(stream, BigInt(one.from));
        return expectSame(found, this.model.stream(stream).slice(one.from), this.model);
      }
      case 'read-all': {
        const { index, position } = await this.place(one.from);
        const categories = this.categories(one.categories);
        const found = await readOn(this.store, position, categories, one.limit);
        return expectSame(found, ofCategories(this.model.log.slice(index), categories), this.model);
      }
      case 'subscribe':
        return this.subscribe(one);
      case 'stop': {
        const follower = pick(this.following, one.which);
        if (!follower) return;
        this.following.splice(this.following.indexOf(follower), 1);
        return this.stop(follower);
      }
      case 'head': {
        const last = this.model.log.at(-1);
        return expect(await this.store.head()).toBe(last ? this.model.acknowledged.get(last.id) : this.began);
      }
    }
  }

  private async subscribe(one: Extract<StoreCommand, { do: 'subscribe' }>): Promise<void> {
    const { index, position } = await this.place(one.from);
    const categories = this.categories(one.categories);
    const seen: StoredEvent[] = [];
    let told: () => void = () => undefined;
    let busy = false;
    let overlapped = false;
    const subscription = this.store.subscribe(position, categories, {
      batchSize: one.batchSize,
      handle: async ({ events }) => {
        overlapped ||= busy;
        busy = true;
        await new Promise((turn) => setImmediate(turn));
        seen.push(...events);
        busy = false;
        told();
      },
    });
    const until = async (count: number) => {
      while (seen.length < count) {
        let timer: NodeJS.Timeout | undefined;
        await new Promise<void>((more, never) => {
          told = more;
          timer = setTimeout(
            () => never(new Error(`A follower has had ${seen.length} of ${count} events.`)),
            LONGEST_MS,
          );
        }).finally(() => clearTimeout(timer));
      }
    };
    this.following.push({ subscription, seen, fromIndex: index, categories, overlapped: () => overlapped, until });
  }

  /** A follower that is stopped has had everything that was there, in order and once; and nothing comes after. */
  private async stop({ subscription, seen, fromIndex, categories, overlapped, until }: Following): Promise<void> {
    const due = ofCategories(this.model.log.slice(fromIndex), categories);
    await until(due.length);
    await subscription.stop();
    expect(overlapped()).toBe(false);
    expectSame(seen, due, this.model);
  }

  private request({ stream, expected: kind, texts }: Append): AppendRequest {
    const name = this.stream(stream);
    const request = {
      stream: name,
      expectedRevision: this.expected(name, kind),
      commandId: idFrom(this.name, 'command', String((this.commands += 1))),
      events: this.events(name, texts),
    };
    this.requests.push(request);
    return request;
  }

  private events(stream: string, texts: readonly string[]): EventToAppend[] {
    this.commands += 1;
    return texts.map((text, i) => ({
      id: idFrom(this.name, stream, String(this.commands), String(i)),
      type: 'SomethingSaid',
      data: JSON.stringify({ text }),
      metadata: JSON.stringify({ place: i }),
    }));
  }

  private stream(number: number): string {
    return `${this.name}${number % 2 === 0 ? 'Even' : 'Odd'}-${idFrom(this.name, String(number))}`;
  }

  private categories(choice: number): readonly string[] | undefined {
    const [even, odd] = [`${this.name}Even`, `${this.name}Odd`];
    return [undefined, [even], [odd], [even, odd], [`${this.name}None`]][choice];
  }

  private expected(stream: string, kind: Expected): bigint | 'no-stream' {
    const now = this.model.revisionOf(stream);
    if (kind === 'right') return now;
    if (kind === 'no-stream') return 'no-stream';
    if (kind === 'too-high') return now === 'no-stream' ? 0n : now + 1n;
    return now === 'no-stream' || now === 0n ? 5n : now - 1n;
  }

  /** The place after one of the events so far, or the beginning. */
  private async place(from: number): Promise<{ index: number; position: bigint }> {
    const index = from % (this.model.log.length + 1);
    if (index === 0) return { index, position: this.began };
    const { stream, revision } = this.model.log[index - 1] ?? { stream: '', revision: 0n };
    const [event] = await this.store.readStream(stream, revision);
    return { index, position: event?.position ?? this.began };
  }
}

function pick<T>(all: readonly T[], which: number): T | undefined {
  return all.length === 0 ? undefined : all[which % all.length];
}
