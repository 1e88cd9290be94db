import type { Sql } from '../access-control/relationship-facts';

/**
 * A log that was put back to an earlier state goes on under a new epoch: positions and revisions that others were told of
 * already may come again, for other events. The first epoch has no row.
 */
export const LOG_EPOCH_SQL = `
CREATE SCHEMA IF NOT EXISTS platform;
CREATE TABLE IF NOT EXISTS platform.log_epoch (
  epoch int PRIMARY KEY CHECK (epoch > 1), after_position bigint NOT NULL, why text NOT NULL, begun_at timestamptz NOT NULL
);
GRANT USAGE ON SCHEMA platform TO PUBLIC;
GRANT SELECT ON platform.log_epoch TO PUBLIC;`;

export interface LogEpoch {
  readonly epoch: number;
  /** Events after this position belong to it, until the next one begins. */
  readonly after: bigint;
}

/** Oldest first. */
export async function epochsOf(sql: Sql): Promise<readonly LogEpoch[]> {
  const rows = await sql.query<{ epoch: number; after: string }>(
    'SELECT epoch, after_position AS after FROM platform.log_epoch ORDER BY epoch',
  );
  return rows.map(({ epoch, after }) => ({ epoch, after: BigInt(after) }));
}

/** Of an event: that of the newest epoch which begins before it. */
export function epochAt(epochs: readonly LogEpoch[], position: bigint): number {
  return epochs.findLast(({ after }) => position > after)?.epoch ?? 1;
}

/** Begins the next epoch after a position, and answers its number. */
export async function beginEpoch(sql: Sql, after: bigint, why: string, now: Date): Promise<number> {
  const [row] = await sql.query<{ epoch: number }>(
    `INSERT INTO platform.log_epoch (epoch, after_position, why, begun_at)
     SELECT coalesce(max(epoch), 1) + 1, $1, $2, $3 FROM platform.log_epoch RETURNING epoch`,
    [after, why, now],
  );
  return row?.epoch ?? 1;
}
