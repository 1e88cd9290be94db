import type { Sql } from '../../access-control/relationship-facts';
import { idFrom } from '../../event-store/command-context';
import { failpoint } from '../../observability/failpoint';
import { continuing } from '../../observability/spans';
import { countMessage, takingMessage } from '../../observability/taking';
import { operationsViewOf, VIEWS_CHANNEL } from '../../projections/live-views';
import type { Consumer, Message } from './bus';
import { messageProblem } from './message-schema';
import { reasonOf, willPass } from './trouble';

/** What whoever waits in a parked stream waits for. */
export const BEHIND = 'behind a parked message of the same stream';

/** Parked messages of one stream that are handled in one go. */
const MOST_REPLAYED = 1000;

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
        const all: Handled[] = [];
        for (const [n, message] of messages.entries()) {
          if (stopping?.aborted || !message || messageProblem(message)) return undefined;
          const handled = await once(consumer, message, sql, false);
          const isBehind = handled === 'behind';
          all.push(isBehind ? await park(consumer, sql, parkedFrom(texts[n] ?? '', message), BEHIND) : handled);
        }
        return all;
      })
      .catch(() => undefined);
    together?.forEach((handled) => countMessage(consumer.id, handled));
    if (together !== undefined) return together.length;
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
  const handled = await continuing(message?.traceparent, () => take(consumer, text, message, retry, stopping));
  countMessage(consumer.id, handled);
  return handled;
}

async function take(
  consumer: Consumer,
  text: string,
  message: Message | undefined,
  retry: RetryPolicy,
  stopping?: AbortSignal,
): Promise<Handled> {
  const asParked = parkedFrom(text, message);
  const parkAlone = ({ type, traceparent }: Pick<Message, 'type' | 'traceparent'>, reason: string) =>
    takingMessage(consumer.id, { type, traceparent }, () => park(consumer, consumer.database, asParked, reason));
  const wrong = message ? messageProblem(message) : 'not JSON';
  if (wrong || !message) return parkAlone({ type: 'unknown' }, `schema: ${wrong}`);
  const tried = await attempt(consumer, message, retry, stopping, async (sql) => {
    const handled = await once(consumer, message, sql, false);
    return handled === 'behind' ? park(consumer, sql, asParked, BEHIND) : handled;
  });
  return 'handled' in tried ? tried.handled : parkAlone(message, reasonOf(tried.failed));
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
  while (handled.length < MOST_REPLAYED) {
    const [row] = await consumer.database.query<{ message: string; message_id: string }>(
      `SELECT message, message_id FROM parked WHERE consumer = $1 AND stream = $2
       ORDER BY revision, parked_at, message_id LIMIT 1`,
      [consumer.id, stream],
    );
    if (!row) return handled;
    const stays = async (reason: string): Promise<readonly Handled[]> => {
      await consumer.database.query(
        `UPDATE parked SET tries = tries + 1, last_tried_at = now(), reason = $3 WHERE consumer = $1 AND message_id = $2`,
        [consumer.id, row.message_id, reason],
      );
      return [...handled, 'parked'];
    };
    const message = parse(row.message);
    const wrong = message ? messageProblem(message) : 'not JSON';
    if (wrong || !message) return stays(`schema: ${wrong}`);
    const tried = await attempt(consumer, message, retry, undefined, async (sql) => {
      await sql.query('DELETE FROM parked WHERE consumer = $1 AND message_id = $2', [consumer.id, row.message_id]);
      const handled = await once(consumer, message, sql, true);
      return handled === 'behind' ? 'parked' : handled;
    });
    if ('failed' in tried) return stays(reasonOf(tried.failed));
    handled.push(tried.handled);
  }
  return handled;
}

/** Takes a parked message out of its stream without its effect, for good: it counts as taken, and what waits behind it is next. */
export async function setAsideParked(sql: Sql, consumerId: string, stream: string, messageId: string): Promise<void> {
  await sql.query(
    `WITH gone AS (
       DELETE FROM parked WHERE consumer = $1::text AND stream = $2::text AND message_id = $3::uuid RETURNING revision
     ), taken AS (
       INSERT INTO inbox (consumer, message_id, outcome) SELECT $1::text, $3::uuid, 'set-aside' FROM gone ON CONFLICT DO NOTHING
     )
     INSERT INTO inbox_stream AS seen (consumer, stream, revision) SELECT $1::text, $2::text, revision FROM gone
     ON CONFLICT (consumer, stream) DO UPDATE SET revision = greatest(seen.revision, excluded.revision)`,
    [consumerId, stream, messageId],
  );
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
      countMessage(consumer.id, 'failed');
      if (tries >= (willPass(error) ? retry.triesWhenPassing : retry.tries)) return { failed: error };
      await untilStopped(retry.wait(Math.min(5000, 20 * 2 ** tries)), stopping);
      if (stopping?.aborted) return { handled: 'stopped' };
    }
  }
}

function once(consumer: Consumer, message: Message, sql: Sql, replaying: boolean): Promise<Handled | 'behind'> {
  return takingMessage(consumer.id, message, () => takeTurn(consumer, message, sql, replaying));
}

async function takeTurn(
  consumer: Consumer,
  message: Message,
  sql: Sql,
  replaying: boolean,
): Promise<Handled | 'behind'> {
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
  if (!turn.newer) {
    await sql.query(`UPDATE inbox SET outcome = 'older' WHERE consumer = $1 AND message_id = $2`, [
      consumer.id,
      message.id,
    ]);
    return 'older';
  }
  await consumer.handle(message, sql);
  failpoint('consume.before-commit');
  return 'done';
}

/** Unless it was handled meanwhile, by another process of the same consumer. */
async function park(consumer: Consumer, sql: Sql, parked: Parked, reason: string): Promise<Handled> {
  const tries = reason === BEHIND ? 0 : 1;
  await sql.query(
    `WITH parked_now AS (
       INSERT INTO parked (consumer, message_id, stream, revision, type, reason, message, tries)
       SELECT $1::text, $2::uuid, $3::text, $4::bigint, $5::text, $6::text, $7::text, $8::int
       WHERE NOT EXISTS (SELECT FROM inbox WHERE consumer = $1::text AND message_id = $2::uuid)
       ON CONFLICT (consumer, message_id) DO NOTHING RETURNING 1)
     SELECT pg_notify($9, $10) FROM parked_now`,
    [
      ...[consumer.id, parked.id, parked.stream, parked.revision, parked.type, reason, parked.text, tries],
      ...[VIEWS_CHANNEL, JSON.stringify(operationsViewOf(consumer.id))],
    ],
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
