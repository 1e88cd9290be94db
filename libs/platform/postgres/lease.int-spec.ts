import { Client } from 'pg';
import type { TestDatabase } from '../testing/test-database';
import { testDatabase } from '../testing/test-database';
import type { Lease } from './lease';
import { takeLease } from './lease';

const KEY = 4711;

describe('what one process has at a time', () => {
  let database: TestDatabase;
  let admin: Client;
  const said: string[] = [];
  beforeAll(async () => {
    database = await testDatabase();
    admin = new Client({ connectionString: database.url });
    await admin.connect();
  });
  beforeEach(() => void (said.length = 0));
  afterAll(async () => {
    await admin.end();
    await database.drop();
  });
  const take = async (name: string, key = KEY): Promise<Lease> => {
    let lost: () => void = () => undefined;
    losing.set(name, new Promise((resolve) => (lost = resolve)));
    const lease = await takeLease({
      url: database.url,
      key,
      onWaiting: () => said.push(`${name} waits`),
      onLost: () => {
        said.push(`${name} lost`);
        lost();
      },
    });
    said.push(`${name} has it`);
    return lease;
  };
  const losing = new Map<string, Promise<void>>();
  const untilSaid = async (what: string) => {
    while (!said.includes(what)) await new Promise((turn) => setTimeout(turn, 5));
  };

  it('is handed over when the first lets go of it, and two of another kind are not in each other’s way', async () => {
    const one = await take('one');
    const two = take('two');
    await untilSaid('two waits');
    const other = await take('other', KEY + 1);
    await one.release();
    await (await two).release();
    await other.release();
    expect(said).toEqual(['one has it', 'two waits', 'other has it', 'two has it']);
  });

  it('is taken over from one whose line is gone, and the one is told', async () => {
    await take('one');
    const two = take('two');
    await untilSaid('two waits');
    await admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND objid = ${KEY} AND granted`,
    );
    await losing.get('one');
    await (await two).release();
    expect([...said].sort()).toEqual(['one has it', 'one lost', 'two has it', 'two waits']);
  });

  it('is taken back from one that is stopped, which would find out when it goes on', async () => {
    const url = `${database.url}?idle_in_transaction_session_timeout=300`;
    // Its beats come each second: to the server it is as one that is stopped.
    const onLost = () => said.push('one lost');
    await takeLease({ url, key: KEY, onWaiting: () => undefined, onLost });
    await (await take('two')).release();
    await untilSaid('one lost');
  });
});
