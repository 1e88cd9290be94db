import type { QueryArrayConfig } from 'pg';
import { Pool } from 'pg';
import { PgListener } from '../../postgres/pg-listener';
import { rolePool } from '../../postgres/role-pool';
import type {
  Appended,
  AppendRequest,
  EventStore,
  ReadAll,
  ReadPage,
  StoredEvent,
  Subscriber,
  Subscription,
} from '../port/event-store';
import {
  EVENTS_CHANNEL,
  EVENT_STORE_ROLE,
  EVENT_STORE_SCHEMA_SQL,
  EVENT_STORE_SCHEMA_VERSION,
} from './event-store.schema';
import { GroupAppender } from './group-appender';
import { LogTail } from './log-tail';
import { subscribeToLog } from './log-subscription';

const COLUMNS = ['position', 'stream', 'revision', 'id', 'type', 'data', 'metadata'];
type EventRow = readonly [
  ...[position: string, stream: string, revision: string, id: string, type: string, data: string, metadata: string],
  ...rest: string[],
];
const toStoredEvent = ([position, stream, revision, id, type, data, metadata]: EventRow): StoredEvent => ({
  position: BigInt(position),
  stream,
  revision: BigInt(revision),
  id,
  type,
  data,
  metadata,
});
/** Every column of the log is read as the text that came: half of what a row costs is turning it into something else. */
const AS_TEXT = { getTypeParser: () => (text: string) => text };
/** A log that grew faster than the server's statistics would be sorted whole for every page. */
const BY_INDEX = { enable_seqscan: 'off', enable_bitmapscan: 'off' };
const columnsOf = (table: string) => COLUMNS.map((column) => `${table}.${column}`).join(', ');

/** Of one snapshot, so that `head` says what was looked at whether it was of the categories or not. */
const READ_CATEGORIES = `SELECT ${columnsOf('e')}, h.head
  FROM (SELECT coalesce(max(position), 0) AS head FROM events.event) AS h
  LEFT JOIN LATERAL (SELECT ${columnsOf('w')} FROM events.event AS w
    WHERE w.position > $1 AND w.category = ANY($2) ORDER BY w.position LIMIT $3) AS e ON true
  ORDER BY e.position`;

/** Creates or checks what the store needs; `url` is the owner's. Throws one line when the server cannot keep the promise. */
export async function preparePostgresEventStore(url: string): Promise<void> {
  const pool = new Pool({ connectionString: url, max: 1 });
  try {
    const { rows } = await pool.query<{ sync: string; standby: boolean }>(
      `SELECT current_setting('synchronous_commit') AS sync, pg_is_in_recovery() AS standby`,
    );
    const [server] = rows;
    if (server?.standby) {
      throw new Error(
        'DATABASE_URL points at a standby; decisions are taken on the primary only. Point it at the primary.',
      );
    }
    if (server?.sync === 'off') {
      throw new Error(
        'The database has synchronous_commit=off, which can lose acknowledged decisions. Set it to on and start again.',
      );
    }
    // Before anything is changed: another release may be running on it.
    await assertSchemaVersion(pool);
    await pool.query(`BEGIN; SELECT pg_advisory_xact_lock(7236000); ${EVENT_STORE_SCHEMA_SQL} COMMIT;`);
  } finally {
    await pool.end();
  }
}

async function assertSchemaVersion(pool: Pool): Promise<void> {
  const known = await pool.query(`SELECT FROM pg_tables WHERE schemaname = 'events' AND tablename = 'schema_version'`);
  if (known.rows.length === 0) return;
  const { rows } = await pool.query<{ version: number }>('SELECT version FROM events.schema_version');
  if (rows[0]?.version === EVENT_STORE_SCHEMA_VERSION) return;
  throw new Error(
    `The event store has schema version ${rows[0]?.version}; this release works with ${EVENT_STORE_SCHEMA_VERSION}. Run the release that matches the data.`,
  );
}

export class PostgresEventStore implements EventStore {
  private readonly pool: Pool;
  private readonly listener: PgListener;
  private readonly appender: GroupAppender;
  private readonly tail: LogTail;
  private readonly subscriptions = new Set<Subscription>();

  constructor(url: string, { connections = 8 }: { connections?: number } = {}) {
    this.pool = rolePool(url, EVENT_STORE_ROLE, connections, BY_INDEX);
    this.listener = new PgListener(url);
    this.appender = new GroupAppender(this.pool);
    this.tail = new LogTail(
      (after, limit) => this.readAfter(after, limit),
      () => this.head(),
      (wake) => this.listener.on(EVENTS_CHANNEL, wake, wake),
    );
  }

  append(request: AppendRequest): Promise<Appended> {
    return this.appender.append(request);
  }

  readStream(stream: string, fromRevision = 0n): Promise<readonly StoredEvent[]> {
    return this.query('WHERE e.stream = $1 AND e.revision >= $2 ORDER BY e.revision', [stream, fromRevision]);
  }

  async readAll({ after, categories, limit }: ReadAll): Promise<ReadPage> {
    if (!categories) {
      const events = await this.readAfter(after, limit);
      return { events, upTo: events.at(-1)?.position ?? after };
    }
    const rows = await this.rows<EventRow>(READ_CATEGORIES, [after, categories, limit]);
    const head = BigInt(rows[0]?.[COLUMNS.length] ?? 0);
    // Where there is none, the head stands alone in its row.
    const events = rows.filter(([position]) => position !== null).map(toStoredEvent);
    const lastRead = events.at(-1)?.position;
    const upTo = events.length === limit && lastRead !== undefined ? lastRead : head > after ? head : after;
    return { events, upTo };
  }

  subscribe(from: bigint, categories: readonly string[] | undefined, subscriber: Subscriber): Subscription {
    const subscription = subscribeToLog(this, this.tail, from, categories, subscriber);
    this.subscriptions.add(subscription);
    return {
      stop: async () => {
        this.subscriptions.delete(subscription);
        await subscription.stop();
      },
    };
  }

  async head(): Promise<bigint> {
    const { rows } = await this.pool.query<{ head: string | null }>('SELECT max(position) AS head FROM events.event');
    return BigInt(rows[0]?.head ?? 0);
  }

  async close(): Promise<void> {
    await Promise.all([...this.subscriptions].map((subscription) => subscription.stop()));
    this.tail.stop();
    await this.appender.drain();
    await this.listener.close();
    await this.pool.end();
  }

  private readAfter(after: bigint, limit: number): Promise<StoredEvent[]> {
    return this.query('WHERE e.position > $1 ORDER BY e.position LIMIT $2', [after, limit]);
  }

  private async query(where: string, values: unknown[]): Promise<StoredEvent[]> {
    const rows = await this.rows<EventRow>(`SELECT ${columnsOf('e')} FROM events.event AS e ${where}`, values);
    return rows.map(toStoredEvent);
  }

  /** Planned each time: a plan made while the log was short would be kept when it is long. */
  private async rows<Row extends readonly unknown[]>(text: string, values: unknown[]): Promise<readonly Row[]> {
    const query: QueryArrayConfig = { text, values, rowMode: 'array', types: AS_TEXT };
    return (await this.pool.query<Row>(query)).rows;
  }
}
