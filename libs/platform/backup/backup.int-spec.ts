import { randomUUID } from 'node:crypto';
import { appendFile, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import { ANYONE } from '../access-control/principal';
import { idFrom } from '../event-store/command-context';
import { epochsOf, LOG_EPOCH_SQL } from '../event-store/log-epoch';
import { preparePostgresEventStore } from '../event-store/postgres/postgres-event-store';
import { preparePostgresBus } from '../messaging/postgres/postgres-bus';
import { sqlOf } from '../postgres/one-connection';
import type { KnownErasure } from '../privacy/erasures';
import { PRIVACY_SCHEMA_SQL } from '../privacy/postgres-keyring';
import { ContextDatabase } from '../projections/context-database';
import { ContextRuntime } from '../runtime/context-runtime';
import { Platform } from '../runtime/platform.module';
import { TALK_TABLES_SQL, talkProjection, talkPublisher, talkStream } from '../runtime/talk.fixtures';
import { TestClock } from '../testing/test-clock';
import type { TestDatabase } from '../testing/test-database';
import { testDatabase } from '../testing/test-database';
import { backUp } from './backup';
import { readKnownErasures } from './known-erasures';
import type { Manifest } from './manifest';
import { BackupTrouble, manifestPath } from './manifest';
import { restore } from './restore';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const KEY = Buffer.alloc(32, 7);
const SECRET = 'words that nobody else reads';
const odd = `${SECRET} \u2028 "quoted" \\ and\nlines`;

/** One running product over a database, with one context. */
class Product {
  private constructor(
    readonly url: string,
    readonly platform: Platform,
    readonly database: ContextDatabase,
    readonly runtime: ContextRuntime,
  ) {}

  static async start(url: string, clock: TestClock): Promise<Product> {
    const platform = await Platform.open({
      databaseUrl: url, masterKey: KEY, clock, log: silent, internalUrl: () => '', dataDir: '',
    }); // prettier-ignore
    const database = await openContext(url);
    const runtime = new ContextRuntime('intake', platform, database, () => Promise.resolve(), {
      projections: [talkProjection('v1')],
      publishers: [talkPublisher],
    });
    await runtime.start();
    return new Product(url, platform, database, runtime);
  }

  async caughtUp(): Promise<void> {
    const head = await this.platform.store.head();
    for (const { id } of this.runtime.status()) await this.runtime.reached(id, head, 20_000);
  }

  async stop(): Promise<void> {
    await this.runtime.stop();
    await this.database.close();
    await this.platform.onApplicationShutdown();
  }
}

async function openContext(url: string): Promise<ContextDatabase> {
  const database = await ContextDatabase.open({ url, context: 'intake', rows: [], migrations: [] });
  await database.query(TALK_TABLES_SQL);
  return database;
}

describe('a backup', () => {
  const clock = new TestClock('2026-03-02T09:00:00.000Z');
  const contexts = [{ name: 'intake', projections: [talkProjection('v1')] }];
  let folder: string;
  const databases: TestDatabase[] = [];
  const pools: Pool[] = [];
  let product: Product;
  let owner: Pool;
  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'living-well-backup-')), 'copy');
    [product, owner] = await newProduct();
    for (let n = 0; n < 12; n += 1) await say();
    await product.caughtUp();
  });
  afterEach(async () => {
    await product.stop();
    for (const pool of pools.splice(0)) await pool.end();
    for (const database of databases.splice(0)) await database.drop();
    await rm(join(folder, '..'), { recursive: true, force: true });
  });

  async function newDatabase(): Promise<[string, Pool]> {
    const database = await testDatabase();
    databases.push(database);
    const pool = new Pool({ connectionString: database.url, max: 3 });
    pools.push(pool);
    return [database.url, pool];
  }
  async function newProduct(): Promise<[Product, Pool]> {
    const [url, pool] = await newDatabase();
    return [await Product.start(url, clock), pool];
  }
  async function say(): Promise<void> {
    const [talkId, commandId] = [randomUUID(), randomUUID()];
    await product.platform.streams.decideAndAppend({
      stream: talkStream,
      id: talkId,
      decide: () => [
        { type: 'Said' as const, data: { personId: idFrom('person'), talkId, words: odd, dueOn: '2026-03-05' } },
      ],
      context: {
        ...{ commandId, correlationId: commandId, causationId: null, principal: ANYONE, now: clock.now() },
        ...{ purpose: 'direct-care', lawfulBasis: 'public-task' },
      },
    });
  }
  const make = () => backUp({ owner, folder, contexts, now: clock.now() });
  const putInto = (url: string, pool: Pool, masterKey = KEY, erasures: readonly KnownErasure[] = []) =>
    restore({
      ...{ owner: pool, folder, masterKey, contexts, erasures, now: clock.now() },
      prepare: async () => {
        await preparePostgresEventStore(url);
        await preparePostgresBus(url);
        await pool.query(`${LOG_EPOCH_SQL} ${PRIVACY_SCHEMA_SQL}`);
        await (await openContext(url)).close();
      },
    });
  const everything = async (pool: Pool, table: string) =>
    (await pool.query<{ line: string }>(`SELECT t::text AS line FROM ${table} t ORDER BY 1`)).rows;

  it('is put into an empty database to the letter, under a new epoch, and the product goes on from it', async () => {
    const manifest = await make();
    expect(manifest).toMatchObject({ events: 12, position: '12', epoch: 1 });
    const [url, pool] = await newDatabase();
    expect(await putInto(url, pool)).toMatchObject({ epoch: 2 });
    for (const table of ['events.event', 'events.command', 'privacy.data_key', 'bus.message', 'intake.inbox']) {
      expect(await everything(pool, table)).toEqual(await everything(owner, table));
    }
    expect(await epochsOf(sqlOf(pool))).toEqual([{ epoch: 2, after: 12n }]);
    const before = await product.database.query('SELECT * FROM talk_view ORDER BY talk_id');

    await product.stop();
    product = await Product.start(url, clock);
    await product.caughtUp();
    expect(before).toHaveLength(12);
    expect(await product.database.query('SELECT * FROM talk_view ORDER BY talk_id')).toEqual(before);
    await say();
    await product.caughtUp();
    const told = (await pool.query<{ message: string }>('SELECT message FROM bus.message ORDER BY position')).rows;
    expect(told).toHaveLength(13);
    expect(JSON.parse(told.at(-1)?.message ?? '')).toMatchObject({ logepoch: '2', position: '13' });
  });

  it('is of one moment while others write', async () => {
    let stopped = false;
    const writing = (async () => {
      while (!stopped) await say();
    })();
    const manifest = await make();
    stopped = true;
    await writing;
    const [url, pool] = await newDatabase();
    await putInto(url, pool);
    const { rows } = await pool.query<Record<'events' | 'commands' | 'head', string>>(
      `SELECT (SELECT count(*) FROM events.event) AS events, (SELECT count(*) FROM events.command) AS commands,
         (SELECT max(position) FROM events.event) AS head`,
    );
    expect(rows[0]).toEqual({ events: String(manifest.events), commands: rows[0]?.events, head: manifest.position });
    const ahead = await pool.query('SELECT FROM intake.checkpoint WHERE position > $1', [manifest.position]);
    expect(ahead.rowCount).toBe(0);
  });

  it('holds nothing in the clear of what people wrote, and no rows of views', async () => {
    await make();
    const files = await readdir(folder);
    expect(files).toContain('events.event.jsonl');
    expect(files).not.toContain('intake.talk_view.jsonl');
    for (const file of files) expect(await readFile(join(folder, file), 'utf8')).not.toContain(SECRET);
  });

  it('does not bring back what was erased since it was made, by a list or by a later backup', async () => {
    await make();
    const erasure = { erasureId: randomUUID(), subject: idFrom('person'), agency: null, informationClass: null };
    await product.platform.erasures.carryOut(erasure);
    const later = join(folder, '..', 'later');
    await backUp({ owner, folder: later, contexts, now: clock.now() });
    const list = join(folder, '..', 'erasures.json');
    await writeFile(list, JSON.stringify(await product.platform.erasures.all()));
    for (const from of [list, later]) {
      const [url, pool] = await newDatabase();
      const again = await readKnownErasures(from);
      expect(await putInto(url, pool, KEY, again)).toMatchObject({ erasedAgain: 1 });
      const { rows } = await pool.query('SELECT wrapped FROM privacy.data_key WHERE subject = $1', [erasure.subject]);
      expect(rows).toEqual([{ wrapped: null }]);
      const restored = await Product.start(url, clock);
      await restored.caughtUp();
      expect(JSON.stringify(await restored.database.query('SELECT * FROM talk_view'))).not.toContain(SECRET);
      await restored.stop();
    }
    for (const wrong of [manifestPath(folder), '/nowhere']) {
      await expect(readKnownErasures(wrong)).rejects.toBeInstanceOf(BackupTrouble);
    }
  });

  it('is never written over anything, and never put over anything', async () => {
    await make();
    await expect(make()).rejects.toThrow('is not empty');
    await expect(putInto(product.url, owner)).rejects.toThrow(/The database is not empty: \S+ has rows/);
  });

  it.each([
    ['changed', (file: string, text: string) => writeFile(file, text.replace('talk-', 'tulk-'))],
    ['longer', (file: string) => appendFile(file, '{}\n')],
    ['cut', (file: string, text: string) => writeFile(file, text.slice(0, -40))],
    ['gone', (file: string) => rm(file)],
  ])('is refused when a file of it is %s, and nothing is written', async (_, damage) => {
    await make();
    const file = join(folder, 'events.event.jsonl');
    await damage(file, await readFile(file, 'utf8'));
    const [url, pool] = await newDatabase();
    await expect(putInto(url, pool)).rejects.toThrow('events.event.jsonl');
    expect((await pool.query(`SELECT FROM pg_namespace WHERE nspname = 'events'`)).rowCount).toBe(0);
  });

  it('is refused unfinished, of another format, of other tables, or with another master key', async () => {
    const manifest = await make();
    const [url, pool] = await newDatabase();
    await expect(putInto(url, pool, Buffer.alloc(32, 8))).rejects.toThrow('do not open with this master key');
    const rewrite = (more: Partial<Manifest>) =>
      writeFile(manifestPath(folder), JSON.stringify({ ...manifest, ...more }));
    const tables = manifest.tables.map((one) => (one.table === 'bus.message' ? { ...one, columns: ['id'] } : one));
    await rewrite({ tables });
    await expect(putInto(url, pool)).rejects.toThrow('bus.message has another form');
    await rewrite({ format: 2 });
    await expect(putInto(url, pool)).rejects.toThrow('not of format 1');
    await rm(manifestPath(folder));
    await expect(putInto(url, pool)).rejects.toThrow(BackupTrouble);
  });
});
