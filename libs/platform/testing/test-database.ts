import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { sharedClusterUrl, startThrowawayPostgres } from './shared-cluster';

export interface TestDatabases {
  /** A database of the cluster in which nothing should be made; use `newDatabase` for work. */
  readonly url: string;
  /** The url of a new, empty database whose name contains "test". */
  newDatabase(): Promise<string>;
  /** Drops what `newDatabase` made. */
  stop(): Promise<void>;
}

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** The test run's PostgreSQL, or outside a test run one of our own until `stop()`. */
export async function startTestDatabase(): Promise<TestDatabases> {
  const shared = await sharedClusterUrl();
  const own = shared === undefined ? await startThrowawayPostgres() : undefined;
  const url = shared ?? own?.url ?? '';
  const names: string[] = [];
  return {
    url,
    newDatabase: async () => {
      const name = `living_well_test_${randomBytes(6).toString('hex')}`;
      await run(url, `create database ${name}`);
      names.push(name);
      return Object.assign(new URL(url), { pathname: `/${name}` }).href;
    },
    stop: async () => {
      if (own !== undefined) return own.stop();
      for (const name of names.splice(0)) {
        await nobodyIn(url, name);
        await run(url, `drop database if exists ${name} with (force)`);
      }
    },
  };
}

/** One new database for one suite: `beforeAll(async () => { db = await testDatabase(); })`, `afterAll(() => db.drop())`. */
export async function testDatabase(): Promise<TestDatabase> {
  const databases = await startTestDatabase();
  return { url: await databases.newDatabase(), drop: () => databases.stop() };
}

const LOOKS = 50;
const LOOK_EVERY_MS = 20;

/** Connections that are being closed are waited for a moment, so that none is cut off while its owner lets it go. */
async function nobodyIn(url: string, name: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (let look = 0; look < LOOKS; look += 1) {
      const { rowCount } = await client.query('select from pg_stat_activity where datname = $1', [name]);
      if (rowCount === 0) return;
      await new Promise((again) => setTimeout(again, LOOK_EVERY_MS));
    }
  } finally {
    await client.end();
  }
}

async function run(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
