import type { Pool } from 'pg';
import type { Sql } from '../access-control/relationship-facts';

/** A pool as what asks it, each question on a connection that is free. */
export const sqlOf = (pool: Pool): Sql => ({
  query: async <Row extends object>(text: string, values: readonly unknown[] = []) =>
    (await pool.query<Row>(text, [...values])).rows,
});

/** One connection of a pool, for what lives as long as it: temporary tables, locks, a cursor. */
export async function onOneConnection<Result>(pool: Pool, work: (sql: Sql) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  let broken: Error | undefined;
  const onError = (error: Error) => (broken = error);
  client.on('error', onError);
  try {
    return await work({
      query: async <Row extends object>(text: string, values: readonly unknown[] = []) =>
        (values.length === 0 ? await client.query<Row>(text) : await client.query<Row>(text, [...values])).rows,
    });
  } finally {
    client.off('error', onError);
    // Closed and not given back, so that nothing of the work is left on it.
    client.release(broken ?? true);
  }
}
