import { testDatabase } from '../../testing/test-database';
import { describeEventStore } from '../contract/event-store.contract';
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
