import { Client } from 'pg';
import type { TestDatabase } from '../../testing/test-database';
import { testDatabase } from '../../testing/test-database';
import { newStream, request } from '../contract/event-store.contract';
import { readOn } from '../contract/store-model';
import type { StoredEvent } from '../port/event-store';
import { PostgresEventStore, preparePostgresEventStore } from './postgres-event-store';

describe('the order of the log', () => {
  let database: TestDatabase;
  let admin: Client;
  const opened: Client[] = [];
  const connected = async () => {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    opened.push(client);
    return client;
  };
  beforeAll(async () => {
    database = await testDatabase();
    await preparePostgresEventStore(database.url);
    admin = await connected();
  });
  afterAll(async () => {
    for (const client of opened) await client.end();
    await database.drop();
  });

  it('would lose events to a reader that polls an identity column without the lock', async () => {
    await admin.query('CREATE TABLE naive (position bigint GENERATED ALWAYS AS IDENTITY, said text)');
    const slow = await connected();
    await slow.query('BEGIN');
    await slow.query(`INSERT INTO naive (said) VALUES ('drawn first, committed second')`);
    await admin.query(`INSERT INTO naive (said) VALUES ('drawn second, committed first')`);
    let checkpoint = '0';
    const poll = async () => {
      const { rows } = await admin.query<{ position: string; said: string }>(
        'SELECT position, said FROM naive WHERE position > $1 ORDER BY position',
        [checkpoint],
      );
      checkpoint = rows.at(-1)?.position ?? checkpoint;
      return rows.map(({ said }) => said);
    };

    expect(await poll()).toEqual(['drawn second, committed first']);
    await slow.query('COMMIT');
    expect(await poll()).toEqual([]);
  });

  it('is kept in the same case: who comes second waits for the lock, and the reader sees both', async () => {
    const store = new PostgresEventStore(database.url);
    const before = await store.head();
    const [first, second] = [newStream('order'), newStream('order')];
    const slow = await connected();
    await slow.query('BEGIN');
    await slow.query(
      `SELECT events.append_group(ARRAY[$1], ARRAY['order'], ARRAY[-1]::bigint[], ARRAY[gen_random_uuid()], ARRAY[1], ARRAY[1],
         ARRAY[gen_random_uuid()], ARRAY['Said'], ARRAY['{}'], ARRAY['{}'])`,
      [first],
    );
    const appending = store.append(request(second));
    const waiting = `SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
    while ((await admin.query(waiting)).rows.length === 0);

    expect((await store.readAll({ after: before, limit: 10 })).events).toEqual([]);
    await slow.query('COMMIT');
    await appending;
    const { events } = await store.readAll({ after: before, limit: 10 });
    expect(events.map(({ stream }) => stream)).toEqual([first, second]);
    await store.close();
  });

  it('is kept with three writing processes whose connections are killed: nothing missed, repeated or swapped', async () => {
    const writers = Array.from({ length: 3 }, () => new PostgresEventStore(database.url, { connections: 3 }));
    const reader = new PostgresEventStore(database.url, { connections: 2 });
    const from = await reader.head();
    const seen: StoredEvent[] = [];
    let told: () => void = () => undefined;
    reader.subscribe(from, undefined, {
      batchSize: 50,
      handle: ({ events }) => {
        seen.push(...events);
        told();
        return Promise.resolve();
      },
    });
    try {
      let killed = 0;
      const killSome = async () => {
        const client = await connected();
        const { rowCount } = await client.query(
          `SELECT pg_terminate_backend(pid) FROM (SELECT pid FROM pg_stat_activity WHERE datname = current_database()
             AND application_name LIKE 'living-well%' ORDER BY random() LIMIT 3) AS chosen`,
        );
        killed += rowCount ?? 0;
      };
      const sharedStreams = Array.from({ length: 10 }, () => newStream('order'));
      const writeOn = async (writer: PostgresEventStore, number: number) => {
        const acknowledged: bigint[] = [];
        for (let i = 0; i < 60; i += 1) {
          const guess = i % 7 === 0 ? ('no-stream' as const) : BigInt(i % 7) - 1n;
          const shared = request(sharedStreams[(number * 7 + i) % 10] ?? '', { expectedRevision: guess });
          const appends = [request(newStream('order')), shared].map((one) => writer.append(one));
          if (i % 10 === number) await killSome();
          for (const answer of await Promise.allSettled(appends)) {
            if (answer.status === 'fulfilled') acknowledged.push(answer.value.position);
          }
        }
        return acknowledged;
      };
      const acknowledged = (await Promise.all(writers.map(writeOn))).flat();

      const auditor = new PostgresEventStore(database.url);
      const stored = await readOn(auditor, from, undefined, 1000).finally(() => auditor.close());
      while (seen.length < stored.length) await new Promise<void>((more) => (told = more));
      expect(killed).toBeGreaterThanOrEqual(18);
      expect(seen).toEqual(stored);
      expect(stored.map(({ position }) => position)).toEqual(expect.arrayContaining(acknowledged));
      expect(acknowledged.length).toBeGreaterThan(150);
      for (const stream of new Set(stored.map((event) => event.stream))) {
        const revisions = stored.filter((event) => event.stream === stream).map(({ revision }) => revision);
        expect(revisions).toEqual(revisions.map((_, i) => BigInt(i)));
      }
    } finally {
      await Promise.all([...writers, reader].map((store) => store.close()));
    }
  });
});
