import type { Decision, DomainEvent } from '../decider/decider';
import { foldEvents, isRefusal } from '../decider/decider';
import type { AnyStreamDefinition, StreamDefinition } from '../decider/stream-definition';
import { appendSeconds } from '../observability/measures';
import { inSpan } from '../observability/spans';
import type { CommandContext } from './command-context';
import type { EventCodec } from './event-codec';
import type { EventStore, StoredEvent } from './port/event-store';
import { categoryOf, RevisionConflict, streamName } from './port/event-store';
import type { EventMetadata, RecordedEvent } from './recorded-event';
import { ShortMemory } from './short-memory';

export interface Accepted {
  readonly revision: bigint;
  readonly position: bigint;
  /** True when this command had been stored before: the first answer is given again. */
  readonly repeated: boolean;
}
export interface Refused<Refusal extends string> {
  readonly refused: Refusal;
  readonly about?: Readonly<Record<string, unknown>>;
}
/** What became of a command; an expected "no" is a value. */
export type Outcome<Refusal extends string = string> = Accepted | Refused<Refusal>;

export interface Loaded<State, Event extends DomainEvent> {
  readonly state: State;
  /** -1 when there is no stream. */
  readonly revision: bigint;
  readonly history: readonly RecordedEvent<Event>[];
}

export interface DecideAndAppend<State, Event extends DomainEvent, Refusal extends string> {
  readonly stream: StreamDefinition<State, Event>;
  readonly id: string;
  /** Pure. `revision` is that of the state; -1 when there is none. */
  readonly decide: (
    state: State,
    revision: bigint,
    history: readonly RecordedEvent<Event>[],
  ) => Decision<Event, Refusal>;
  readonly context: CommandContext;
  /** The stream as the caller has just read it. Read here when absent, and again when it has changed since. */
  readonly loaded?: Loaded<State, Event>;
}

const TIMES_DECIDED_ANEW = 5;
/** With the time for which keys are kept open, half a minute: so long may another process use what one has erased. */
const KEPT_FOR_MS = 10_000;
const MOST_CHARACTERS = 32 * 1024 * 1024;
const sizeOf = ({ data, metadata }: StoredEvent): number => data.length + metadata.length;

interface Folded {
  readonly definition: AnyStreamDefinition;
  readonly loaded: Loaded<unknown, DomainEvent>;
  readonly size: number;
}

/** The way of every write: read the stream, fold, decide, append at the revision that was read. */
export class Streams {
  private readonly folded = new ShortMemory<Folded>({ forMs: KEPT_FOR_MS, mostSize: MOST_CHARACTERS });
  private readonly decoded = new ShortMemory<Promise<RecordedEvent>>({ forMs: 1000, mostSize: MOST_CHARACTERS });

  constructor(
    private readonly store: EventStore,
    private readonly codec: EventCodec,
  ) {
    codec.onKeyDestroyed(() => {
      this.folded.forgetAll();
      this.decoded.forgetAll();
    });
  }

  /** As it is stored now. Of a stream that was read a moment ago only what is new is read and folded. */
  async load<State, Event extends DomainEvent>(
    stream: StreamDefinition<State, Event>,
    id: string,
  ): Promise<Loaded<State, Event>> {
    const name = streamName(stream.category, id);
    const { generation } = this.folded;
    const known = this.recall<State, Event>(stream, name);
    const { loaded: before, size } = known ?? {
      loaded: { state: stream.initial, revision: -1n, history: [] },
      size: 0,
    };
    const stored = await this.store.readStream(name, before.revision + 1n);
    if (stored.length === 0) return before;
    const fresh = await Promise.all(stored.map((event) => this.codec.decode<Event>(stream, event)));
    const loaded = {
      state: foldEvents(
        stream.evolve,
        before.state,
        fresh.map(({ event }) => event),
      ),
      revision: fresh.at(-1)?.revision ?? before.revision,
      history: [...before.history, ...fresh],
    };
    const grown = stored.reduce((sum, event) => sum + sizeOf(event), size);
    this.folded.keep(name, { definition: stream, loaded, size: grown }, grown, generation);
    return loaded;
  }

  /** Decides anew when somebody else wrote in between; a command id that was stored answers as the first time. */
  async decideAndAppend<State, Event extends DomainEvent, Refusal extends string>({
    stream,
    id,
    decide,
    context,
    loaded,
  }: DecideAndAppend<State, Event, Refusal>): Promise<Outcome<Refusal>> {
    for (let attempt = 1; ; attempt += 1) {
      const now = attempt === 1 && loaded ? loaded : await this.load(stream, id);
      const { state, revision, history } = now;
      const before = history.findLast(({ metadata }) => metadata.commandId === context.commandId);
      if (before) return { revision: before.revision, position: before.position, repeated: true };
      const decision = decide(state, revision, history);
      if (isRefusal(decision)) return decision;
      if (decision.length === 0) return { revision, position: history.at(-1)?.position ?? 0n, repeated: false };
      try {
        return await this.append(stream, id, revision, decision, context);
      } catch (error) {
        if (!(error instanceof RevisionConflict) || attempt === TIMES_DECIDED_ANEW) throw error;
      }
    }
  }

  /** Opens a stored event of one of these definitions; undefined when none of them owns its category. */
  async decode(
    definitions: ReadonlyMap<string, AnyStreamDefinition>,
    stored: StoredEvent,
  ): Promise<RecordedEvent | undefined> {
    const definition = definitions.get(categoryOf(stored.stream));
    if (!definition) return undefined;
    // Several followers of one process open the same event at about the same time.
    const name = stored.position.toString();
    const known = this.decoded.recall(name);
    if (known) return known;
    const decoding = this.codec.decode(definition, stored);
    this.decoded.keep(name, decoding, sizeOf(stored), this.decoded.generation);
    decoding.catch(() => this.decoded.forget(name));
    return decoding;
  }

  private recall<State, Event extends DomainEvent>(stream: StreamDefinition<State, Event>, name: string) {
    const known = this.folded.recall(name);
    if (known?.definition !== stream) return undefined;
    return known as unknown as { readonly loaded: Loaded<State, Event>; readonly size: number };
  }

  private async append(
    stream: AnyStreamDefinition,
    id: string,
    revision: bigint,
    events: readonly DomainEvent[],
    context: CommandContext,
  ): Promise<Accepted> {
    const name = streamName(stream.category, id);
    const fields = { 'living_well.category': stream.category, 'living_well.events': events.length };
    return inSpan('append', { fields }, async (say) => {
      const encoded = await Promise.all(
        events.map((event, i) => this.codec.encode(stream, name, revision + 1n + BigInt(i), event, i, context)),
      );
      const began = performance.now();
      const became = (outcome: string) => {
        appendSeconds.observe({ outcome }, (performance.now() - began) / 1000);
        say({ 'living_well.outcome': outcome });
      };
      try {
        const appended = await this.store.append({
          stream: name,
          events: encoded,
          expectedRevision: revision < 0n ? 'no-stream' : revision,
          commandId: context.commandId,
        });
        became(appended.repeated ? 'repeated' : 'stored');
        return appended;
      } catch (error) {
        became(error instanceof RevisionConflict ? 'conflict' : 'failed');
        throw error;
      }
    });
  }
}

export function metadataOf(stored: StoredEvent): EventMetadata {
  return JSON.parse(stored.metadata) as EventMetadata;
}
