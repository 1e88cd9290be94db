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

const COLUMNS = 'position, stream, revision, id, type, data, metadata';
interface EventRow {
  position: string;
  stream: string;
  revision: string;
  id: string;
  type: string;
  data: string;
  metadata: string;
}
const toStoredEvent = (row: EventRow): StoredEvent => ({
  position: BigInt(row.position),
  stream: row.stream,
  revision: BigInt(row.revision),
  id: row.id,
  type: row.type,
  data: row.data,
  metadata: row.metadata,
});

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
    this.pool = rolePool(url, EVENT_STORE_ROLE, connections);
    this.listener = new PgListener(url);
    this.appender = new GroupAppender(this.pool);
    this.tail = new LogTail(
      (after, limit) => this.query(`WHERE position > $1 ORDER BY position LIMIT ${limit}`, [after]),
      () => this.head(),
      (wake) => this.listener.on(EVENTS_CHANNEL, wake, wake),
    );
  }

  append(request: AppendRequest): Promise<Appended> {
    return this.appender.append(request);
  }

  readStream(stream: string, fromRevision = 0n): Promise<readonly StoredEvent[]> {
    return this.query('WHERE stream = $1 AND revision >= $2 ORDER BY revision', [stream, fromRevision]);
  }

  async readAll({ after, categories, limit }: ReadAll): Promise<ReadPage> {
    const head = await this.head();
    const events = categories
      ? await this.query(
          `WHERE position > $1 AND position <= $2 AND category = ANY($3) ORDER BY position LIMIT ${Math.trunc(limit)}`,
          [after, head, categories],
        )
      : await this.query(`WHERE position > $1 AND position <= $2 ORDER BY position LIMIT ${Math.trunc(limit)}`, [
          after,
          head,
        ]);
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

  private async query(where: string, values: unknown[]): Promise<StoredEvent[]> {
    const { rows } = await this.pool.query<EventRow>(`SELECT ${COLUMNS} FROM events.event ${where}`, values);
    return rows.map(toStoredEvent);
  }
}
