import type { EventStore } from '../event-store/port/event-store';
import type { Bus } from '../messaging/port/bus';
import type { ContextRuntime } from '../runtime/context-runtime';

/** Events are counted up to here; more are many. */
const MOST_COUNTED = 1000;

export interface Lag {
  readonly publishers: readonly {
    readonly id: string;
    /** Still to look at; at most 1000 are counted. */
    readonly events: number;
    /** Seconds since the oldest of them was recorded; 0 when there is none. */
    readonly oldestUnsentSeconds: number;
  }[];
  /** Null while the bus does not answer. */
  readonly consumers: readonly { readonly id: string; readonly messages: number }[] | null;
  readonly followers: readonly { readonly id: string; readonly positions: number }[];
}

/** How far behind everything is that this context does by itself. */
export async function lagOf(runtime: ContextRuntime, bus: Pick<Bus, 'behind'>, store: EventStore): Promise<Lag> {
  const [head, ages, behind] = await Promise.all([
    store.head(),
    runtime.oldestUnsent(),
    bus.behind().catch(() => null),
  ]);
  const status = runtime.status();
  const positionOf = (id: string) => status.find((one) => one.id === id)?.position ?? 0n;
  const publishers = await Promise.all(
    ages.map(async ({ publisher: id, categories, seconds }) => {
      const { events } = await store.readAll({ after: positionOf(id), categories, limit: MOST_COUNTED });
      return { id, events: events.length, oldestUnsentSeconds: seconds };
    }),
  );
  const isPublisher = new Set(publishers.map(({ id }) => id));
  return {
    publishers,
    consumers:
      behind
        ?.filter(({ consumer }) => runtime.consumers.has(consumer))
        .map(({ consumer, messages }) => ({ id: consumer, messages })) ?? null,
    followers: status
      .filter(({ id }) => !isPublisher.has(id))
      .map(({ id, position }) => ({ id, positions: Number(head > position ? head - position : 0n) })),
  };
}
