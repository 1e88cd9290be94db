import type { MigrationInterface } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { DataSource } from 'typeorm';
import { Client, escapeLiteral } from 'pg';
import type { Pool } from 'pg';
import type { Sql } from '../access-control/relationship-facts';
import { RELATIONSHIP_TABLE_SQL } from '../access-control/relationship-facts';
import { EMERGENCY_TABLE_SQL } from '../access-control/emergency-facts';
import { SHARING_TABLE_SQL } from '../access-control/sharing-facts';
import { LOG_EPOCH_SQL } from '../event-store/log-epoch';
import { INBOX_TABLES_SQL } from '../messaging/port/inbox.schema';
import { TOLD_TABLE_SQL } from '../messaging/port/relay-gate';
import { PromptClient } from '../postgres/prompt-client';
import { RECONCILIATION_TABLES_SQL } from '../operations/reconciliation.schema';
import { POLICY_TABLE_SQL } from './policy-facts';
import { PARKED_EVENT_TABLE_SQL } from './parked-events.schema';
import { createRoleSql, LONGEST_SILENCE_MS, prepared, rolePool } from '../postgres/role-pool';
import { TransactionPulse } from '../postgres/transaction-pulse';
import type { RowSubject } from './row-level-security';
import { beginReadingSql, readerRoleOf, roleOf } from './row-level-security';

const QUERIES_AT_ONCE = 4;
const TRANSACTIONS_AT_ONCE = 4;

type Class<T> = new () => T;
/** Statements that are written here, several at once if need be. */
type Connection = { query(text: string): Promise<unknown> };

/** What a context keeps for its views: one schema and one role, which can touch nothing else. */
export interface ContextDatabaseOptions {
  /** Owner's address; the context itself works as its own role. */
  readonly url: string;
  /** Such as `care-plan`; the schema is `care_plan`. */
  readonly context: string;
  readonly rows: readonly Class<object>[];
  readonly migrations: readonly Class<MigrationInterface>[];
  /** For deciding what of a past relationship may still be read; the clock of the machine when absent. */
  readonly clock?: { now(): Date };
  readonly queriesAtOnce?: number;
}

/**
 * Queries and transactions have connections of their own: work inside a transaction may ask something outside it (a command
 * that a consumer sends reads who may), and with one pool for both, enough of them would wait for each other for ever.
 */
export class ContextDatabase implements Sql {
  private constructor(
    readonly context: string,
    /** Reads as the reader of this context: of people's rows nothing, unless by `reading`. */
    readonly dataSource: DataSource,
    private readonly queries: Pool,
    private readonly transactions: Pool,
    private readonly now: () => Date,
  ) {}

  /** Makes the roles and schema when missing, then runs the migrations of this context as its own role. */
  static async open(options: ContextDatabaseOptions): Promise<ContextDatabase> {
    const { url, context, rows, migrations, clock, queriesAtOnce = QUERIES_AT_ONCE } = options;
    const schema = schemaOf(context);
    const [role, reader] = [roleOf(schema), readerRoleOf(schema)];
    const sourceAs = (worksAs: string, poolSize: number) =>
      new DataSource({
        type: 'postgres',
        url,
        schema,
        entities: [...rows],
        migrations: [...migrations],
        migrationsTableName: 'migration',
        migrationsTransactionMode: 'all',
        synchronize: false,
        poolSize,
        connectTimeoutMS: 10_000,
        applicationName: `living-well ${context}`,
        extra: { options: `-c role=${worksAs} -c search_path=${schema}`, keepAlive: true, Client: PromptClient },
      });
    const dataSource = sourceAs(reader, queriesAtOnce);
    const migrating = sourceAs(role, 1);
    const owner = new Client({ connectionString: url });
    await owner.connect();
    try {
      // Held until the last migration: of several processes that start at once, one makes what the others find.
      await owner.query('SELECT pg_advisory_lock(7236000)');
      await owner.query(
        `${LOG_EPOCH_SQL} ${createRoleSql(role)} ${createRoleSql(reader)} CREATE SCHEMA IF NOT EXISTS ${schema} AUTHORIZATION ${role};`,
      );
      await migrating.initialize();
      await migrating.query(
        `CREATE TABLE IF NOT EXISTS checkpoint (id text PRIMARY KEY, position bigint NOT NULL, saved_at timestamptz NOT NULL DEFAULT now());
         ${INBOX_TABLES_SQL} ${TOLD_TABLE_SQL} ${PARKED_EVENT_TABLE_SQL} ${RECONCILIATION_TABLES_SQL} ${RELATIONSHIP_TABLE_SQL} ${SHARING_TABLE_SQL} ${POLICY_TABLE_SQL} ${EMERGENCY_TABLE_SQL}`,
      );
      await migrating.runMigrations();
      await migrating.query(
        `GRANT USAGE ON SCHEMA ${schema} TO ${reader}; GRANT SELECT ON ALL TABLES IN SCHEMA ${schema} TO ${reader};`,
      );
      await dataSource.initialize();
    } catch (error) {
      if (dataSource.isInitialized) await dataSource.destroy();
      throw error;
    } finally {
      if (migrating.isInitialized) await migrating.destroy();
      await owner.end();
    }
    return new ContextDatabase(
      context,
      dataSource,
      rolePool(url, role, queriesAtOnce, { search_path: schema }),
      rolePool(url, role, TRANSACTIONS_AT_ONCE, { search_path: schema }),
      () => clock?.now() ?? new Date(),
    );
  }

