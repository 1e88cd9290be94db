import { Client } from 'pg';
import type { TestDatabases } from './test-database';
import { startTestDatabase, testDatabase } from './test-database';

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('databases for tests', () => {
  let databases: TestDatabases;

  beforeAll(async () => {
    databases = await startTestDatabase();
  });
  afterAll(() => databases.stop());

  it('keeps what two suites write apart, in one cluster', async () => {
    const [one, two] = [await databases.newDatabase(), await databases.newDatabase()];

    await query(one, 'create table note (words text)');

    expect(new URL(one).pathname).toMatch(/test/);
    expect(await query(one, `select to_regclass('note') is not null as there`)).toEqual([{ there: true }]);
    expect(await query(two, `select to_regclass('note') is not null as there`)).toEqual([{ there: false }]);
    expect(new URL(one).port).toBe(new URL(databases.url).port);
  });

  it('drops a database even while somebody is connected to it', async () => {
    const database = await testDatabase();
    const connected = new Client({ connectionString: database.url });
    const broken = new Promise((resolve) => connected.on('error', resolve));
    await connected.connect();

    await database.drop();

    await broken;
    await expect(query(database.url, 'select 1')).rejects.toMatchObject({ code: '3D000' });
  });

  it('is PostgreSQL 18 with the same order of letters everywhere', async () => {
    const url = await databases.newDatabase();

    expect(await query(url, `select current_setting('server_version') as version`)).toEqual([{ version: '18.4' }]);
    expect(
      await query(
        url,
        `select datlocprovider, datlocale, pg_encoding_to_char(encoding) as encoding
                          from pg_database where datname = current_database()`,
      ),
    ).toEqual([{ datlocprovider: 'b', datlocale: 'C.UTF-8', encoding: 'UTF8' }]);
  });
});
