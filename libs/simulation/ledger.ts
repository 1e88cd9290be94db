import type { Decision, DomainEvent } from '@platform/decider/decider';
import { foldEvents, isRefusal } from '@platform/decider/decider';
import type { AnyStreamDefinition, StreamDefinition } from '@platform/decider/stream-definition';
import type { CommandContext } from '@platform/event-store/command-context';
import { idFrom } from '@platform/event-store/command-context';
import { streamName } from '@platform/event-store/port/event-store';
import type { EventMetadata, RecordedEvent } from '@platform/event-store/recorded-event';

/** What one command is about to store, as the event store will be asked to. */
export interface Appending {
  readonly definition: AnyStreamDefinition;
  readonly stream: string;
  /** -1 when there is no stream yet. */
  readonly revision: bigint;
  readonly events: readonly DomainEvent[];
  readonly context: CommandContext;
}

export type Answer = 'accepted' | 'already so' | { readonly refused: string };

interface Kept {
  state: unknown;
  revision: bigint;
  readonly history: RecordedEvent[];
}

/** Of these the rules want to know what happened before, and not the state alone. */
const WITH_HISTORY = new Set(['carePlan', 'handOver']);

/** Every stream as it is folded so far, so that nothing has to be read back to decide what comes next. */
export class Ledger {
  private readonly streams = new Map<string, Kept>();
  private position = 0n;

  constructor(private readonly onAppend: (appending: Appending, recorded: readonly RecordedEvent[]) => void) {}

  state<State, Event extends DomainEvent>({ category, initial }: StreamDefinition<State, Event>, id: string): State {
    return (this.streams.get(streamName(category, id))?.state ?? initial) as State;
  }

  /** Of the categories whose rules want it; as the log will have it, each event at its place among all. */
  history<State, Event extends DomainEvent>({ category }: StreamDefinition<State, Event>, id: string): readonly RecordedEvent<Event>[] {
    return (this.streams.get(streamName(category, id))?.history ?? []) as readonly RecordedEvent[] as readonly RecordedEvent<Event>[];
  } // prettier-ignore

  decideAndAppend<State, Event extends DomainEvent>(
    definition: StreamDefinition<State, Event>,
    id: string,
    context: CommandContext,
    decide: (state: State, history: readonly RecordedEvent<Event>[]) => Decision<Event, string>,
  ): Answer {
    const stream = streamName(definition.category, id);
    const kept = this.streams.get(stream) ?? { state: definition.initial, revision: -1n, history: [] };
    const decision = decide(kept.state as State, kept.history as RecordedEvent<Event>[]);
    if (isRefusal(decision)) return { refused: decision.refused };
    if (decision.length === 0) return 'already so';
    const metadata = { commandId: context.commandId, recordedAt: context.now.toISOString(), correlationId: context.correlationId }; // prettier-ignore
    const recorded = decision.map((event, index): RecordedEvent => ({
      ...{ stream, streamId: id, revision: kept.revision + 1n + BigInt(index), position: (this.position += 1n) },
      ...{ event, metadata: metadata as EventMetadata },
      // As the codec will name it; few ask for it before.
      get id() {
        return idFrom(context.commandId, stream, String(index));
      },
    }));
    const appending = { definition, stream, revision: kept.revision, events: decision, context };
    kept.state = foldEvents(definition.evolve, kept.state as State, decision);
    kept.revision += BigInt(decision.length);
    if (WITH_HISTORY.has(definition.category)) kept.history.push(...recorded);
    this.streams.set(stream, kept);
    this.onAppend(appending, recorded);
    return 'accepted';
  }

  /** Nothing more will be decided on these. */
  forget(definition: AnyStreamDefinition, id: string): void {
    this.streams.delete(streamName(definition.category, id));
  }
}
