import type { Sql } from '../access-control/relationship-facts';
import { schemaOf } from '../projections/context-database';

/** What a backup must know of a context. */
export interface ContextToBackUp {
  /** `care-plan`. */
  readonly name: string;
  readonly projections: readonly { readonly id: string; readonly tables: readonly string[] }[];
}

export interface TableToBackUp {
  readonly schema: string;
  readonly table: string;
  readonly columns: readonly string[];
  /** SQL after FROM: which rows, and in which order. */
  readonly which: string;
}

/** Of the whole product. */
const SCHEMAS = ['events', 'privacy', 'bus', 'platform', 'sign_in', 'demonstration'];
/** Made anew: by whoever prepares an empty database, and by everybody who signs in again. */
const MADE_ANEW = ['events.schema_version', 'platform.log_of_the_views', 'sign_in.session', 'sign_in.pending_sign_in'];

/**
 * The tables that the product cannot make again by itself. Rows of views are left out, and where the views are in the log:
 * they are filled anew, and so a backup has nothing of what people wrote that is not sealed.
 */
export async function tablesToBackUp(sql: Sql, contexts: readonly ContextToBackUp[]): Promise<TableToBackUp[]> {
  const views = contexts.flatMap(({ name, projections }) =>
    projections.flatMap(({ tables }) => tables.map((table) => `${schemaOf(name)}.${table}`)),
  );
  const all = await productTables(sql, contexts);
  const left = [...views, ...MADE_ANEW, ...contexts.map(({ name }) => `${schemaOf(name)}.migration`)];
  const projections = contexts.flatMap((context) => context.projections.map(({ id }) => `'${id}'`));
  return all
    .filter(({ schema, table }) => !left.includes(`${schema}.${table}`))
    .map(({ schema, table, columns }) => {
      const isCheckpoints = table === 'checkpoint' && !SCHEMAS.includes(schema) && projections.length > 0;
      const which = isCheckpoints
        ? `WHERE id NOT IN (${projections.join(', ')})`
        : columns.includes('position')
          ? 'ORDER BY position'
          : '';
      return { schema, table, columns, which };
    });
}

/** Every table of the product that is there, with its columns in their order. */
export async function productTables(sql: Sql, contexts: readonly Pick<ContextToBackUp, 'name'>[]) {
  return sql.query<{ schema: string; table: string; columns: string[] }>(
    `SELECT n.nspname AS schema, c.relname AS table, array_agg(a.attname::text ORDER BY a.attnum) AS columns
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE n.nspname = ANY($1) AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
     GROUP BY 1, 2 ORDER BY 1, 2`,
    [[...SCHEMAS, ...contexts.map(({ name }) => schemaOf(name))]],
  );
}

/** The first table of the product that has a row; undefined in a database that is new. */
export async function firstWithRows(
  sql: Sql,
  contexts: readonly Pick<ContextToBackUp, 'name'>[],
): Promise<string | undefined> {
  for (const { schema, table } of await productTables(sql, contexts)) {
    if (table === 'migration' || `${schema}.${table}` === 'events.schema_version') continue;
    const [row] = await sql.query<{ some: boolean }>(`SELECT EXISTS (SELECT FROM ${schema}.${table}) AS some`);
    if (row?.some) return `${schema}.${table}`;
  }
  return undefined;
}
