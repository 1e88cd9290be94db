import type { Pool } from 'pg';
import type { Sql } from '../access-control/relationship-facts';
import { createRoleSql, rolePool } from '../postgres/role-pool';
import { schemaOf } from './context-database';
import type { Projection } from './projection';
import { viewOf } from './projection';

/** Tables of a view beside the live ones, empty and of the same form. */
export interface Beside {
  /** Where the live tables are, and where the fresh ones. */
  readonly live: string;
  readonly fresh: string;
  /** One transaction, which sees the fresh tables first and may change nothing else. */
  transaction(work: (sql: Sql) => Promise<void>): Promise<void>;
  /** Takes the fresh tables away. */
  remove(): Promise<void>;
}

/**
 * Makes them anew, whatever an earlier rebuild left. They belong to a role of their own that may only read what is live, so
 * that a projection which writes to a table that it does not name is refused, and the live view stays as it is.
 */
export async function makeBeside(url: string, owner: Pool, context: string, projection: Projection): Promise<Beside> {
  const live = schemaOf(context);
  const fresh = `${live}__${viewOf(projection)
    .slice(context.length + 1)
    .replaceAll('-', '_')}`;
  const role = `living_well_${live}_anew`;
  await owner.query(`${createRoleSql(role)} DROP SCHEMA IF EXISTS ${fresh} CASCADE;
    GRANT USAGE ON SCHEMA ${live} TO ${role}; GRANT SELECT ON ALL TABLES IN SCHEMA ${live} TO ${role};
    CREATE SCHEMA ${fresh} AUTHORIZATION ${role}; ${seesAllSql(live, role)}`);
  const pool = rolePool(url, role, 1, { search_path: `${fresh},${live}` });
  for (const table of projection.tables) {
    await pool.query(`CREATE TABLE ${fresh}.${table} (LIKE ${live}.${table} INCLUDING ALL)`);
  }
  return {
    live,
    fresh,
    transaction: async (work) => {
      const client = await pool.connect();
      let broken: Error | undefined;
      try {
        await client.query('BEGIN; SET LOCAL synchronous_commit TO off');
        await work({
          query: async <Row extends object>(text: string, values: readonly unknown[] = []) =>
            (await client.query<Row>(text, [...values])).rows,
        });
        await client.query('COMMIT');
      } catch (error) {
        await client.query('ROLLBACK').catch((failed: Error) => (broken = failed));
        throw error;
      } finally {
        client.release(broken);
      }
    },
    remove: async () => {
      await pool.end();
      await owner.query(`DROP SCHEMA IF EXISTS ${fresh} CASCADE; DROP OWNED BY ${role};`);
    },
  };
}

/** Nobody asks on this connection: what it reads of the live rows is for filling, so the walls around them let it. */
function seesAllSql(schema: string, role: string): string {
  return `DO $$ DECLARE walled regclass; BEGIN
    FOR walled IN SELECT oid FROM pg_class WHERE relnamespace = '${schema}'::regnamespace AND relrowsecurity LOOP
      EXECUTE format('DROP POLICY IF EXISTS read_to_fill_anew ON %s', walled);
      EXECUTE format('CREATE POLICY read_to_fill_anew ON %s FOR SELECT TO ${role} USING (true)', walled);
    END LOOP;
  END $$;`;
}
