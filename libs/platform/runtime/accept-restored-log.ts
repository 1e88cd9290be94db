import type { Sql } from '../access-control/relationship-facts';
import { beginEpoch, epochsOf } from '../event-store/log-epoch';
import { schemaOf } from '../projections/context-database';

export interface AcceptedLog {
  readonly epoch: number;
  /** Events after this position are told as new ones. */
  readonly after: bigint;
  /** What others were told of and the log does not have, the oldest first. */
  readonly missing: readonly { readonly context: string; readonly messageId: string; readonly position: bigint }[];
  /** Followers that were further than the log, put back to where it was: their rows may hold what is gone. */
  readonly ahead: readonly string[];
}

/**
 * An operator knows that the log was put back, and lets it go on under a new epoch. Recorded with every event that others were
 * told of. Answers undefined when no context has stopped publishing. Works in one transaction of one connection.
 */
export async function acceptRestoredLog(
  sql: Sql,
  contexts: readonly string[],
  now: Date,
): Promise<AcceptedLog | undefined> {
  await sql.query('BEGIN');
  try {
    const accepted = await accept(sql, contexts, now);
    await sql.query('COMMIT');
    return accepted;
  } catch (error) {
    await sql.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

async function accept(sql: Sql, contexts: readonly string[], now: Date): Promise<AcceptedLog | undefined> {
  const missing: { context: string; messageId: string; position: bigint }[] = [];
  const limits: bigint[] = [];
  for (const context of contexts) {
    const rows = await sql.query<{ message_id: string; position: string; head_when_noticed: string }>(
      `UPDATE ${schemaOf(context)}.told_and_missing SET accepted_at = $1 WHERE accepted_at IS NULL
       RETURNING message_id, position, head_when_noticed`,
      [now],
    );
    for (const { message_id: messageId, position, head_when_noticed: head } of rows) {
      missing.push({ context, messageId, position: BigInt(position) });
      limits.push(BigInt(position) - 1n, BigInt(head));
    }
  }
  const [first, ...others] = limits;
  if (first === undefined) return undefined;
  // Before it everything is as it was told; what is after it may be another event than others know.
  const after = others.reduce((least, one) => (one < least ? one : least), first);
  const newest = (await epochsOf(sql)).at(-1);
  const epoch = newest && newest.after >= after ? newest.epoch : await beginEpoch(sql, after, 'accepted', now);
  const ahead: string[] = [];
  for (const context of contexts) {
    const rows = await sql.query<{ id: string }>(
      `UPDATE ${schemaOf(context)}.checkpoint SET position = $1 WHERE position > $1 RETURNING id`,
      [after],
    );
    ahead.push(...rows.map(({ id }) => id));
  }
  missing.sort((a, b) => Number(a.position - b.position));
  return { epoch, after, missing, ahead: ahead.sort() };
}
