import type { AnyStreamDefinition } from '../decider/stream-definition';
import type { EventStore } from '../event-store/port/event-store';
import type { EventMetadata } from '../event-store/recorded-event';

/** Seconds since the oldest event of these streams after a position was recorded; 0 when there is none. */
export async function secondsUnsent(
  store: EventStore,
  streams: readonly AnyStreamDefinition[],
  after: bigint,
  now: Date,
): Promise<number> {
  const categories = streams.map(({ category }) => category);
  const [oldest] = (await store.readAll({ after, categories, limit: 1 })).events;
  if (!oldest) return 0;
  const { recordedAt } = JSON.parse(oldest.metadata) as EventMetadata;
  return Math.max(0, now.getTime() - Date.parse(recordedAt)) / 1000;
}
