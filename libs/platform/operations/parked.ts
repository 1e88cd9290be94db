import type { Sql } from '../access-control/relationship-facts';
import type { EventStore } from '../event-store/port/event-store';
import { BEHIND } from '../messaging/port/inbox';

/** Parked streams that are shown at once; there are more to see when some of these are gone. */
export const MOST_SHOWN = 200;

export type ReasonCode =
  'not-understood' | 'schema-mismatch' | 'unreadable' | 'keeps-failing' | 'trouble-lasted' | 'waits-to-be-tried';

/** A stream that a consumer or a follower has parked, by the message or event that it cannot take. Ids, codes and dates only. */
export interface ParkedStream {
  readonly parkingId: string;
  readonly kind: 'message' | 'event';
  /** The consumer or follower. */
  readonly parkedBy: string;
  /** `unreadable` when what came names none that looks like one. */
  readonly stream: string;
  readonly itemId: string;
  readonly type: string;
  readonly revision: string;
  /** In the log; null for a message. */
  readonly position: string | null;
  readonly code: ReasonCode;
  /** The rule that was broken, or the class of the error; never what somebody wrote. */
  readonly reason: string;
  readonly since: string;
  /** How many more of its stream wait behind it. */
  readonly waiting: number;
  readonly tries: number;
  readonly lastTriedAt: string | null;
}

/** A parked stream with its name as it came, for whoever takes it on. */
export type ParkedRow = ParkedStream & { readonly rawStream: string };

/** In SQL: a uuid (version 3) of who has parked a stream and its name, so that no name of a stream has to be in an address. */
const parkingIdOf = (by: 'consumer' | 'follower'): string =>
  `overlay(overlay(md5(${by} || E'\\n' || stream) placing '3' from 13) placing '8' from 17)::uuid`;

interface MessageRow {
  readonly parking_id: string;
  readonly consumer: string;
  readonly stream: string;
  readonly message_id: string;
  readonly type: string;
  readonly revision: string;
  readonly reason: string;
  readonly parked_at: Date;
  readonly tries: number;
  readonly last_tried_at: Date | null;
  readonly waiting: string;
}

interface EventRow extends Omit<MessageRow, 'consumer' | 'message_id' | 'waiting'> {
  readonly follower: string;
  readonly event_id: string;
  readonly position: string;
  readonly reached: string;
}

/** Parked streams of messages, those that have waited longest first. */
export async function parkedMessages(sql: Sql, parkingId?: string): Promise<readonly ParkedRow[]> {
  const rows = await sql.query<MessageRow>(
    `SELECT * FROM (
       SELECT DISTINCT ON (consumer, stream) ${parkingIdOf('consumer')} AS parking_id, consumer, stream, message_id,
         type, revision, reason, parked_at, tries, last_tried_at,
         count(*) OVER (PARTITION BY consumer, stream) - 1 AS waiting
       FROM parked ORDER BY consumer, stream, revision, parked_at, message_id
     ) AS first WHERE $1::uuid IS NULL OR parking_id = $1::uuid ORDER BY parked_at, parking_id LIMIT ${MOST_SHOWN}`,
    [parkingId ?? null],
  );
  return rows.map((row) => ({
    ...shownOf(row),
    kind: 'message',
    parkedBy: row.consumer,
    itemId: row.message_id,
    position: null,
    waiting: Number(row.waiting),
  }));
}

/** Parked streams of events, those that have waited longest first. */
export async function parkedEvents(sql: Sql, store: EventStore, parkingId?: string): Promise<readonly ParkedRow[]> {
  const rows = await sql.query<EventRow>(
    `SELECT * FROM (
       SELECT ${parkingIdOf('follower')} AS parking_id, p.*, c.position AS reached
       FROM parked_event p JOIN checkpoint c ON c.id = p.follower
     ) AS one WHERE $1::uuid IS NULL OR parking_id = $1::uuid ORDER BY parked_at, parking_id LIMIT ${MOST_SHOWN}`,
    [parkingId ?? null],
  );
  const shown: ParkedRow[] = [];
  for (const row of rows) {
    const behind = await store.readStream(row.stream, BigInt(row.revision) + 1n);
    const waiting = behind.filter(({ position }) => position <= BigInt(row.reached)).length;
    const { follower: parkedBy, event_id: itemId, position } = row;
    shown.push({ ...shownOf(row), kind: 'event', parkedBy, itemId, position, waiting });
  }
  return shown;
}

/** Events by which followers have parked a stream, for health and metrics: the first so many in the log. */
export async function namedEvents(sql: Sql): Promise<readonly NamedEvent[]> {
  const rows = await sql.query<NamedEvent>(
    'SELECT follower, stream, type, revision, position FROM parked_event ORDER BY parked_event.position, follower LIMIT 20',
  );
  return rows;
}

export interface NamedEvent {
  readonly follower: string;
  readonly stream: string;
  readonly type: string;
  /** Decimal, as is the position. */
  readonly revision: string;
  readonly position: string;
}

/** Streams that are parked, by who has parked them. */
export async function countParked(sql: Sql): Promise<readonly { readonly by: string; readonly streams: number }[]> {
  const rows = await sql.query<{ by: string; streams: string }>(
    `SELECT consumer AS by, count(DISTINCT stream) AS streams FROM parked GROUP BY consumer
     UNION ALL SELECT follower, count(*) FROM parked_event GROUP BY follower`,
  );
  return rows.map(({ by, streams }) => ({ by, streams: Number(streams) }));
}

function shownOf(row: Omit<MessageRow, 'consumer' | 'message_id' | 'waiting'>) {
  const { parking_id: parkingId, stream, type, revision, reason, tries } = row;
  return {
    ...{ parkingId, revision, reason, tries, rawStream: stream },
    // What came over the bus may name itself in words.
    stream: /^[a-z][A-Za-z]*-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(stream) ? stream : 'unreadable',
    type: /^[\w.-]{1,200}$/.test(type) ? type : 'unreadable',
    code: codeOf(reason),
    since: row.parked_at.toISOString(),
    lastTriedAt: row.last_tried_at?.toISOString() ?? null,
  };
}

/** What a reason means to whoever has to do something about it. */
export function codeOf(reason: string): ReasonCode {
  if (/^schema: (not JSON|envelope )/.test(reason)) return 'unreadable';
  if (reason === 'schema: unknown type' || reason.startsWith('EventNotUnderstood')) return 'not-understood';
  if (reason.startsWith('schema: ')) return 'schema-mismatch';
  if (reason === BEHIND || reason === 'waits to be tried again') return 'waits-to-be-tried';
  return reason.startsWith('PassingTrouble') ? 'trouble-lasted' : 'keeps-failing';
}
