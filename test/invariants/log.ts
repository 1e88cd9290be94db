import type { Decision, DomainEvent } from '@platform/decider/decider';
import { isRefusal } from '@platform/decider/decider';
import type { StreamDefinition } from '@platform/decider/stream-definition';
import { idFrom } from '@platform/event-store/command-context';
import type { EventMetadata, RecordedEvent } from '@platform/event-store/recorded-event';

/** Who made something happen: somebody who asked, a message between contexts, or time alone. */
export type Cause = { readonly by: string } | 'message' | 'time';

export interface Entry {
  readonly recorded: RecordedEvent;
  readonly category: string;
  readonly cause: Cause;
  readonly before: unknown;
  readonly after: unknown;
}

interface Stream {
  state: unknown;
  readonly history: RecordedEvent[];
  readonly commands: Set<string>;
}

export type Answer = 'accepted' | 'already so' | 'repeated' | { readonly refused: string };

/** One log in memory, kept as the event store keeps it: a command id is stored once in a stream, and a fold goes over all of it. */
export class Log {
  readonly entries: Entry[] = [];
  private readonly streams = new Map<string, Stream>();

  constructor(private readonly onEntry: (entry: Entry) => void) {}

  state<State, Event extends DomainEvent>({ category, initial }: StreamDefinition<State, Event>, id: string): State {
    return (this.streams.get(`${category}-${id}`)?.state ?? initial) as State;
  }

  history(category: string, id: string): readonly RecordedEvent[] {
    return this.streams.get(`${category}-${id}`)?.history ?? [];
  }

  /** Every id of a category, in the order in which they began. */
  ids(category: string): string[] {
    const prefix = `${category}-`;
    return [...this.streams.keys()].filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
  }

  decideAndAppend<State, Event extends DomainEvent>(
    definition: StreamDefinition<State, Event>,
    id: string,
    { commandId, now, cause }: { readonly commandId: string; readonly now: Date; readonly cause: Cause },
    decide: (state: State, history: readonly RecordedEvent<Event>[]) => Decision<Event, string>,
  ): Answer {
    const name = `${definition.category}-${id}`;
    const stream = this.streams.get(name) ?? { state: definition.initial, history: [], commands: new Set() };
    if (stream.commands.has(commandId)) return 'repeated';
    const decision = decide(stream.state as State, stream.history as RecordedEvent<Event>[]);
    if (isRefusal(decision)) return { refused: decision.refused };
    if (decision.length === 0) return 'already so';
    this.streams.set(name, stream);
    stream.commands.add(commandId);
    for (const event of decision) {
      const position = BigInt(this.entries.length + 1);
      const recorded: RecordedEvent = {
        id: idFrom('event', name, String(stream.history.length)),
        stream: name,
        streamId: id,
        revision: BigInt(stream.history.length),
        position,
        event,
        metadata: { commandId, recordedAt: now.toISOString() } as EventMetadata,
      };
      const before = stream.state;
      stream.state = definition.evolve(before as State, event);
      stream.history.push(recorded);
      const entry = { recorded, category: definition.category, cause, before, after: stream.state };
      this.entries.push(entry);
      this.onEntry(entry);
    }
    return 'accepted';
  }
}
