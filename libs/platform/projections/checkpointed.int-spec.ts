import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { Sql } from '../access-control/relationship-facts';
import { newStream, request } from '../event-store/contract/event-store.contract';
import { PostgresEventStore, preparePostgresEventStore } from '../event-store/postgres/postgres-event-store';
import type { EventStore, ReadPage } from '../event-store/port/event-store';
import type { TestDatabase } from '../testing/test-database';
import { testDatabase } from '../testing/test-database';
import type { Checkpointed } from './checkpointed';
import { CheckpointedFollower } from './checkpointed';
import { ContextDatabase } from './context-database';

describe('a follower of the log with a checkpoint', () => {
  let test: TestDatabase;
  let store: EventStore;
  let database: ContextDatabase;
  const running: CheckpointedFollower[] = [];
  const errors: unknown[] = [];
  beforeAll(async () => {
    test = await testDatabase();
    await preparePostgresEventStore(test.url);
    store = new PostgresEventStore(test.url);
    database = await ContextDatabase.open({ url: test.url, context: 'outcomes', rows: [], migrations: [] });
    // Repeating an event makes a second row, so that repeats are seen.
    await database.query('CREATE TABLE effect (n bigserial PRIMARY KEY, follower text, position bigint)');
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((follower) => follower.stop()));
    errors.length = 0;
  });
  afterAll(async () => {
    await store.close();
    await database.close();
    await test.drop();
  });

  const note = async (id: string, { events }: ReadPage, sql: Sql) => {
    for (const { position } of events) {
      await sql.query('INSERT INTO effect (follower, position) VALUES ($1, $2)', [id, position]);
    }
  };
  const start = async (more: Partial<Checkpointed> & { id: string; on?: EventStore }) => {
    const { on = store, ...rest } = more;
    const definition: Checkpointed = {
      categories: ['talk'],
      begin: 'at-the-start',
      handle: (page, sql) => note(more.id, page, sql),
      ...rest,
    };
    const follower = new CheckpointedFollower(on, database, definition, (_, error) => errors.push(error));
    running.push(follower);
    await follower.start();
    return follower;
  };
  const say = async (count: number, category = 'talk') => {
    const positions: bigint[] = [];
    for (let i = 0; i < count; i += 1) positions.push((await store.append(request(newStream(category)))).position);
    return positions;
  };
  const effects = async (id: string) => {
    const rows = await database.query<{ position: string }>(
      'SELECT position FROM effect WHERE follower = $1 ORDER BY n',
      [id],
    );
    return rows.map(({ position }) => BigInt(position));
  };
  const logOf = async (category: string, after = 0n) =>
    (await store.readAll({ after, categories: [category], limit: 10_000 })).events.map(({ position }) => position);
  const newId = () => `outcomes.${randomUUID()}.v1`;

  /** What was committed and not yet on the disk is gone, checkpoint and rows together. */
  const takeBack = async (id: string, to: bigint | undefined) => {
    await database.query('DELETE FROM effect WHERE follower = $1 AND position > $2', [id, to]);
    await database.query('UPDATE checkpoint SET position = $2 WHERE id = $1', [id, to]);
  };

  it('takes again what a crash of the database took back while it was running', async () => {
    const id = newId();
    const follower = await start({ id, durable: false });
    const before = await say(3);
    await say(4);
    await follower.reach(await store.head(), 20_000);
    await takeBack(id, before[2]);
    await say(2);
    await follower.reach(await store.head(), 20_000);
    expect(await effects(id)).toEqual(await logOf('talk'));
    expect(errors).toEqual([]);
  });

  it('does so as well when nothing comes after it', async () => {
    const id = newId();
    const follower = await start({ id, durable: false });
    const before = await say(3);
    await say(4);
    await follower.reach(await store.head(), 20_000);
    await takeBack(id, before[1]);
    const all = await logOf('talk');
    while ((await effects(id)).length < all.length) await new Promise((turn) => setImmediate(turn));
    expect(await effects(id)).toEqual(all);
  });

  it('handles everything from the start once, and goes on where it stopped', async () => {
    const id = newId();
    await say(5);
    const first = await start({ id });
    await first.reach(await store.head(), 20_000);
    await first.stop();
    await say(3);
    const second = await start({ id });
    await second.reach(await store.head(), 20_000);
    expect(await effects(id)).toEqual(await logOf('talk'));
  });

  it('begins with what comes after it was first started, and not anew on a restart', async () => {
    const id = newId();
    await say(3);
    const born = await store.head();
    await (await start({ id, begin: 'now' })).stop();
    await say(4);
    const again = await start({ id, begin: 'now' });
    await again.reach(await store.head(), 20_000);
    expect(await effects(id)).toEqual(await logOf('talk', born));
  });

  it('takes effect and checkpoint back together when handling fails, and tries again', async () => {
    const id = newId();
    let failures = 0;
    const follower = await start({
      id,
      begin: 'now',
      handle: async (page, sql) => {
        await note(id, page, sql);
        if ((failures += 1) <= 2) throw new Error(`failed ${failures}`);
      },
    });
    const positions = await say(1);
    await follower.reach(positions[0] ?? 0n, 20_000);
    expect(errors).toEqual([new Error('failed 1'), new Error('failed 2')]);
    expect(await effects(id)).toEqual(positions);
  });

  it('says that it is behind while it cannot handle, and comes through when it can', async () => {
    const id = newId();
    let healthy = false;
    const follower = await start({
      id,
      begin: 'now',
      handle: (page, sql) => (healthy ? note(id, page, sql) : Promise.reject(new Error('ill'))),
    });
    const [position = 0n] = await say(1);
    await expect(follower.reach(position, 5)).rejects.toMatchObject({ details: { status: 503, code: 'view-behind' } });
    expect(follower.position).toBeLessThan(position);
    healthy = true;
    await follower.reach(position, 20_000);
    await follower.reach(position, 0);
    expect(follower.position).toBeGreaterThanOrEqual(position);
  });

  it('reaches positions of other categories, which it has nothing to do with', async () => {
    const follower = await start({ id: newId(), begin: 'now' });
    const [position = 0n] = await say(1, 'elsewhere');
    await follower.reach(position, 20_000);
  });

  it('never repeats or skips when several processes run it and come and go', async () => {
    const stores = [store, new PostgresEventStore(test.url), new PostgresEventStore(test.url)];
    const plan = fc.array(
      fc.oneof(
        fc.record({ do: fc.constant('say' as const), count: fc.integer({ min: 1, max: 6 }) }),
        fc.record({ do: fc.constant('start' as const), on: fc.nat(2) }),
        fc.record({ do: fc.constant('stop' as const), which: fc.nat(5) }),
      ),
      { minLength: 3, maxLength: 15 },
    );
    await fc.assert(
      fc.asyncProperty(plan, async (steps) => {
        const id = newId();
        const category = `plan${randomUUID().replace(/[^a-f]/g, '')}`;
        const here: CheckpointedFollower[] = [];
        for (const step of steps) {
          if (step.do === 'say') await say(step.count, category);
          if (step.do === 'start') here.push(await start({ id, categories: [category], on: stores[step.on] }));
          if (step.do === 'stop') await here.splice(step.which, 1)[0]?.stop();
        }
        const last = await start({ id, categories: [category] });
        await last.reach(await store.head(), 20_000);
        await Promise.all(here.map((follower) => follower.stop()));
        expect(await effects(id)).toEqual(await logOf(category));
      }),
      { numRuns: Number(process.env['SEQUENCES'] ?? 20) },
    );
    await Promise.all(running.splice(0).map((follower) => follower.stop()));
    await Promise.all(stores.slice(1).map((one) => one.close()));
  }, 120_000);
});
