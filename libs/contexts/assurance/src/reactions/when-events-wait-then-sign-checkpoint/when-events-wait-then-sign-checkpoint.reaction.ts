import type { Deadline } from '@platform/runtime/context-parts';
import { SignCheckpoint } from '../../commands/sign-checkpoint/sign-checkpoint.command';
import { checkpointIsDue } from '../../domain/checkpoint/due.rules';

/** What was recorded is signed before long, without anybody asking. */
export const signWaiting: Deadline = {
  id: 'assurance.when-events-wait-then-sign-checkpoint.v1',
  async find(sql, now) {
    const [row] = await sql.query<{ size: string; signed_at: Date | null; unsigned_at: Date | null }>(
      `SELECT last.size, last.signed_at, (
         SELECT recorded_at FROM leaf WHERE seq >= last.size AND NOT about_the_log ORDER BY seq LIMIT 1
       ) AS unsigned_at
       FROM (SELECT coalesce(max(size), 0) AS size, max(signed_at) AS signed_at FROM signed_checkpoint) AS last`,
    );
    const lastSignedAt = row?.signed_at?.toISOString() ?? null;
    const oldestUnsignedAt = row?.unsigned_at?.toISOString() ?? null;
    if (!row || !checkpointIsDue({ lastSignedAt, oldestUnsignedAt }, now)) return [];
    return [{ key: `after ${row.size}`, command: (context) => new SignCheckpoint(context) }];
  },
};
