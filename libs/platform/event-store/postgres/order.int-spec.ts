import { Client, Pool } from 'pg';
import type { TestDatabase } from '../../testing/test-database';
import { testDatabase } from '../../testing/test-database';
import { newStream, request, said } from '../contract/event-store.contract';
import { readOn } from '../contract/store-model';
import type { StoredEvent } from '../port/event-store';
import { GroupAppender } from './group-appender';
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
  const writers = async () => [await connected(), await connected(), await connected(), await connected()] as const;
  beforeAll(async () => {
    database = await testDatabase();
    await preparePostgresEventStore(database.url);
    admin = await connected();
  });
  afterAll(async () => {
    for (const client of opened) await client.end();
    await database.drop();
  });

  it('would be lost on a reader that polls an identity column without the lock: several writers and a rollback', async () => {
    await admin.query('CREATE TABLE naive (position bigint GENERATED ALWAYS AS IDENTITY, said text)');
    const say = async (writer: Client, said: string) => {
      await writer.query('BEGIN');
      await writer.query('INSERT INTO naive (said) VALUES ($1)', [said]);
    };
    const [first, second, third, fourth] = await writers();
    let checkpoint = '0';
    const seen: string[] = [];
    const poll = async () => {
      const { rows } = await admin.query<{ position: string; said: string }>(
        'SELECT position, said FROM naive WHERE position > $1 ORDER BY position',
        [checkpoint],
      );
      checkpoint = rows.at(-1)?.position ?? checkpoint;
      seen.push(...rows.map(({ said }) => said));
    };

    await say(first, 'drawn first, committed last');
    await say(second, 'drawn second, rolled back');
    await say(third, 'drawn third, committed second');
    await say(fourth, 'drawn fourth, committed first');
    await fourth.query('COMMIT');
    await poll();
    await third.query('COMMIT');
    await second.query('ROLLBACK');
    await poll();
    await first.query('COMMIT');
    await poll();

    const { rows } = await admin.query<{ said: string }>('SELECT said FROM naive ORDER BY position');
    const missed = rows.map(({ said }) => said).filter((said) => !seen.includes(said));
    expect(missed).toEqual(['drawn first, committed last', 'drawn third, committed second']);
  });

  it('is kept in the same case: who comes later waits for the lock, and the reader misses nothing', async () => {
    const store = new PostgresEventStore(database.url);
    let checkpoint = await store.head();
    const before = checkpoint;
    const seen: string[] = [];
    const poll = async () => {
      const { events, upTo } = await store.readAll({ after: checkpoint, limit: 10 });
      checkpoint = upTo;
      seen.push(...events.map(({ stream }) => stream));
    };
    const append = async (writer: Client, stream: string) => {
      await writer.query('BEGIN');
      await writer.query(
        `SELECT events.append_group(ARRAY[$1], ARRAY['order'], ARRAY[-1]::bigint[], ARRAY[gen_random_uuid()], ARRAY[1], ARRAY[1],
           ARRAY[gen_random_uuid()], ARRAY['Said'], ARRAY['{}'], ARRAY['{}'])`,
        [stream],
      );
    };
    const waiting = async (count: number) => {
      const locks = `SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
      while ((await admin.query(locks)).rows.length < count);
    };
    const [first, second, third] = await writers();
    const streams = [newStream('order'), newStream('order'), newStream('order'), newStream('order')] as const;

    await append(first, streams[0]);
    const appending = [append(second, streams[1])];
    await waiting(1);
    appending.push(append(third, streams[2]));
    await waiting(2);
    const last = store.append(request(streams[3]));
    await waiting(3);
    await poll();
    expect(seen).toEqual([]);
    await first.query('COMMIT');
    await poll();
    await appending[0];
    await second.query('ROLLBACK');
    await appending[1];
    await poll();
    await third.query('COMMIT');
    await last;
    await poll();

    expect(seen).toEqual([streams[0], streams[2], streams[3]]);
    expect((await readOn(store, before, undefined, 10)).map(({ stream }) => stream)).toEqual(seen);
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

  it('given several appends to one stream in one group, each stands on those before it, and none on what was refused', async () => {
    const pool = new Pool({ connectionString: database.url, max: 1 });
    try {
      const [first, stream, other] = [newStream('together'), newStream('together'), newStream('together')];
      const two = [said('one'), said('two')];
      const asked = [
        ...[
          request(first),
          request(stream, { events: two }),
          request(other),
          request(stream, { expectedRevision: 1n }),
        ],
        ...[request(stream, { expectedRevision: 9n }), request(stream, { expectedRevision: 2n })],
      ];
      const askAll = async () => {
        const appender = new GroupAppender(pool, true);
        return Promise.allSettled(asked.map((one) => appender.append(one)));
      };
      const answers = await askAll();
      const revisions = answers.map((answer) => (answer.status === 'fulfilled' ? answer.value.revision : 'refused'));
      expect(revisions).toEqual([0n, 1n, 0n, 2n, 'refused', 'refused']);
      const reader = new PostgresEventStore(database.url);
      const stored = await reader.readStream(stream).finally(() => reader.close());
      expect(stored.map(({ revision }) => revision)).toEqual([0n, 1n, 2n]);
      const positions = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value.position] : []));
      expect(positions).toEqual([...positions].sort((one, next) => Number(one - next)));

      const again = await askAll();

      const repeats = again.slice(0, 4).map((answer) => answer.status === 'fulfilled' && answer.value);
      expect(repeats).toEqual(
        answers.slice(0, 4).map((answer) => answer.status === 'fulfilled' && { ...answer.value, repeated: true }),
      );
      expect(again.slice(4).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    } finally {
      await pool.end();
    }
  });
});
