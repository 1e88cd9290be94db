import type { Sql } from '../access-control/relationship-facts';

/** How the rows of a live table differ from those of the fresh one: how many, never which. */
export interface TableDifference {
  readonly table: string;
  readonly rows: number;
  /** Rows that only the fresh table has. */
  readonly missing: number;
  /** Rows that only the live table has. */
  readonly surplus: number;
  /** Rows of one key that say something else. */
  readonly different: number;
  /** Of all rows, whatever their order. */
  readonly liveHash: string;
  readonly freshHash: string;
}

interface Sides {
  readonly live: string;
  readonly fresh: string;
}

export const isEqual = ({ missing, surplus, different }: TableDifference): boolean =>
  missing + surplus + different === 0;

/** Compares two tables of the same form row by row, by primary key and by everything in the row. */
export async function compareTables(sql: Sql, { live, fresh }: Sides, table: string): Promise<TableDifference> {
  const keys = await keysOf(sql, live, table);
  const [first] = keys;
  const [row] = await sql.query<
    Record<'rows' | 'missing' | 'surplus' | 'different' | 'live_hash' | 'fresh_hash', string>
  >(
    `SELECT count(f.${first}) AS rows, count(*) FILTER (WHERE l.${first} IS NULL) AS missing,
       count(*) FILTER (WHERE f.${first} IS NULL) AS surplus,
       count(*) FILTER (WHERE l.${first} IS NOT NULL AND f.${first} IS NOT NULL AND l::text <> f::text) AS different,
       md5(coalesce(sum(CASE WHEN l.${first} IS NOT NULL THEN hashtextextended(l::text, 0) END), 0)::text) AS live_hash,
       md5(coalesce(sum(CASE WHEN f.${first} IS NOT NULL THEN hashtextextended(f::text, 0) END), 0)::text) AS fresh_hash
     FROM ${live}.${table} l FULL JOIN ${fresh}.${table} f ON ${keys.map((key) => `l.${key} = f.${key}`).join(' AND ')}`,
  );
  const number = (text = '0') => Number(text);
  return {
    table,
    rows: number(row?.rows),
    missing: number(row?.missing),
    surplus: number(row?.surplus),
    different: number(row?.different),
    liveHash: row?.live_hash ?? '',
    freshHash: row?.fresh_hash ?? '',
  };
}

/** Makes the live table what the fresh one is; touches only rows that differ. */
export async function takeOver(sql: Sql, { live, fresh }: Sides, table: string): Promise<void> {
  const same = (await keysOf(sql, live, table)).map((key) => `l.${key} = f.${key}`).join(' AND ');
  const columns = await sql.query<{ name: string }>(
    `SELECT quote_ident(attname) AS name FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
    [`${live}.${table}`],
  );
  const names = columns.map(({ name }) => name).join(', ');
  await sql.query(
    `DELETE FROM ${live}.${table} l
     WHERE NOT EXISTS (SELECT FROM ${fresh}.${table} f WHERE ${same} AND l::text = f::text)`,
  );
  await sql.query(
    `INSERT INTO ${live}.${table} (${names}) SELECT ${names} FROM ${fresh}.${table} f
     WHERE NOT EXISTS (SELECT FROM ${live}.${table} l WHERE ${same})`,
  );
}

async function keysOf(sql: Sql, schema: string, table: string): Promise<string[]> {
  const rows = await sql.query<{ name: string }>(
    `SELECT quote_ident(a.attname) AS name FROM pg_index i
     JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY(i.indkey)
     WHERE i.indrelid = $1::regclass AND i.indisprimary`,
    [`${schema}.${table}`],
  );
  if (rows.length === 0) throw new Error(`${schema}.${table} has no primary key, so its rows cannot be compared.`);
  return rows.map(({ name }) => name);
}
