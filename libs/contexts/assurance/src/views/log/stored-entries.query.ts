import { createHash } from 'node:crypto';
import type { Sql } from '@platform/access-control/relationship-facts';
import type { EventStore, StoredEvent } from '@platform/event-store/port/event-store';

/** One line of the index: which event an entry of the log was made of. */
export interface IndexedLeaf {
  readonly seq: number;
  readonly position: bigint;
  readonly eventId: string;
  /** Of the event as it was stored when it was logged, every byte of it. */
  readonly digest: string;
}

/** An entry with its event as it is stored now, and the events stored before it that no entry was made of. */
export interface StoredEntry {
  readonly leaf: IndexedLeaf;
  readonly event: StoredEvent | undefined;
  readonly unlogged: readonly StoredEvent[];
}

type Store = Pick<EventStore, 'readAll'>;
const PAGE = 500;

/** Entries `from` (included) to `to` (excluded) that the index has, in order, each read again from storage. */
export async function* storedEntries(sql: Sql, store: Store, from: number, to: number): AsyncGenerator<StoredEntry> {
  let after = await lastPosition(sql, from);
  for (let first = from; first < to; first += PAGE) {
    const leaves = await indexed(sql, first, Math.min(to, first + PAGE));
    const last = leaves.at(-1);
    if (!last) continue;
    const events = await eventsBetween(store, after, last.position);
    for (const leaf of leaves) {
      const here = events.findIndex(({ position }) => position >= leaf.position);
      const before = events.splice(0, here < 0 ? events.length : here);
      const event = events[0]?.position === leaf.position ? events.shift() : undefined;
      yield { leaf, event, unlogged: before };
    }
    after = last.position;
  }
}

/** SHA-256 of everything that is stored of an event, in hexadecimal. */
export function digestOf({ id, stream, revision, type, data, metadata }: StoredEvent): string {
  const parts = [id, stream, revision.toString(), type, data, metadata];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** Events stored after one position, up to and with another, that should all be in the index but are after its end. */
export async function storedAfterIndex(sql: Sql, store: Store, size: number, upTo: bigint): Promise<number> {
  const last = await lastPosition(sql, size);
  return last >= upTo ? 0 : (await eventsBetween(store, last, upTo)).length;
}

/** Number of entries that the index has; it grows by one for each event. */
export async function indexedSize(sql: Sql): Promise<number> {
  const [row] = await sql.query<{ size: string }>('SELECT coalesce(max(seq) + 1, 0) AS size FROM leaf');
  return Number(row?.size ?? 0);
}

/** Position of the last event in the index before entry `before`; 0 when there is none. */
async function lastPosition(sql: Sql, before: number): Promise<bigint> {
  const [row] = await sql.query<{ position: string }>(
    'SELECT position FROM leaf WHERE seq < $1 ORDER BY seq DESC LIMIT 1',
    [before],
  );
  return BigInt(row?.position ?? 0);
}

async function indexed(sql: Sql, from: number, to: number): Promise<IndexedLeaf[]> {
  const rows = await sql.query<{ seq: string; position: string; event_id: string; digest: string }>(
    'SELECT seq, position, event_id, digest FROM leaf WHERE seq >= $1 AND seq < $2 ORDER BY seq',
    [from, to],
  );
  return rows.map(({ seq, position, event_id: eventId, digest }) => ({
    seq: Number(seq),
    position: BigInt(position),
    eventId,
    digest,
  }));
}

/** Stored events after one position, up to and with another. */
async function eventsBetween(store: Store, after: bigint, upTo: bigint): Promise<StoredEvent[]> {
  const found: StoredEvent[] = [];
  for (let from = after; ;) {
    const { events } = await store.readAll({ after: from, limit: PAGE });
    found.push(...events.filter(({ position }) => position <= upTo));
    const last = events.at(-1);
    if (!last || events.length < PAGE || last.position >= upTo) return found;
    from = last.position;
  }
}
