import { Client } from 'pg';
import type { TestDatabase } from '../testing/test-database';
import { testDatabase } from '../testing/test-database';
import { TcpProxy } from '../testing/tcp-proxy';
import { PgListener } from './pg-listener';

describe('listening to the database', () => {
  let database: TestDatabase;
  let admin: Client;
  let listener: PgListener;
  beforeAll(async () => {
    database = await testDatabase();
    admin = new Client({ connectionString: database.url });
    await admin.connect();
  });
  beforeEach(() => {
    listener = new PgListener(database.url);
  });
  afterEach(() => listener.close());
  afterAll(async () => {
    await admin.end();
    await database.drop();
  });
  const listeners = `FROM pg_stat_activity WHERE application_name = 'living-well listener' AND datname = current_database()`;
  const heard = (channel: string, of = listener) => {
    const all: string[] = [];
    let told: () => void = () => undefined;
    const until = async (text: string) => {
      while (!all.includes(text)) await new Promise<void>((more) => (told = more));
    };
    const on = of.on(
      channel,
      (payload) => {
        all.push(payload);
        told();
      },
      () => {
        all.push('missed');
        told();
      },
    );
    return { all, until, on };
  };

  it('hears several channels over one connection, each for who asked', async () => {
    const [one, two, other] = [heard('one'), heard('one'), heard('two')];
    await Promise.all([one.on, two.on, other.on]);
    await admin.query(`SELECT pg_notify('one', 'a'), pg_notify('two', 'b')`);
    await Promise.all([one.until('a'), two.until('a'), other.until('b')]);
    expect([one.all, two.all, other.all]).toEqual([['a'], ['a'], ['b']]);
    expect((await admin.query(`SELECT ${listeners}`)).rows).toHaveLength(1);

    (await one.on)();
    await admin.query(`SELECT pg_notify('one', 'c')`);
    await two.until('c');
    expect(one.all).toEqual(['a']);
  });

  it('connects again when the server ends the connection, and says that something may have been missed', async () => {
    const [one, two] = [heard('one'), heard('two')];
    await Promise.all([one.on, two.on]);
    for (let round = 1; round <= 2; round += 1) {
      await admin.query(`SELECT pg_terminate_backend(pid) ${listeners}`);
      await Promise.all([one.until('missed'), two.until('missed')]);
      await admin.query(`SELECT pg_notify('one', 'again ${round}'), pg_notify('two', 'again ${round}')`);
      await Promise.all([one.until(`again ${round}`), two.until(`again ${round}`)]);
      expect(one.all.splice(0)).toEqual(['missed', `again ${round}`]);
      expect(two.all.splice(0)).toEqual(['missed', `again ${round}`]);
    }
    expect((await admin.query(`SELECT ${listeners}`)).rows).toHaveLength(1);
  });

  it('notices a line that was lost with nobody saying so, and connects again', async () => {
    const proxy = await TcpProxy.before(database.url);
    const prompt = new PgListener(`${proxy.url}?query_timeout=100`, 20);
    const one = heard('one', prompt);
    await one.on;
    proxy.vanish();
    await one.until('missed');
    await admin.query(`SELECT pg_notify('one', 'again')`);
    await one.until('again');
    await prompt.close();
    await proxy.close();
  });

  it('says so when the server cannot be reached, and hears nothing of it later', async () => {
    const away = new PgListener('postgres://nobody@127.0.0.1:1/none');
    await expect(heard('one', away).on).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await away.close();
  });

  it('leaves no connection behind when it is closed while it connects', async () => {
    const { on } = heard('one');
    await listener.close();
    await on.catch(() => undefined);
    while ((await admin.query(`SELECT ${listeners}`)).rows.length > 0);
    await expect(heard('one').on).rejects.toThrow('closed');
  });
});
