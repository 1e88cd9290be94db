import type { Sql } from '../../access-control/relationship-facts';
import { idFrom } from '../../event-store/command-context';
import { failpoint } from '../../observability/failpoint';
import { isConnectionTrouble } from '../../postgres/connection-trouble';
import type { Consumer, Message } from './bus';
import { PassingTrouble } from './bus';
import { messageProblem } from './message-schema';

const BEHIND = 'behind a parked message of the same stream';

/** In the schema of each consuming context. */
export const INBOX_TABLES_SQL = `
CREATE TABLE IF NOT EXISTS inbox (
  consumer text NOT NULL, message_id uuid NOT NULL, handled_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (consumer, message_id)
);
CREATE TABLE IF NOT EXISTS inbox_stream (
  consumer text NOT NULL, stream text NOT NULL, revision bigint NOT NULL, PRIMARY KEY (consumer, stream)
);
ALTER TABLE inbox_stream ADD COLUMN IF NOT EXISTS epoch int NOT NULL DEFAULT 1;
CREATE TABLE IF NOT EXISTS parked (
  consumer text NOT NULL, message_id uuid NOT NULL, stream text NOT NULL, revision bigint NOT NULL, type text NOT NULL,
  reason text NOT NULL, message text NOT NULL, parked_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (consumer, message_id)
);
CREATE INDEX IF NOT EXISTS parked_stream ON parked (consumer, stream, revision);
`;

/** `stopped`: given up for now because the consumer was told to stop; it is to be delivered again. */
export type Handled = 'done' | 'repeated' | 'older' | 'parked' | 'stopped';

export interface RetryPolicy {
  /** Tries for an error that may be a fault of ours, before the stream is parked. */
  readonly tries: number;
  /** Tries for PassingTrouble, and for a database or event store that cannot be reached. */
  readonly triesWhenPassing: number;
  wait(ms: number): Promise<void>;
}

export const defaultRetry: RetryPolicy = {
  tries: 4,
  triesWhenPassing: 30,
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms * (0.5 + Math.random() / 2))),
};

/**
 * One round trip for the inbox row and the guard of the stream's order. FOR SHARE waits for a replay of the stream that is in
 * progress, so that nothing is parked behind what is no longer there.
 */
const TAKE_TURN_SQL = `
WITH before AS (
  SELECT (SELECT 1 FROM inbox WHERE consumer = $1::text AND message_id = $3::uuid) AS handled,
    (SELECT 1 FROM parked WHERE consumer = $1::text AND stream = $2::text AND NOT $5::boolean LIMIT 1 FOR SHARE) AS parked
), fresh AS (
  INSERT INTO inbox (consumer, message_id) SELECT $1::text, $3::uuid FROM before WHERE handled IS NULL AND parked IS NULL
  ON CONFLICT DO NOTHING RETURNING 1 AS one
), newer AS (
  INSERT INTO inbox_stream AS seen (consumer, stream, revision, epoch)
  SELECT $1::text, $2::text, $4::bigint, $6::int FROM fresh
  ON CONFLICT (consumer, stream) DO UPDATE SET revision = excluded.revision, epoch = excluded.epoch
    WHERE (seen.epoch, seen.revision) < (excluded.epoch, excluded.revision)
  RETURNING 1 AS one
)
SELECT CASE WHEN handled IS NULL THEN parked END AS parked, (SELECT one FROM fresh) AS fresh, (SELECT one FROM newer) AS newer
FROM before`;

interface Parked {
  readonly id: string;
  readonly stream: string;
  readonly revision: string;
  readonly type: string;
  readonly text: string;
}

/**
 * One delivery: the inbox row, the guard of the stream's order and the effect are one transaction. A bad shape is parked
 * at once; trouble is tried again with back-off; what stays trouble parks its stream, and the others go on.
 */
export async function deliver(
  consumer: Consumer,
  message: Message,
  retry: RetryPolicy = defaultRetry,
  stopping?: AbortSignal,
): Promise<Handled> {
  return receive(consumer, JSON.stringify(message), retry, stopping);
}

/**
 * Several deliveries in one transaction, in their order. When one of them fails none is kept, and each is delivered by
 * itself: so trouble is answered as for a single message. Answers how far it came, which is short only when it was stopped.
 */
export async function receiveAll(
  consumer: Consumer,
  texts: readonly string[],
  retry: RetryPolicy = defaultRetry,
  stopping?: AbortSignal,
): Promise<number> {
  if (texts.length > 1) {
    const messages = texts.map(parse);
    const together = await consumer.database
      .transaction(async (sql) => {
        for (const [n, message] of messages.entries()) {
          if (stopping?.aborted || !message || messageProblem(message)) return undefined;
          if ((await once(consumer, message, sql, false)) === 'behind') {
            await park(consumer, sql, parkedFrom(texts[n] ?? '', message), BEHIND);
          }
        }
        return texts.length;
      })
      .catch(() => undefined);
    if (together !== undefined) return together;
  }
  for (const [n, text] of texts.entries()) {
    if (stopping?.aborted || (await receive(consumer, text, retry, stopping)) === 'stopped') return n;
  }
  return texts.length;
}

