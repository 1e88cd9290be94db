import { Client } from 'pg';
import { ContextDatabase } from '../projections/context-database';
import type { TestDatabase } from '../testing/test-database';
import { testDatabase } from '../testing/test-database';
import { rolePool } from './role-pool';

/** Shorter than in the product, and longer than from one beat to the next. */
const HELD_FOR_MS = 1500;

describe('what a process holds while a transaction is open', () => {
  let database: TestDatabase;
  let address: string;
  let admin: Client;
  beforeAll(async () => {
    database = await testDatabase();
    address = `${database.url}?idle_in_transaction_session_timeout=${HELD_FOR_MS}`;
    admin = new Client({ connectionString: database.url });
    await admin.connect();
  });
  afterAll(async () => {
    await admin.end();
    await database.drop();
  });
  const open = async () => {
    const opened = await ContextDatabase.open({ url: address, context: 'intake', rows: [], migrations: [] });
    await opened.query(
      "INSERT INTO checkpoint (id, position) VALUES ('a', 0) ON CONFLICT (id) DO UPDATE SET position = 0",
    );
    return opened;
  };
  const positionOf = async (opened: ContextDatabase) =>
    (await opened.query<{ position: string }>("SELECT position FROM checkpoint WHERE id = 'a'"))[0]?.position;

  it('is taken over by another when it says nothing any more, and it is told when it goes on', async () => {
    const opened = await open();
    // As a process that was stopped: the line is open, and nobody is at the other end.
    const stopped = rolePool(address, 'living_well_intake', 1, { search_path: 'intake' });
    const silent = await stopped.connect();
    silent.on('error', () => undefined);
    await silent.query("BEGIN; SELECT position FROM checkpoint WHERE id = 'a' FOR UPDATE");
    await opened.fromCheckpoint({ id: 'a', durable: true }, async (done) => done + 5n);
    expect(await positionOf(opened)).toBe('5');
    await expect(silent.query("UPDATE checkpoint SET position = 1 WHERE id = 'a'; COMMIT")).rejects.toThrow();
    expect(await positionOf(opened)).toBe('5');
    silent.release(true);
    await stopped.end();
    await opened.close();
  });

  it('stays its own while it is at work, however long that takes', async () => {
    const opened = await open();
    const hasBeenOpen = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'living-well living_well_intake'
      AND now() - xact_start > interval '${2 * HELD_FOR_MS} milliseconds'`;
    await opened.fromCheckpoint({ id: 'a', durable: true }, async (done) => {
      while ((await admin.query(hasBeenOpen)).rowCount === 0) await new Promise((turn) => setTimeout(turn, 20));
      return done + 7n;
    });
    expect(await positionOf(opened)).toBe('7');
    await opened.close();
  });
});