  /** Rows of people, as one subject may see them: in a transaction of its own, which cannot see those of anybody else. */
  async reading<Result>(subject: RowSubject, work: (rows: EntityManager) => Promise<Result>): Promise<Result> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.query(beginReadingSql(subject, this.now()));
      const result = await work(runner.manager);
      await runner.query('COMMIT');
      return result;
    } catch (error) {
      // A connection that cannot be rolled back is broken, and its pool has dropped it.
      await runner.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  /** As the context itself, which keeps rows of everybody: for facts of access, commands and consumers, not for what people see. */
  async query<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.queries.query<Row>(prepared(text, values))).rows;
  }

  /** Runs `work` in one transaction; a throw rolls everything back. Never open another one inside. */
  async transaction<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> {
    return this.onConnection(async (client, sql) => {
      await client.query('BEGIN');
      const result = await work(sql);
      await commit(client, 'COMMIT');
      return result;
    });
  }

  /**
   * Does `work` unless another process is at it: a lock of a session, and no transaction, is held meanwhile, so that what is slow
   * holds nothing open. A process that ends, or says nothing for long, lets go of it with its connection.
   * @param kind pinned: the number of this kind of lock
   */
  async aloneWith(kind: number, what: string, work: () => Promise<void>): Promise<void> {
    await this.onConnection(async (client) => {
      const lock = `(${kind}, hashtext(${escapeLiteral(what)}))`;
      const begun = await client.query(
        `SET idle_session_timeout TO ${LONGEST_SILENCE_MS}; SELECT pg_try_advisory_lock${lock} AS mine`,
      );
      const mine = (begun as { rows: { mine?: boolean }[] }[]).at(-1)?.rows[0]?.mine === true;
      try {
        if (mine) await work();
      } finally {
        await client.query(`${mine ? `SELECT pg_advisory_unlock${lock};` : ''} RESET idle_session_timeout`);
      }
    });
  }

  /**
   * Goes on from a saved position, whose row is held meanwhile: `work` is given it with the streams that are parked, and answers
   * the one reached, which is saved with the rows. Only `durable` work is waited for until it is on the disk; other work must be repeatable, since
   * after a power cut position and rows may be those of a moment before.
   */
  async fromCheckpoint(
    { id, durable }: { readonly id: string; readonly durable: boolean },
    work: (done: bigint, sql: Sql, parked: ReadonlySet<string>) => Promise<bigint>,
  ): Promise<void> {
    await this.onConnection(async (client, sql) => {
      const name = escapeLiteral(id);
      const begun: unknown = await client.query(
        `BEGIN; ${durable ? '' : 'SET LOCAL synchronous_commit TO off; '}SELECT position FROM checkpoint WHERE id = ${name} FOR UPDATE; SELECT stream FROM parked_event WHERE follower = ${name}`,
      );
      const [held, parked] = (begun as { rows: { position?: string; stream?: string }[] }[]).slice(-2);
      const streams = new Set(parked?.rows.map(({ stream = '' }) => stream));
      const reached = await work(BigInt(held?.rows[0]?.position ?? 0), sql, streams);
      await commit(client, `UPDATE checkpoint SET position = ${reached}, saved_at = now() WHERE id = ${name}; COMMIT`);
    });
  }

  private async onConnection<Result>(work: (connection: Connection, sql: Sql) => Promise<Result>): Promise<Result> {
    const client = await this.transactions.connect();
    let broken: Error | undefined;
    const onError = (error: Error) => (broken = error);
    client.on('error', onError);
    const pulse = new TransactionPulse(client);
    try {
      return await work(
        { query: (text: string) => pulse.ask(() => client.query(text)) },
        {
          query: async <Row extends object>(text: string, values: readonly unknown[] = []) =>
            (await pulse.ask(() => client.query<Row>(prepared(text, values)))).rows,
        },
      );
    } catch (error) {
      await pulse.end();
      await client.query('ROLLBACK').catch((failed: Error) => (broken = failed));
      throw error;
    } finally {
      await pulse.end();
      client.off('error', onError);
      client.release(broken);
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.queries.end(), this.transactions.end()]);
    await this.dataSource.destroy();
  }
}

/** A server answers COMMIT with ROLLBACK when a statement had failed, even if its error was caught on the way. */
async function commit(client: Connection, text: string): Promise<void> {
  const answered = await client.query(text);
  const last = Array.isArray(answered) ? (answered.at(-1) as unknown) : answered;
  if ((last as { command?: string }).command === 'COMMIT') return;
  throw new Error('A statement of this transaction failed and its error was swallowed; nothing was kept.');
}

export function schemaOf(context: string): string {
  if (!/^[a-z]+(-[a-z]+)*$/.test(context)) throw new Error(`"${context}" is not a context's name.`);
  return context.replace(/-/g, '_');
}