/** As `deliver`, of a message as it arrived; what cannot be read as one is parked too, and kept as it is. */
export async function receive(
  consumer: Consumer,
  text: string,
  retry: RetryPolicy = defaultRetry,
  stopping?: AbortSignal,
): Promise<Handled> {
  const message = parse(text);
  const asParked = parkedFrom(text, message);
  const wrong = message ? messageProblem(message) : 'not JSON';
  if (wrong || !message) return park(consumer, consumer.database, asParked, `schema: ${wrong}`);
  const tried = await attempt(consumer, message, retry, stopping, async (sql) => {
    const handled = await once(consumer, message, sql, false);
    return handled === 'behind' ? park(consumer, sql, asParked, BEHIND) : handled;
  });
  return 'handled' in tried ? tried.handled : park(consumer, consumer.database, asParked, reasonOf(tried.failed));
}

/**
 * Handles the parked messages of a stream again, oldest first, those included that are parked behind it meanwhile; stops at
 * the first that cannot be handled yet. What was handled before, or is older than what was, has no second effect.
 */
export async function replayParked(
  consumer: Consumer,
  stream: string,
  retry: RetryPolicy = defaultRetry,
): Promise<readonly Handled[]> {
  const handled: Handled[] = [];
  for (;;) {
    const [row] = await consumer.database.query<{ message: string; message_id: string }>(
      `SELECT message, message_id FROM parked WHERE consumer = $1 AND stream = $2
       ORDER BY revision, parked_at, message_id LIMIT 1`,
      [consumer.id, stream],
    );
    if (!row) return handled;
    const message = parse(row.message);
    if (!message || messageProblem(message)) return [...handled, 'parked'];
    const tried = await attempt(consumer, message, retry, undefined, async (sql) => {
      await sql.query('DELETE FROM parked WHERE consumer = $1 AND message_id = $2', [consumer.id, row.message_id]);
      const handled = await once(consumer, message, sql, true);
      return handled === 'behind' ? 'parked' : handled;
    });
    if ('failed' in tried) return [...handled, 'parked'];
    handled.push(tried.handled);
  }
}

type Tried = { readonly handled: Handled } | { readonly failed: unknown };

async function attempt(
  consumer: Consumer,
  message: Message,
  retry: RetryPolicy,
  stopping: AbortSignal | undefined,
  work: (sql: Sql) => Promise<Handled>,
): Promise<Tried> {
  for (let tries = 1; ; tries += 1) {
    try {
      failpoint('consume.before-inbox');
      const handled = await consumer.database.transaction(work);
      failpoint('consume.after-commit');
      return { handled };
    } catch (error) {
      consumer.onError?.(error, message);
      const passes = error instanceof PassingTrouble || isConnectionTrouble(error);
      if (tries >= (passes ? retry.triesWhenPassing : retry.tries)) return { failed: error };
      await untilStopped(retry.wait(Math.min(5000, 20 * 2 ** tries)), stopping);
      if (stopping?.aborted) return { handled: 'stopped' };
    }
  }
}

async function once(consumer: Consumer, message: Message, sql: Sql, replaying: boolean): Promise<Handled | 'behind'> {
  const [turn] = await sql.query<{ parked: number | null; fresh: number | null; newer: number | null }>(TAKE_TURN_SQL, [
    consumer.id,
    message.stream,
    message.id,
    message.revision,
    replaying,
    // In a later epoch of the log revisions begin again where it was put back to.
    message.logepoch ?? '1',
  ]);
  if (turn?.parked) return 'behind';
  if (!turn?.fresh) return 'repeated';
  if (!turn.newer) return 'older';
  await consumer.handle(message, sql);
  failpoint('consume.before-commit');
  return 'done';
}

/** Unless it was handled meanwhile, by another process of the same consumer. */
async function park(consumer: Consumer, sql: Sql, parked: Parked, reason: string): Promise<Handled> {
  await sql.query(
    `INSERT INTO parked (consumer, message_id, stream, revision, type, reason, message)
     SELECT $1::text, $2::uuid, $3::text, $4::bigint, $5::text, $6::text, $7::text
     WHERE NOT EXISTS (SELECT FROM inbox WHERE consumer = $1::text AND message_id = $2::uuid)
     ON CONFLICT (consumer, message_id) DO NOTHING`,
    [consumer.id, parked.id, parked.stream, parked.revision, parked.type, reason, parked.text],
  );
  return 'parked';
}

function parse(text: string): Message | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Message) : undefined;
  } catch {
    return undefined;
  }
}

/** What the table of parked messages needs of any text at all; made up where the text does not say it. */
function parkedFrom(text: string, message: Partial<Record<keyof Message, unknown>> = {}): Parked {
  const as = (value: unknown, pattern: RegExp, otherwise: string) =>
    typeof value === 'string' && pattern.test(value) ? value : otherwise;
  return {
    id: as(message.id, /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i, idFrom('unreadable message', text)),
    stream: as(message.stream, /^[^\0]+$/, 'unknown'),
    revision: as(message.revision, /^\d{1,18}$/, '0'),
    type: as(message.type, /^[a-z0-9.-]{1,200}$/, 'unknown'),
    text: text.replaceAll('\0', '\ufffd'),
  };
}

async function untilStopped(waiting: Promise<void>, stopping: AbortSignal | undefined): Promise<void> {
  if (!stopping) return waiting;
  let stop: () => void = () => undefined;
  const stopped = new Promise<void>((resolve) => (stop = resolve));
  if (stopping.aborted) stop();
  stopping.addEventListener('abort', stop);
  await Promise.race([waiting, stopped]);
  stopping.removeEventListener('abort', stop);
}

/** The class of an error and its code, never its text: a text can carry what somebody wrote. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? `${error.name} ${code}` : error.name;
}
