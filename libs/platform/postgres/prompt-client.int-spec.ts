import type { Pool } from 'pg';
import type { TestDatabase } from '../testing/test-database';
import { testDatabase } from '../testing/test-database';
import { TcpProxy } from '../testing/tcp-proxy';
import { ContextDatabase } from '../projections/context-database';
import { isConnectionTrouble } from './connection-trouble';
import { PromptClient } from './prompt-client';
import { rolePool } from './role-pool';

describe('a connection over a line that was lost with nobody saying so', () => {
  let database: TestDatabase;
  let proxy: TcpProxy;
  let address: string;
  beforeAll(async () => {
    database = await testDatabase();
    proxy = await TcpProxy.before(database.url);
    address = `${proxy.url}?query_timeout=150`;
  });
  afterAll(async () => {
    await proxy.close();
    await database.drop();
  });

  it('is given up after half a minute unless the address says otherwise', () => {
    const pool = rolePool(database.url, 'anybody', 1);
    expect(pool.options.Client).toBe(PromptClient);
    const timeOf = (url: string) =>
      (new PromptClient({ connectionString: url }) as unknown as { connectionParameters: { query_timeout: unknown } })
        .connectionParameters.query_timeout;
    expect([timeOf(database.url), timeOf(address)]).toEqual([30_000, '150']);
  });

  it('does not keep its locks for ever: the server ends a transaction in which nothing more is said', async () => {
    const opened = await ContextDatabase.open({ url: database.url, context: 'intake', rows: [], migrations: [] });
    const shown = await opened.transaction((sql) => sql.query('SHOW idle_in_transaction_session_timeout'));
    expect(shown).toEqual([{ idle_in_transaction_session_timeout: '30s' }]);
    await opened.close();
  });

  it('does not end the process when the server ends it just as a pool hands it out', async () => {
    const opened = await ContextDatabase.open({ url: database.url, context: 'intake', rows: [], migrations: [] });
    const { master } = opened.dataSource.driver as unknown as { master: Pool };
    for (const pool of [master, rolePool(database.url, 'living_well_intake', 1)]) {
      const ended = new Error('terminating connection due to administrator command');
      const thrown = await new Promise<unknown>((done) => {
        pool.connect((_, client, release) => {
          try {
            client?.emit('error', ended);
            done(undefined);
          } catch (error) {
            done(error);
          }
          release(ended);
        });
      });
      expect(thrown).toBeUndefined();
      if (pool !== master) await pool.end();
    }
    await opened.close();
  });

  it('is not used again by whoever reads rows, changes them, or has a transaction open', async () => {
    const opened = await ContextDatabase.open({ url: address, context: 'intake', rows: [], migrations: [] });
    const everything = [
      () => opened.query('SELECT 1 AS one'),
      () => opened.dataSource.query<object[]>('SELECT 1 AS one'),
      () => opened.transaction((sql) => sql.query('SELECT 1 AS one')),
    ];
    for (const ask of everything) {
      // A line that was open already was lost with those before it.
      await ask().catch(ask);
      proxy.vanish();
      await expect(ask().catch((error: unknown) => isConnectionTrouble(error))).resolves.toBe(true);
      expect(await ask()).toEqual([{ one: 1 }]);
    }
    await opened.close();
  });
});
