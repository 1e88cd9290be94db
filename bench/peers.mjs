// What the product is measured beside: emmett on the same server, and one plain INSERT as the limit of any store on it.
import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import pg from 'pg';

/** emmett was as fast or faster with sixteen connections than with 10, 32 or 64. */
const EMMETT_CONNECTIONS = 16;

function poolOf(url, max) {
  const pool = new pg.Pool({ connectionString: url, max });
  // The server ends when everything was measured; that is no error of a connection that waits.
  pool.on('error', () => undefined);
  return pool;
}

export async function openEmmett(url, connections = EMMETT_CONNECTIONS) {
  const pool = poolOf(url, connections);
  const store = getPostgreSQLEventStore(url, { connectionOptions: { pool } });
  await store.schema.migrate();
  const close = async () => {
    await store.close();
    if (!pool.ended) await pool.end();
  };
  return { store, pool, close };
}

/** One row, or several in one statement, and one commit each, into a table with the two indexes that any log needs. */
export async function openPlainInsert(url, connections) {
  const pool = poolOf(url, connections);
  await pool.query(`CREATE TABLE IF NOT EXISTS plain (
    position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, stream text COLLATE "C" NOT NULL, revision bigint NOT NULL,
    data text NOT NULL, UNIQUE (stream, revision))`);
  const one = 'INSERT INTO plain (stream, revision, data) VALUES ($1, $2, $3)';
  const many = `INSERT INTO plain (stream, revision, data)
    SELECT $1, $2::bigint + n, d FROM unnest($3::text[]) WITH ORDINALITY AS u(d, n)`;
  return {
    insert: (stream, revision, texts) =>
      texts.length === 1
        ? pool.query({ name: 'one', text: one, values: [stream, revision, texts[0]] })
        : pool.query({ name: 'many', text: many, values: [stream, revision, texts] }),
    close: () => pool.end(),
  };
}
