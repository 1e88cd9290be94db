import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, Pool } from 'pg';
import type { EmbeddedPostgres } from '@platform/embedded-postgres/embedded-postgres';
import { startEmbeddedPostgres } from '@platform/embedded-postgres/embedded-postgres';
import { isConnectionTrouble } from '@platform/postgres/connection-trouble';
import { TcpProxy } from '@platform/testing/tcp-proxy';
import type { Name } from './schedule';

/** A PostgreSQL of a run's own that can be made to crash, with a line to it for each process that can be cut. */
export class FaultyDatabase {
  private admin: Pool;

  private constructor(
    private readonly folder: string,
    private server: EmbeddedPostgres,
    readonly lines: Readonly<Record<Name, TcpProxy>>,
  ) {
    this.admin = this.connect();
  }

  static async start(): Promise<FaultyDatabase> {
    const folder = await mkdtemp(join(tmpdir(), 'living-well-faults-'));
    const server = await startEmbeddedPostgres({ dataDir: folder, fsync: false });
    const lines = { first: await TcpProxy.before(server.url), second: await TcpProxy.before(server.url) };
    return new FaultyDatabase(folder, server, lines);
  }

  /** Straight to the server; another one after every crash. */
  get url(): string {
    return this.server.url;
  }

  /** Ends the whole server without any orderly step, in the midst of whatever it does, and starts it again. */
  async crash(signal: 'SIGQUIT' | 'SIGKILL'): Promise<void> {
    const recorded = await readFile(join(this.folder, 'postgres', 'postmaster.pid'), 'utf8');
    process.kill(Number(recorded.split('\n')[0]), signal);
    await this.server.stop();
    await this.admin.end();
    this.server = await startEmbeddedPostgres({ dataDir: this.folder, fsync: false });
    this.admin = this.connect();
    for (const line of Object.values(this.lines)) line.leadTo(this.server.url);
  }

  /** Kills the server's process behind one connection: the server then ends all of them and recovers. */
  async killOneOfItsProcesses(): Promise<void> {
    const [chosen] = await this.sql<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity WHERE application_name LIKE 'living-well%' ORDER BY state_change DESC LIMIT 1`,
    );
    if (chosen) process.kill(chosen.pid, 'SIGKILL');
  }

  /** Ends connections of the product as an administrator may. */
  async terminate(connections: number): Promise<void> {
    await this.sql(
      `SELECT pg_terminate_backend(pid) FROM (SELECT pid FROM pg_stat_activity WHERE application_name LIKE 'living-well%'
       ORDER BY state_change DESC LIMIT $1) AS chosen`,
      [connections],
    );
  }

  /** Lets nobody write to a table until somebody is seen to wait for it. */
  async lockUntilSomebodyWaits(table: string): Promise<void> {
    const holder = new Client({ connectionString: this.url });
    await holder.connect();
    try {
      await holder.query(`BEGIN; LOCK TABLE ${table} IN EXCLUSIVE MODE`);
      const waiting = `SELECT FROM pg_locks WHERE relation = '${table}'::regclass AND NOT granted`;
      while ((await this.sql(waiting)).length === 0) await pause(5);
    } finally {
      await holder.end();
    }
  }

  /** As the superuser; waits for a server that is only just starting. For questions alone: one may be asked twice. */
  async sql<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    for (;;) {
      try {
        return (await this.admin.query<Row>(text, [...values])).rows;
      } catch (error) {
        if (!isConnectionTrouble(error)) throw error;
        await pause(20);
      }
    }
  }

  async stop(): Promise<void> {
    await this.admin.end();
    for (const line of Object.values(this.lines)) await line.close();
    await this.server.stop();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 20 });
  }

  private connect(): Pool {
    const pool = new Pool({ connectionString: this.url, max: 1, application_name: 'faults' });
    pool.on('error', () => undefined);
    return pool;
  }
}
