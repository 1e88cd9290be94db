import { Client } from 'pg';
import { testDatabase } from '../../testing/test-database';
import { describeEventStore, newStream, request } from '../contract/event-store.contract';
import { EVENTS_CHANNEL } from './event-store.schema';
import { PostgresEventStore, preparePostgresEventStore } from './postgres-event-store';

describeEventStore('PostgreSQL', {
  async open() {
    const database = await testDatabase();
    await preparePostgresEventStore(database.url);
    const store = new PostgresEventStore(database.url);
    return {
      store,
      close: async () => {
        await store.close();
        await database.drop();
      },
    };
  },
});

describe('readers of the log in PostgreSQL', () => {
  it('are woken with each group by a notification of its last position, and not by one that stores nothing', async () => {
    const database = await testDatabase();
    await preparePostgresEventStore(database.url);
    const store = new PostgresEventStore(database.url);
    const heard: (string | undefined)[] = [];
    const client = new Client({ connectionString: database.url });
    await client.connect();
    client.on('notification', ({ payload }) => heard.push(payload));
    await client.query(`LISTEN ${EVENTS_CHANNEL}`);
    const again = request(newStream());
    const positions: string[] = [];
    for (const one of [again, request(newStream()), again])
      positions.push((await store.append(one)).position.toString());
    // An answer to a question comes after the notifications that were sent before it.
    await client.query('SELECT 1');
    expect(heard).toEqual(positions.slice(0, 2));
    await client.end();
    await store.close();
    await database.drop();
  });

  it('touch no more of a long log than a page of it, also before the server has counted how long it is', async () => {
    const database = await testDatabase();
    await preparePostgresEventStore(database.url);
    const client = new Client({ connectionString: database.url });
    await client.connect();
    await client.query('ALTER TABLE events.event SET (autovacuum_enabled = off)');
    await client.query(`INSERT INTO events.event (position, stream, revision, category, id, type, data, metadata)
      SELECT n, 'long-' || n, 0, 'long', gen_random_uuid(), 'Said', '{}', '{}' FROM generate_series(1, 20000) AS n`);
    const touched = async () => {
      const { rows } = await client.query<{ rows: string }>(
        `SELECT coalesce(idx_tup_fetch, 0) + seq_tup_read AS rows FROM pg_stat_user_tables WHERE relname = 'event'`,
      );
      return Number(rows[0]?.rows);
    };
    const before = await touched();
    const store = new PostgresEventStore(database.url);
    const { events } = await store.readAll({ after: 0n, categories: ['long'], limit: 10 });
    expect(events).toHaveLength(10);
    // What a connection has counted is told when it ends.
    await store.close();
    let after = before;
    while (after === before) after = await touched();
    expect(after - before).toBeLessThan(100);
    await client.end();
    await database.drop();
  });
});
