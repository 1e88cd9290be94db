import type { Pool } from 'pg';
import { escapeIdentifier } from 'pg';
import { onOneConnection } from './one-connection';

const NOT_PERMITTED = '42501';

/**
 * Writes every table of these schemas anew, and what the planner remembers of their values, so that no file of the database
 * keeps an earlier version of a row. Each table is closed to others while it is written.
 */
export async function rewriteTables(owner: Pool, schemas: readonly string[]): Promise<void> {
  await onOneConnection(owner, async (sql) => {
    const tables = await sql.query<{ schema: string; name: string }>(
      `SELECT n.nspname AS schema, c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = ANY($1) AND c.relkind = 'r' ORDER BY 1, 2`,
      [schemas],
    );
    for (const { schema, name } of tables) {
      await sql.query(`VACUUM (FULL, ANALYZE) ${escapeIdentifier(schema)}.${escapeIdentifier(name)}`);
    }
  });
}

/**
 * Lets go of the files in which the database wrote down its changes, and of what it remembers of values that are no more.
 * False when the account may not: then whoever runs the database has to.
 */
export async function letGoOfOldFiles(owner: Pool): Promise<boolean> {
  return onOneConnection(owner, async (sql) => {
    try {
      await sql.query('VACUUM (FULL) pg_catalog.pg_statistic');
      // What was changed before lies in files from before the second checkpoint, which keeps none of them.
      await sql.query('CHECKPOINT');
      await sql.query('SELECT pg_switch_wal()');
      await sql.query('CHECKPOINT');
      return true;
    } catch (error) {
      if ((error as { code?: unknown }).code === NOT_PERMITTED) return false;
      throw error;
    }
  });
}
