import { Client } from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { preparePostgresEventStore } from '../event-store/postgres/postgres-event-store';
import type { TestDatabase } from '../testing/test-database';
import { testDatabase } from '../testing/test-database';
import { ContextDatabase } from './context-database';

class Notes1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE note (id int PRIMARY KEY, text text NOT NULL)');
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE note');
  }
}

describe('the database of a context', () => {
  let test: TestDatabase;
  let database: ContextDatabase;
  let admin: Client;
  const open = (context = 'care-plan') =>
    ContextDatabase.open({ url: test.url, context, rows: [], migrations: [Notes1700000000001] });
  beforeAll(async () => {
    test = await testDatabase();
    await preparePostgresEventStore(test.url);
    database = await open();
    admin = new Client({ connectionString: test.url });
    await admin.connect();
  });
  beforeEach(() => database.query('DELETE FROM note'));
  afterAll(async () => {
    await database.close();
    await admin.end();
    await test.drop();
  });
  const notes = () => database.query<{ id: number; text: string }>('SELECT id, text FROM note ORDER BY id');

  it('can be opened by several processes at once, each finding it whole', async () => {
    const opened = await Promise.all(Array.from({ length: 4 }, () => open('intake')));
    for (const one of opened) expect(await one.query('SELECT * FROM note')).toEqual([]);
    await Promise.all(opened.map((one) => one.close()));
  });

  it('keeps out of every other schema', async () => {
    const other = await open('outcomes');
    for (const statement of [
      'SELECT * FROM care_plan.note',
      'SELECT * FROM events.event',
      'CREATE TABLE public.mine (id int)',
    ]) {
      await expect(other.query(statement)).rejects.toThrow('permission denied');
      await expect(other.transaction((sql) => sql.query(statement))).rejects.toThrow('permission denied');
    }
    await other.close();
  });

  it('answers rows, from every kind of statement, in a transaction and outside', async () => {
    for (const sql of [
      database,
      {
        query: <Row extends object>(text: string, values?: readonly unknown[]) =>
          database.transaction((inside) => inside.query<Row>(text, values)),
      },
    ]) {
      expect(await sql.query('INSERT INTO note VALUES ($1, $2) RETURNING text', [1, 'a'])).toEqual([{ text: 'a' }]);
      expect(await sql.query('INSERT INTO note VALUES ($1, $2)', [2, 'b'])).toEqual([]);
      expect(await sql.query(`UPDATE note SET text = 'c' WHERE id = $1 RETURNING text`, [1])).toEqual([{ text: 'c' }]);
      expect(await sql.query('SELECT id FROM note ORDER BY id')).toEqual([{ id: 1 }, { id: 2 }]);
      expect(await sql.query('DELETE FROM note RETURNING id')).toHaveLength(2);
    }
  });

  it('takes everything back when the work of a transaction fails', async () => {
    const failing = database.transaction(async (sql) => {
      await sql.query(`INSERT INTO note VALUES (1, 'a')`);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await notes()).toEqual([]);
  });

  it('does not run dry when many transactions at once each ask something outside themselves', async () => {
    let inside = 0;
    await Promise.all(
      Array.from({ length: 20 }, (_, id) =>
        database.transaction(async (sql) => {
          await sql.query('INSERT INTO note VALUES ($1, $2)', [id, 'a']);
          inside += 1;
          // Whoever comes first waits for the others that can be inside with it, so that the pool is as full as it gets.
          for (let turns = 0; turns < 20 && inside < 6; turns += 1) await sql.query('SELECT 1');
          await database.query('SELECT 1');
        }),
      ),
    );
    expect(await notes()).toHaveLength(20);
  });

  it('does not call a transaction kept when the error of one of its statements was swallowed', async () => {
    const swallowing = database.transaction(async (sql) => {
      await sql.query(`INSERT INTO note VALUES (1, 'a')`);
      await sql.query('SELECT 1 / 0').catch(() => undefined);
    });
    await expect(swallowing).rejects.toThrow('swallowed');
    expect(await notes()).toEqual([]);
  });

  it('keeps one thing for one process at a time, and no transaction open meanwhile, also when the work fails', async () => {
    const other = await open();
    const [done, kind] = [[] as string[], 7236999];
    const states = `SELECT a.state FROM pg_locks l JOIN pg_stat_activity a USING (pid) WHERE l.locktype = 'advisory' AND l.classid = ${kind}`;
    await database.aloneWith(kind, 'one', async () => {
      await other.aloneWith(kind, 'one', async () => void done.push('twice'));
      await other.aloneWith(kind, 'another', async () => void done.push('another'));
      expect((await admin.query<object>(states)).rows).toEqual([{ state: 'idle' }]);
    });
    const failing = database.aloneWith(kind, 'one', () => Promise.reject(new Error('no carrier')));
    await expect(failing).rejects.toThrow('no carrier');
    await other.aloneWith(kind, 'one', async () => void done.push('afterwards'));
    expect(done).toEqual(['another', 'afterwards']);
    expect((await admin.query(states)).rows).toEqual([]);
    await other.close();
  });

  it('survives a connection that the server ends in the middle, and goes on with another', async () => {
    const failing = database.transaction(async (sql) => {
      await sql.query(`INSERT INTO note VALUES (1, 'a')`);
      const [own] = await sql.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await admin.query('SELECT pg_terminate_backend($1)', [own?.pid]);
      await sql.query(`INSERT INTO note VALUES (2, 'b')`);
    });
    await expect(failing).rejects.toThrow(/terminat|not queryable/i);
    await database.transaction((sql) => sql.query(`INSERT INTO note VALUES (3, 'c')`));
    expect(await notes()).toEqual([{ id: 3, text: 'c' }]);
  });

  it('refuses a name that is not one of a context', async () => {
    await expect(open('care plan; DROP')).rejects.toThrow(`is not a context's name`);
  });
});
