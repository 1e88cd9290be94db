import type { Sql } from '../../access-control/relationship-facts';
import type { Consumer, Message } from './bus';
import { PassingTrouble } from './bus';
import { messageProblem } from './message-schema';

/** In the schema of each consuming context. */
export const INBOX_TABLES_SQL = `
CREATE TABLE IF NOT EXISTS inbox (
  consumer text NOT NULL, message_id uuid NOT NULL, handled_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (consumer, message_id)
);
CREATE TABLE IF NOT EXISTS inbox_stream (
  consumer text NOT NULL, stream text NOT NULL, revision bigint NOT NULL, PRIMARY KEY (consumer, stream)
);
CREATE TABLE IF NOT EXISTS parked (
  consumer text NOT NULL, message_id uuid NOT NULL, stream text NOT NULL, revision bigint NOT NULL, type text NOT NULL,
  reason text NOT NULL, message text NOT NULL, parked_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (consumer, message_id)
);
CREATE INDEX IF NOT EXISTS parked_stream ON parked (consumer, stream, revision);
`;

export type Handled = 'done' | 'repeated' | 'older' | 'parked';

export interface RetryPolicy {
  /** Tries for an error that may be a fault of ours, before the stream is parked. */
  readonly tries: number;
  /** Tries for PassingTrouble. */
  readonly triesWhenPassing: number;
  wait(ms: number): Promise<void>;
}

export const defaultRetry: RetryPolicy = {
  tries: 4,
  triesWhenPassing: 30,
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms * (0.5 + Math.random() / 2))),
};

/**
 * One delivery: the inbox row, the guard of the stream's order and the effect are one transaction. A bad shape is parked
 * at once; trouble is tried again with back-off; what stays trouble parks its stream, and the others go on.
 */
export async function deliver(
  consumer: Consumer,
  message: Message,
  retry: RetryPolicy = defaultRetry,
): Promise<Handled> {
  const wrong = messageProblem(message);
  if (wrong) return park(consumer, consumer.database, message, `schema: ${wrong}`);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await consumer.database.transaction((sql) => once(consumer, message, sql));
    } catch (error) {
      consumer.onError?.(error, message);
      const tries = error instanceof PassingTrouble ? retry.triesWhenPassing : retry.tries;
      if (attempt >= tries) return park(consumer, consumer.database, message, reasonOf(error));
      await retry.wait(Math.min(5000, 20 * 2 ** attempt));
    }
  }
}

async function once(consumer: Consumer, message: Message, sql: Sql): Promise<Handled> {
  const [behind] = await sql.query<{ one: number }>(
    'SELECT 1 AS one FROM parked WHERE consumer = $1 AND stream = $2 LIMIT 1',
    [consumer.id, message.stream],
  );
  if (behind) return park(consumer, sql, message, 'behind a parked message of the same stream');
  const fresh = await sql.query<{ consumer: string }>(
    'INSERT INTO inbox (consumer, message_id) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING consumer',
    [consumer.id, message.id],
  );
  if (fresh.length === 0) return 'repeated';
  const newer = await sql.query<{ revision: string }>(
    `INSERT INTO inbox_stream AS seen (consumer, stream, revision) VALUES ($1, $2, $3)
     ON CONFLICT (consumer, stream) DO UPDATE SET revision = excluded.revision WHERE seen.revision < excluded.revision
     RETURNING revision`,
    [consumer.id, message.stream, message.revision],
  );
  if (newer.length === 0) return 'older';
  await consumer.handle(message, sql);
  return 'done';
}

async function park(consumer: Consumer, sql: Sql, message: Message, reason: string): Promise<Handled> {
  await sql.query(
    `INSERT INTO parked (consumer, message_id, stream, revision, type, reason, message) VALUES ($1,$2,$3,$4,$5,$6,$7)
     ON CONFLICT (consumer, message_id) DO NOTHING`,
    [consumer.id, message.id, message.stream, message.revision, message.type, reason, JSON.stringify(message)],
  );
  return 'parked';
}

/** Handles the parked messages of a stream again, oldest first; stops at the first that is parked anew. */
export async function replayParked(
  consumer: Consumer,
  stream: string,
  retry?: RetryPolicy,
): Promise<readonly Handled[]> {
  const rows = await consumer.database.query<{ message: string; message_id: string }>(
    'SELECT message, message_id FROM parked WHERE consumer = $1 AND stream = $2 ORDER BY revision',
    [consumer.id, stream],
  );
  const handled: Handled[] = [];
  for (const row of rows) {
    const message = JSON.parse(row.message) as Message;
    const result = await replayOne(consumer, message, retry);
    handled.push(result);
    if (result === 'parked') break;
  }
  return handled;
}

async function replayOne(consumer: Consumer, message: Message, retry: RetryPolicy = defaultRetry): Promise<Handled> {
  if (messageProblem(message)) return 'parked';
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await consumer.database.transaction(async (sql) => {
        await sql.query('DELETE FROM parked WHERE consumer = $1 AND message_id = $2', [consumer.id, message.id]);
        await sql.query(`INSERT INTO inbox (consumer, message_id) VALUES ($1, $2) ON CONFLICT DO NOTHING`, [
          consumer.id,
          message.id,
        ]);
        await sql.query(
          `INSERT INTO inbox_stream AS seen (consumer, stream, revision) VALUES ($1, $2, $3)
           ON CONFLICT (consumer, stream) DO UPDATE SET revision = greatest(seen.revision, excluded.revision)`,
          [consumer.id, message.stream, message.revision],
        );
        await consumer.handle(message, sql);
        return 'done' as const;
      });
    } catch (error) {
      consumer.onError?.(error, message);
      if (attempt >= retry.tries) return 'parked';
      await retry.wait(20 * 2 ** attempt);
    }
  }
}

/** The class of an error and its code, never its text: a text can carry what somebody wrote. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? `${error.name} ${code}` : error.name;
}
