/** An event as it is given to a store. `data` and `metadata` are JSON texts, kept byte for byte. */
export interface EventToAppend {
  /** uuid; derived from the command id, so that a retry carries the same one. */
  readonly id: string;
  /** Stored type name: `GoalSet`, or `GoalSet.v2` after a change of shape. */
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
}

export interface StoredEvent extends EventToAppend {
  readonly stream: string;
  /** 0 for the first event of a stream, then dense. */
  readonly revision: bigint;
  /** Grows along the log; readers see positions in order; holes mean nothing. */
  readonly position: bigint;
}

/** The last revision the writer saw, or that there must be no stream yet. There is deliberately no "any". */
export type ExpectedRevision = bigint | 'no-stream';

export interface AppendRequest {
  /** `<category>-<uuid>`. */
  readonly stream: string;
  readonly events: readonly EventToAppend[];
  readonly expectedRevision: ExpectedRevision;
  /** uuid; the same id on the same stream again answers as the first time and stores nothing. */
  readonly commandId: string;
}

export interface Appended {
  readonly revision: bigint;
  readonly position: bigint;
  /** True when this command id had already been stored on this stream. */
  readonly repeated: boolean;
}

/** Somebody else wrote to the stream since it was read; nothing was stored. */
export class RevisionConflict extends Error {
  constructor(
    readonly stream: string,
    readonly expected: ExpectedRevision,
    readonly actual: bigint | 'no-stream',
  ) {
    super(`Stream ${stream} is at revision ${actual}, not at ${expected} as expected; read it again and decide anew.`);
    this.name = 'RevisionConflict';
  }
}

export interface ReadAll {
  /** Exclusive: events with a greater position. 0 reads from the start. */
  readonly after: bigint;
  /** Only streams of these categories; all when absent. */
  readonly categories?: readonly string[];
  readonly limit: number;
}

export interface ReadPage {
  readonly events: readonly StoredEvent[];
  /** Everything up to here has been looked at, whether it was of the categories or not. */
  readonly upTo: bigint;
}

export interface Subscription {
  /** Resolves once the handler in progress, if any, has ended; no later call follows. */
  stop(): Promise<void>;
}

export interface Subscriber {
  /**
   * Called with one batch at a time, in order; the next one waits for its promise. A throw is retried with back-off.
   * A page without events says only that the log has grown up to `upTo` with nothing of these categories in it.
   */
  handle(page: ReadPage): Promise<void>;
  readonly batchSize?: number;
  onError?(error: unknown): void;
}

/** An append-only log of streams. One contract suite (`../contract`) runs against every adapter. */
export interface EventStore {
  /** Durable when it resolves. Throws RevisionConflict. */
  append(request: AppendRequest): Promise<Appended>;
  /** Oldest first, from `fromRevision` (inclusive, 0 by default); empty when there is no stream. */
  readStream(stream: string, fromRevision?: bigint): Promise<readonly StoredEvent[]>;
  /** From what is stored: everything acknowledged before the call is seen. */
  readAll(request: ReadAll): Promise<ReadPage>;
  /** At least once, in order, from after `from`; the caller keeps the checkpoint. */
  subscribe(from: bigint, categories: readonly string[] | undefined, subscriber: Subscriber): Subscription;
  /** Position of the last event; 0 when the log is empty. */
  head(): Promise<bigint>;
  close(): Promise<void>;
}

export function streamName(category: string, id: string): string {
  return `${category}-${id}`;
}

export function categoryOf(stream: string): string {
  return stream.slice(0, stream.indexOf('-'));
}

const PARTS = ['type', 'data', 'metadata'] as const;

/** Why no store can keep what an append holds, or undefined. Names the part, never what it says. */
export function appendProblem({ stream, events }: AppendRequest): string | undefined {
  if (!/^[^-]+-./.test(stream)) return 'A stream is named <category>-<id>; this one is not.';
  if (events.length === 0) return 'An append needs at least one event.';
  for (const event of events) {
    const part = PARTS.find((name) => !event[name].isWellFormed() || event[name].includes('\0'));
    if (part) {
      return `The ${part} of an event for ${stream} holds U+0000 or half of a surrogate pair, which cannot be stored. Escape or leave out such characters.`;
    }
  }
  return undefined;
}
