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
});
