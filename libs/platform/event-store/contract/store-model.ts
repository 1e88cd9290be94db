import type { Appended, AppendRequest, EventStore, EventToAppend, StoredEvent } from '../port/event-store';
import { categoryOf, RevisionConflict } from '../port/event-store';

/** A stored event as far as it can be foretold: everything but its position. */
export type Foretold = Omit<StoredEvent, 'position'>;

/** What a store should hold, in the plainest form: streams, answers given, and the log in order. */
export class StoreModel {
  readonly log: Foretold[] = [];
  /** Positions the store acknowledged for the last event of an append, by event id. */
  readonly acknowledged = new Map<string, bigint>();
  private readonly answers = new Map<string, Appended>();

  stream(name: string): readonly Foretold[] {
    return this.log.filter((event) => event.stream === name);
  }

  revisionOf(name: string): bigint | 'no-stream' {
    return this.stream(name).at(-1)?.revision ?? 'no-stream';
  }

  /** Appends to the store and to the model, and holds the answer against what the model says it must be. */
  async append(store: EventStore, request: AppendRequest): Promise<void> {
    this.settle(request, await outcomeOf(store.append(request)));
  }

  /** Several appends in one tick: whatever order the store takes them in, its answers must add up to one order. */
  async appendTogether(store: EventStore, requests: readonly AppendRequest[]): Promise<void> {
    const outcomes = await Promise.all(requests.map((request) => outcomeOf(store.append(request))));
    const settled = requests.map((request, i) => ({ request, outcome: outcomes[i] ?? new Error('no answer') }));
    settled.sort((a, b) => orderOf(a.outcome) - orderOf(b.outcome));
    const heads = new Map(requests.map(({ stream }) => [stream, [this.revisionOf(stream)]]));
    for (const { request, outcome } of settled) {
      const seen = heads.get(request.stream) ?? [];
      if (outcome instanceof Error) this.mayRefuse(request, outcome, seen);
      else this.settle(request, outcome);
      seen.push(this.revisionOf(request.stream));
    }
  }

  /** One of several may have been refused at any head that its stream went through, unless that was the expected one. */
  private mayRefuse({ stream, expectedRevision }: AppendRequest, refusal: Error, heads: readonly unknown[]): void {
    expect(refusal).toBeInstanceOf(RevisionConflict);
    expect(refusal).toMatchObject({ stream, expected: expectedRevision });
    const { actual } = refusal as RevisionConflict;
    expect(heads).toContain(actual);
    expect(actual).not.toBe(expectedRevision);
  }

  private settle(request: AppendRequest, outcome: Appended | Error): void {
    const key = `${request.stream} ${request.commandId}`;
    const before = this.answers.get(key);
    const actual = this.revisionOf(request.stream);
    if (before) {
      expect(outcome).toEqual({ ...before, repeated: true });
    } else if (actual !== request.expectedRevision) {
      expect(outcome).toBeInstanceOf(RevisionConflict);
      expect(outcome).toMatchObject({ stream: request.stream, expected: request.expectedRevision, actual });
    } else {
      const first = actual === 'no-stream' ? 0n : actual + 1n;
      const revision = first + BigInt(request.events.length) - 1n;
      expect(outcome).toEqual({ revision, position: expect.any(BigInt) as bigint, repeated: false });
      const appended = outcome as Appended;
      this.answers.set(key, appended);
      this.log.push(...request.events.map((event, i) => foretold(request.stream, first + BigInt(i), event)));
      this.acknowledged.set(request.events.at(-1)?.id ?? '', appended.position);
    }
  }
}

/** The same event, revision and text; positions growing, and those that were acknowledged where they were said to be. */
export function expectSame(found: readonly StoredEvent[], expected: readonly Foretold[], model: StoreModel): void {
  expect(found.map(({ position: _, ...event }) => event)).toEqual(expected);
  found.forEach(({ id, position }, i) => {
    expect(position).toBeGreaterThan(found[i - 1]?.position ?? 0n);
    expect(position).toBe(model.acknowledged.get(id) ?? position);
  });
}

export function ofCategories(log: readonly Foretold[], categories: readonly string[] | undefined): Foretold[] {
  return log.filter(({ stream }) => !categories || categories.includes(categoryOf(stream)));
}

/** Everything after a position, page by page; no page is longer than asked for, and each goes on from the last. */
export async function readOn(
  store: EventStore,
  after: bigint,
  categories: readonly string[] | undefined,
  limit: number,
): Promise<StoredEvent[]> {
  const events: StoredEvent[] = [];
  for (let from = after; ;) {
    const page = await store.readAll({ after: from, categories, limit });
    expect(page.events.length).toBeLessThanOrEqual(limit);
    expect(page.upTo).toBeGreaterThanOrEqual(page.events.at(-1)?.position ?? from);
    events.push(...page.events);
    if (page.events.length === 0) return events;
    from = page.upTo;
  }
}

function foretold(stream: string, revision: bigint, { id, type, data, metadata }: EventToAppend): Foretold {
  return { stream, revision, id, type, data, metadata };
}

async function outcomeOf(appending: Promise<Appended>): Promise<Appended | Error> {
  return appending.catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
}

/** Stored ones in the order of their positions, then what was answered because of them. */
function orderOf(outcome: Appended | Error): number {
  if (outcome instanceof Error) return Number.MAX_SAFE_INTEGER;
  return Number(outcome.position) + (outcome.repeated ? 0.5 : 0);
}
