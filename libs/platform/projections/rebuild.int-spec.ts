import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { ANYONE } from '../access-control/principal';
import { idFrom } from '../event-store/command-context';
import type { ReadPage } from '../event-store/port/event-store';
import { ContextRuntime } from '../runtime/context-runtime';
import { Platform } from '../runtime/platform.module';
import { TALK_TABLES_SQL, talkProjection, talkStream } from '../runtime/talk.fixtures';
import { TestClock } from '../testing/test-clock';
import type { TestDatabase } from '../testing/test-database';
import { testDatabase } from '../testing/test-database';
import { makeBeside } from './beside';
import { ContextDatabase } from './context-database';
import type { Projection } from './projection';
import { CannotRebuild, rebuild } from './rebuild';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

describe('a view that is rebuilt beside the live one', () => {
  let test: TestDatabase;
  let owner: Pool;
  let platform: Platform;
  let database: ContextDatabase;
  let runtime: ContextRuntime;
  const clock = new TestClock('2026-03-02T09:00:00.000Z');
  const live = talkProjection('v1');
  const personId = idFrom('person');
  beforeEach(async () => {
    test = await testDatabase();
    owner = new Pool({ connectionString: test.url, max: 4 });
    platform = await Platform.open({
      databaseUrl: test.url, masterKey: Buffer.alloc(32, 7), clock, log: silent, internalUrl: () => '', dataDir: '',
    }); // prettier-ignore
    database = await ContextDatabase.open({ url: test.url, context: 'intake', rows: [], migrations: [] });
    await database.query(TALK_TABLES_SQL);
    runtime = new ContextRuntime('intake', platform, database, () => Promise.resolve(), { projections: [live] });
    await runtime.start();
  });
  afterEach(async () => {
    await runtime.stop();
    await database.close();
    await platform.onApplicationShutdown();
    await owner.end();
    await test.drop();
  });

  async function say(talkId: string = randomUUID()): Promise<bigint> {
    const commandId = randomUUID();
    const outcome = await platform.streams.decideAndAppend({
      stream: talkStream,
      id: talkId,
      decide: () => [{ type: 'Said' as const, data: { personId, talkId, words: 'hello', dueOn: '2026-03-05' } }],
      context: {
        ...{ commandId, correlationId: commandId, causationId: null, principal: ANYONE, now: clock.now() },
        ...{ purpose: 'direct-care', lawfulBasis: 'public-task' },
      },
    });
    return 'position' in outcome ? outcome.position : 0n;
  }
  async function caughtUp(): Promise<void> {
    await runtime.reached(live.id, await platform.store.head(), 20_000);
  }
  const again = (projection: Projection = live, acceptDifferences = false) =>
    rebuild({
      ...{ url: test.url, owner, store: platform.store, context: 'intake', projection, acceptDifferences },
      open: async ({ events }: ReadPage) =>
        Promise.all(events.map((event) => platform.codec.decode(talkStream, event))),
    });
  const rows = () => database.query('SELECT * FROM talk_view ORDER BY talk_id');
  const schemas = async () =>
    (await owner.query(`SELECT nspname FROM pg_namespace WHERE nspname LIKE 'intake\\_\\_%'`)).rows;

  it('is the same, and nothing of it is left beside', async () => {
    for (let n = 0; n < 30; n += 1) await say();
    await caughtUp();
    const before = await rows();
    const rebuilt = await again();
    expect(rebuilt).toMatchObject({ equal: true, switched: true, position: 30n });
    expect(rebuilt.tables).toEqual([
      expect.objectContaining({ table: 'talk_view', rows: 30, missing: 0, surplus: 0, different: 0 }),
    ]);
    expect(rebuilt.tables[0]?.liveHash).toBe(rebuilt.tables[0]?.freshHash);
    expect(await rows()).toEqual(before);
    expect(await schemas()).toEqual([]);
  });

  it('is compared at one position while others write and the live view goes on', async () => {
    const talks = Array.from({ length: 5 }, () => randomUUID());
    let stopped = false;
    const writing = (async () => {
      while (!stopped) {
        await Promise.all(talks.map((talk) => say(talk)));
        await caughtUp();
      }
    })();
    const rebuilds = [];
    for (let n = 0; n < 3; n += 1) rebuilds.push(await again());
    stopped = true;
    await writing;
    await caughtUp();
    expect(rebuilds.map(({ equal }) => equal)).toEqual([true, true, true]);
    expect(rebuilds.at(-1)?.position).toBeGreaterThan(rebuilds[0]?.position ?? 0n);
    expect(await again()).toMatchObject({ equal: true, position: await platform.store.head() });
  });

  it('counts what differs, and is left as it is unless the differences are accepted; then it goes on', async () => {
    const talks = Array.from({ length: 5 }, () => randomUUID());
    for (const talk of talks) await say(talk);
    await caughtUp();
    const right = await rows();
    await database.query('DELETE FROM talk_view WHERE talk_id = $1', [talks[0]]);
    await database.query('UPDATE talk_view SET words = $2, said = 7 WHERE talk_id = ANY($1)', [
      talks.slice(1, 3),
      'no',
    ]);
    await database.query(`INSERT INTO talk_view VALUES ('v1', $1, 1, 0, 'nobody said', NULL)`, [randomUUID()]);
    const wrong = await rows();

    const differs = { tables: [{ missing: 1, surplus: 1, different: 2 }], equal: false };
    expect(await again()).toMatchObject({ ...differs, switched: false });
    expect(await rows()).toEqual(wrong);
    expect(await again(live, true)).toMatchObject({ ...differs, switched: true });
    expect(await rows()).toEqual(right);
    expect(await again()).toMatchObject({ equal: true });

    await say(talks[0]);
    await caughtUp();
    expect(await again()).toMatchObject({ equal: true, position: 6n });
  });

  it('leaves the live view alone when it fails on the way, and begins anew after', async () => {
    for (let n = 0; n < 3; n += 1) await say();
    await caughtUp();
    const before = await rows();
    const failing = talkProjection('v1', () => {
      throw new Error('as a mistake in a projection would');
    });
    await expect(again(failing)).rejects.toThrow('as a mistake');
    expect(await rows()).toEqual(before);
    // What a killed process leaves.
    const left = await makeBeside(test.url, owner, 'intake', live);
    await left.transaction(async (sql) => {
      await sql.query(`INSERT INTO talk_view VALUES ('v1', $1, 9, 9, 'half done', NULL)`, [randomUUID()]);
    });
    expect(await again()).toMatchObject({ equal: true });
    expect(await rows()).toEqual(before);
    await left.remove();
  });

  it('cannot touch a table that it does not name', async () => {
    await database.query('CREATE TABLE IF NOT EXISTS other (id int PRIMARY KEY)');
    await say();
    await caughtUp();
    const meddling: Projection = {
      ...live,
      project: async (_, sql) => {
        await sql.query('INSERT INTO other VALUES (1)');
        return [];
      },
    };
    await expect(again(meddling)).rejects.toMatchObject({ code: '42501' });
    expect(await database.query('SELECT * FROM other')).toEqual([]);
  });

  it('is refused when it has no rows, was never filled, or is being rebuilt', async () => {
    await expect(again({ ...live, tables: [] })).rejects.toThrow(CannotRebuild);
    await expect(again({ ...live, id: 'intake.talk.v2' })).rejects.toThrow('intake.talk was never filled');
    const client = await owner.connect();
    await client.query(`SELECT pg_advisory_lock(7236010, hashtext('intake'))`);
    await expect(again()).rejects.toThrow('being rebuilt already');
    client.release(true);
  });
});
