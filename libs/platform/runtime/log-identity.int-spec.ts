import { Pool } from 'pg';
import { newStream, request } from '../event-store/contract/event-store.contract';
import type { EventStore } from '../event-store/port/event-store';
import { PostgresEventStore, preparePostgresEventStore } from '../event-store/postgres/postgres-event-store';
import type { TestDatabase } from '../testing/test-database';
import { testDatabase } from '../testing/test-database';
import { AnotherLog, assertSameLog } from './log-identity';

describe('the log of a database', () => {
  let database: TestDatabase;
  let owner: Pool;
  beforeEach(async () => {
    database = await testDatabase();
    owner = new Pool({ connectionString: database.url, max: 1 });
  });
  afterEach(async () => {
    await owner.end();
    await database.drop();
  });
  const beginningWith = (id?: string) =>
    ({ readAll: async () => ({ events: id ? [{ id }] : [], upTo: 0n }) }) as unknown as EventStore;
  const [one, other] = ['0197a5b0-0000-7000-8000-000000000001', '0197a5b0-0000-7000-8000-000000000002'];

  it('is the same at every start, from before its first event', async () => {
    await assertSameLog(owner, beginningWith(), 'eventstoredb');
    await assertSameLog(owner, beginningWith(one), 'eventstoredb');
    await assertSameLog(owner, beginningWith(one), 'eventstoredb');
  });

  it('is refused when it begins with another event, or is gone', async () => {
    await assertSameLog(owner, beginningWith(one), 'eventstoredb');
    await expect(assertSameLog(owner, beginningWith(other), 'eventstoredb')).rejects.toThrow(AnotherLog);
    await expect(assertSameLog(owner, beginningWith(), 'eventstoredb')).rejects.toThrow(/not the one/);
  });

  it('is refused when somebody else keeps it, also in a database that has never been asked', async () => {
    await preparePostgresEventStore(database.url);
    const store = new PostgresEventStore(database.url);
    await store.append(request(newStream()));
    await expect(assertSameLog(owner, beginningWith(), 'eventstoredb')).rejects.toThrow(/EVENT_STORE=postgres/);
    await assertSameLog(owner, store, 'postgres');
    await store.close();
  });
});
