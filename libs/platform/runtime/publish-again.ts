import type { EventStore, ReadPage } from '../event-store/port/event-store';
import type { TransactionRunner } from '../messaging/port/bus';
import { leftOutBy } from '../projections/parked-events';

const EVENTS_AT_ONCE = 500;

export interface Publishing {
  /** Of the publisher and its checkpoint. */
  readonly id: string;
  readonly categories: readonly string[];
  publish(page: ReadPage): Promise<void>;
}

/**
 * Publishes again what these publishers have published, from the start of the log to where each has come. It holds the lock
 * under which they publish, in whichever process, so nothing newer is told in between and every stream is told in order.
 * `begin` is called under that lock, before the first message.
 */
export async function publishAgain(
  database: TransactionRunner,
  store: EventStore,
  publishing: readonly Publishing[],
  begin: () => Promise<void>,
): Promise<void> {
  await database.transaction(async (sql) => {
    const checkpoints = await sql.query<{ id: string; position: string }>(
      'SELECT id, position FROM checkpoint WHERE id = ANY($1) ORDER BY id FOR UPDATE',
      [publishing.map(({ id }) => id)],
    );
    await begin();
    for (const { id, categories, publish } of publishing) {
      const leftOut = await leftOutBy(id, sql);
      const end = BigInt(checkpoints.find((checkpoint) => checkpoint.id === id)?.position ?? 0);
      for (let after = 0n; after < end;) {
        const { events, upTo } = await store.readAll({ after, categories, limit: EVENTS_AT_ONCE });
        await publish({ events: events.filter((event) => event.position <= end && !leftOut(event)), upTo });
        if (upTo <= after) break;
        after = upTo;
      }
    }
  });
}
