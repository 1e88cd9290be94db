import { Client } from 'pg';
import { rolePool } from '../../postgres/role-pool';
import type { TestDatabase } from '../../testing/test-database';
import { testDatabase } from '../../testing/test-database';
import { EVENT_STORE_ROLE } from './event-store.schema';
import { preparePostgresEventStore } from './postgres-event-store';

describe('what the event store needs of a database', () => {
  let database: TestDatabase;
  const asOwner = async (statement: string) => {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    return client.query<Record<string, string>>(statement).finally(() => client.end());
  };
  beforeAll(async () => {
    database = await testDatabase();
    await preparePostgresEventStore(database.url);
  });
  afterAll(() => database.drop());

  it.each([
    ['UPDATE events.event SET data = data'],
    ['DELETE FROM events.event'],
    ['TRUNCATE events.event'],
    ['UPDATE events.command SET revision = 0'],
    ['DELETE FROM events.command'],
    ['UPDATE events.schema_version SET version = 9'],
    [`SELECT setval('events.position', 1)`],
    ['DROP TABLE events.event'],
    ['CREATE TABLE events.other (id int)'],
  ])('lets nobody who works on the log %s', async (statement) => {
    const pool = rolePool(database.url, EVENT_STORE_ROLE, 1);
    await expect(pool.query(statement)).rejects.toMatchObject({ code: expect.stringMatching(/^(42501)$/) as string });
    await pool.end();
  });

  it('is made again without harm, by several processes at once', async () => {
    await Promise.all(Array.from({ length: 4 }, () => preparePostgresEventStore(database.url)));
  });

  it('refuses a database that could forget what it acknowledged', async () => {
    const { pathname } = new URL(database.url);
    await asOwner(`ALTER DATABASE ${pathname.slice(1)} SET synchronous_commit = off`);
    await expect(preparePostgresEventStore(database.url)).rejects.toThrow(/synchronous_commit=off.*Set it to on/);
    await asOwner(`ALTER DATABASE ${pathname.slice(1)} RESET synchronous_commit`);
    await preparePostgresEventStore(database.url);
  });

  it('refuses a log of another version and leaves it as it is', async () => {
    const source = `SELECT prosrc FROM pg_proc WHERE proname = 'append_group'`;
    await asOwner('UPDATE events.schema_version SET version = 2');
    await asOwner(`ALTER FUNCTION events.append_group RENAME TO append_of_version_2`);

    await expect(preparePostgresEventStore(database.url)).rejects.toThrow(
      'The event store has schema version 2; this release works with 1. Run the release that matches the data.',
    );

    expect((await asOwner(source)).rows).toEqual([]);
  });
});
