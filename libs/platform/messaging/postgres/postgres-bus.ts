import { setTimeout } from 'node:timers/promises';
import { Pool } from 'pg';
import type { Subscription } from '../../event-store/port/event-store';
import { PgListener } from '../../postgres/pg-listener';
import { createRoleSql, rolePool } from '../../postgres/role-pool';
import type { Behind, Bus, Consumer, Message } from '../port/bus';
import { topicOf } from '../port/bus';
import type { RetryPolicy } from '../port/inbox';
import { defaultRetry, receiveAll } from '../port/inbox';
import { assertPublishable } from '../port/message-schema';

const BUS_ROLE = 'living_well_bus';
const BUS_CHANNEL = 'living_well_bus';
const BATCH = 200;
/** A consumer that has caught up takes a batch at most this often, in milliseconds. */
const BREATH_MS = 50;
/** Deliveries that share a transaction. */
const TOGETHER = 50;
const LOOK_EVERY_MS = 1000;

/** Positions are drawn under a lock that is held to the commit, so consumers may read by position. */
const BUS_SCHEMA_SQL = `
${createRoleSql(BUS_ROLE)}
CREATE SCHEMA IF NOT EXISTS bus;
CREATE TABLE IF NOT EXISTS bus.message (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  topic text NOT NULL, type text NOT NULL, id uuid NOT NULL UNIQUE, message text NOT NULL
);
CREATE INDEX IF NOT EXISTS message_of_type ON bus.message (type, position);
CREATE INDEX IF NOT EXISTS message_of_topic ON bus.message (topic, position);
CREATE TABLE IF NOT EXISTS bus.consumer (id text PRIMARY KEY, position bigint NOT NULL, types text[] NOT NULL);
GRANT USAGE ON SCHEMA bus TO ${BUS_ROLE};
GRANT SELECT, INSERT ON bus.message TO ${BUS_ROLE};
GRANT SELECT, INSERT, UPDATE ON bus.consumer TO ${BUS_ROLE};
`;

export async function preparePostgresBus(url: string): Promise<void> {
  const pool = new Pool({ connectionString: url, max: 1 });
  try {
    await pool.query(`BEGIN; SELECT pg_advisory_xact_lock(7236000); ${BUS_SCHEMA_SQL} COMMIT;`);
  } finally {
    await pool.end();
  }
}

export class PostgresBus implements Bus {
  private readonly pool: Pool;
  private readonly listener: PgListener;
  private readonly running = new Map<Subscription, string>();

  constructor(
    url: string,
    private readonly retry: RetryPolicy = defaultRetry,
    private readonly onError: (consumerId: string, error: unknown) => void = () => undefined,
  ) {
    this.pool = rolePool(url, BUS_ROLE, 6);
    this.listener = new PgListener(url);
  }

  async publish(messages: readonly Message[]): Promise<void> {
    if (messages.length === 0) return;
    messages.forEach(assertPublishable);
    await this.pool.query(
      `WITH one AS MATERIALIZED (SELECT pg_advisory_xact_lock(7236002)),
       fresh AS (INSERT INTO bus.message (topic, type, id, message)
         SELECT u.topic, u.type, u.id, u.message FROM one,
           unnest($1::text[], $2::text[], $3::uuid[], $4::text[]) WITH ORDINALITY AS u(topic, type, id, message, n)
         ORDER BY u.n ON CONFLICT (id) DO NOTHING)
       SELECT pg_notify('${BUS_CHANNEL}', $5)`,
      [
        messages.map(({ type }) => topicOf(type)),
        messages.map(({ type }) => type),
        messages.map(({ id }) => id),
        messages.map((message) => JSON.stringify(message)),
        [...new Set(messages.map(({ type }) => type))].join(' '),
      ],
    );
  }

  async consume(consumer: Consumer): Promise<Subscription> {
    await this.pool.query(
      `INSERT INTO bus.consumer (id, position, types) VALUES ($1, 0, $2) ON CONFLICT (id) DO UPDATE SET types = excluded.types`,
      [consumer.id, consumer.types],
    );
    const stopping = new AbortController();
    const { signal } = stopping;
    let woken = false;
    let wakeUp: (() => void) | undefined;
    const wake = () => {
      woken = true;
      wakeUp?.();
    };
    const hear = (types: string) => {
      if (types.split(' ').some((type) => consumer.types.includes(type))) wake();
    };
    const unlisten = await this.listener.on(BUS_CHANNEL, hear, wake);
    const timer = setInterval(wake, LOOK_EVERY_MS);
    const follow = async () => {
      while (!signal.aborted) {
        woken = false;
        const taken = await this.takeBatch(consumer, signal).catch((error: unknown) => {
          this.onError(consumer.id, error);
          return 0;
        });
        if (taken === BATCH || signal.aborted) continue;
        // Under load the next batch is larger for it.
        if (taken > 0) await setTimeout(BREATH_MS, undefined, { signal }).catch(() => undefined);
        if (!woken && !signal.aborted) await new Promise<void>((resume) => (wakeUp = resume));
      }
    };
    const done = follow();
    const subscription: Subscription = {
      stop: async () => {
        stopping.abort();
        this.running.delete(subscription);
        clearInterval(timer);
        unlisten();
        wake();
        await done;
      },
    };
    this.running.set(subscription, consumer.id);
    return subscription;
  }

  async newest(context: string, most: number): Promise<readonly Message[]> {
    const { rows } = await this.pool.query<{ message: string }>(
      'SELECT message FROM bus.message WHERE topic = $1 ORDER BY position DESC LIMIT $2',
      [topicOf(`${context}.`), most],
    );
    return rows.map(({ message }) => JSON.parse(message) as Message);
  }

  async behind(): Promise<readonly Behind[]> {
    const { rows } = await this.pool.query<{ consumer: string; messages: string }>(
      `SELECT c.id AS consumer, count(m.position) AS messages FROM bus.consumer c
       LEFT JOIN bus.message m ON m.type = ANY(c.types) AND m.position > c.position WHERE c.id = ANY($1) GROUP BY c.id`,
      [[...this.running.values()]],
    );
    return rows.map(({ consumer, messages }) => ({ consumer, messages: Number(messages) }));
  }

  /** Every message is kept for good and none is kept twice, so a replay brings nothing that is not there. */
  beginAtReplay(): Promise<void> {
    return Promise.resolve();
  }

  async close(): Promise<void> {
    await Promise.all([...this.running.keys()].map((subscription) => subscription.stop()));
    await this.listener.close();
    await this.pool.end();
  }

  /** How many messages there were; fewer than BATCH when there are no more. */
  private async takeBatch(consumer: Consumer, stopping: AbortSignal): Promise<number> {
    const { rows } = await this.pool.query<{ position: string; message: string }>(
      `SELECT position, message FROM bus.message
       WHERE position > (SELECT position FROM bus.consumer WHERE id = $1) AND type = ANY($2) ORDER BY position LIMIT $3`,
      [consumer.id, consumer.types, BATCH],
    );
    let reached: string | undefined;
    try {
      for (let begin = 0, end = TOGETHER; begin < rows.length; begin = end, end += TOGETHER) {
        const texts = rows.slice(begin, end).map(({ message }) => message);
        const done = await receiveAll(consumer, texts, this.retry, stopping);
        reached = rows[begin + done - 1]?.position ?? reached;
        if (done < texts.length) break;
      }
    } finally {
      if (reached) {
        await this.pool.query('UPDATE bus.consumer SET position = greatest(position, $2) WHERE id = $1', [
          consumer.id,
          reached,
        ]);
      }
    }
    return rows.length;
  }
}
