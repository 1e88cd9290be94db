import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { ContextDatabase } from '../../projections/context-database';
import { testDatabase } from '../../testing/test-database';
import type { OpenedBus } from '../contract/bus.contract';
import { describeBus } from '../contract/bus.contract';
import { EFFECT_TABLE_SQL, Listening, retryAtOnce, told } from '../contract/told';
import type { RetryPolicy } from '../port/inbox';
import { PostgresBus, preparePostgresBus } from './postgres-bus';

async function open(): Promise<OpenedBus & { readonly admin: Client; readonly url: string }> {
  const test = await testDatabase();
  await preparePostgresBus(test.url);
  const database = await ContextDatabase.open({ url: test.url, context: 'outcomes', rows: [], migrations: [] });
  await database.query(EFFECT_TABLE_SQL);
  const admin = new Client({ connectionString: test.url });
  await admin.connect();
  const connected: PostgresBus[] = [];
  return {
    admin,
    url: test.url,
    database,
    connect: (retry: RetryPolicy) => {
      const bus = new PostgresBus(test.url, retry);
      connected.push(bus);
      return bus;
    },
    put: async (type, text) => {
      await admin.query('INSERT INTO bus.message (topic, type, id, message) VALUES ($1,$2,$3,$4)', [
        't',
        type,
        randomUUID(),
        text,
      ]);
    },
    skipHistory: async (id) => {
      await admin.query(
        `INSERT INTO bus.consumer (id, position, types) SELECT $1, coalesce(max(position), 0), '{}' FROM bus.message`,
        [id],
      );
    },
    forgetProgress: async (id) => {
      await admin.query('UPDATE bus.consumer SET position = 0 WHERE id = $1', [id]);
    },
    close: async () => {
      for (const bus of connected) await bus.close().catch(() => undefined);
      await database.close();
      await admin.end();
      await test.drop();
    },
  };
}

describeBus('PostgreSQL', { open });

describe('the bus in PostgreSQL', () => {
  let opened: Awaited<ReturnType<typeof open>>;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());

  it('has taken effect once when saving the place failed after it', async () => {
    const errors: unknown[] = [];
    const bus = new PostgresBus(opened.url, retryAtOnce(), (_, error) => errors.push(error));
    const listening = new Listening('outcomes.place.v1', opened.database);
    const stream = `introduction-${randomUUID()}`;
    await opened.admin.query('REVOKE UPDATE ON bus.consumer FROM living_well_bus');
    await bus.publish([told(stream, 0), told(stream, 1)]);
    // The row of the consumer is there already, so that only saving its place is refused.
    await opened.admin.query(`INSERT INTO bus.consumer (id, position, types) VALUES ($1, 0, $2)`, [
      listening.id,
      listening.types,
    ]);
    await opened.admin.query(`GRANT UPDATE (types) ON bus.consumer TO living_well_bus`);
    await bus.consume(listening);
    await listening.until(() => Promise.resolve(errors.length > 0));
    expect(await listening.effects()).toEqual([`${stream}@0`, `${stream}@1`]);
    const [place] = (
      await opened.admin.query<{ position: string }>('SELECT position FROM bus.consumer WHERE id = $1', [listening.id])
    ).rows;
    expect(place?.position).toBe('0');

    await opened.admin.query('GRANT UPDATE ON bus.consumer TO living_well_bus');
    await bus.publish([told(stream, 2)]);
    await listening.until(async () => (await listening.effects()).length >= 3);
    expect(await listening.effects()).toEqual([`${stream}@0`, `${stream}@1`, `${stream}@2`]);
    await bus.close();
  });

  it('goes on when the server ended every connection of it', async () => {
    const bus = new PostgresBus(opened.url, retryAtOnce());
    const listening = new Listening('outcomes.killed.v1', opened.database);
    await bus.consume(listening);
    const stream = `introduction-${randomUUID()}`;
    await bus.publish([told(stream, 0)]);
    await listening.until(async () => (await listening.effectsOf(stream)).length === 1);
    await opened.admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()
         AND application_name IN ('living-well living_well_bus', 'living-well listener')`,
    );
    const publish = () => bus.publish([told(stream, 1)]);
    await publish().catch(publish).catch(publish);
    await listening.until(async () => (await listening.effectsOf(stream)).length === 2);
    await bus.close();
  });

  it('lets nobody who works on it change or remove a message', async () => {
    for (const statement of ['UPDATE bus.message SET message = message', 'DELETE FROM bus.message']) {
      await opened.admin.query('SET ROLE living_well_bus');
      await expect(opened.admin.query(statement)).rejects.toMatchObject({ code: '42501' });
      await opened.admin.query('RESET ROLE');
    }
  });
});
