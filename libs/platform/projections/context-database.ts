import type { MigrationInterface } from 'typeorm';
import { DataSource } from 'typeorm';
import { Client } from 'pg';
import type { Pool } from 'pg';
import type { Sql } from '../access-control/relationship-facts';
import { RELATIONSHIP_TABLE_SQL } from '../access-control/relationship-facts';
import { INBOX_TABLES_SQL } from '../messaging/port/inbox';
import { PromptClient } from '../postgres/prompt-client';
import { createRoleSql, rolePool } from '../postgres/role-pool';

const QUERIES_AT_ONCE = 4;
const TRANSACTIONS_AT_ONCE = 4;

type Class<T> = new () => T;

/** What a context keeps for its views: one schema and one role, which can touch nothing else. */
export interface ContextDatabaseOptions {
  /** Owner's address; the context itself works as its own role. */
  readonly url: string;
  /** Such as `care-plan`; the schema is `care_plan`. */
  readonly context: string;
  readonly rows: readonly Class<object>[];
  readonly migrations: readonly Class<MigrationInterface>[];
}

/**
 * Queries and transactions have connections of their own: work inside a transaction may ask something outside it (a command
 * that a consumer sends reads who may), and with one pool for both, enough of them would wait for each other for ever.
 */
export class ContextDatabase implements Sql {
  private constructor(
    readonly context: string,
    readonly dataSource: DataSource,
    private readonly transactions: Pool,
  ) {}

  /** Makes the role and schema when missing, then runs the migrations of this context as its own role. */
  static async open({ url, context, rows, migrations }: ContextDatabaseOptions): Promise<ContextDatabase> {
    const schema = schemaOf(context);
    const role = `living_well_${schema}`;
    const dataSource = new DataSource({
      type: 'postgres',
      url,
      schema,
      entities: [...rows],
      migrations: [...migrations],
      migrationsTableName: 'migration',
      migrationsTransactionMode: 'all',
      synchronize: false,
      poolSize: QUERIES_AT_ONCE,
      connectTimeoutMS: 10_000,
      applicationName: `living-well ${context}`,
      extra: { options: `-c role=${role} -c search_path=${schema}`, keepAlive: true, Client: PromptClient },
    });
    const owner = new Client({ connectionString: url });
    await owner.connect();
    try {
      // Held until the last migration: of several processes that start at once, one makes what the others find.
      await owner.query('SELECT pg_advisory_lock(7236000)');
      await owner.query(`${createRoleSql(role)} CREATE SCHEMA IF NOT EXISTS ${schema} AUTHORIZATION ${role};`);
      await dataSource.initialize();
      await dataSource.query(
        `CREATE TABLE IF NOT EXISTS checkpoint (id text PRIMARY KEY, position bigint NOT NULL, saved_at timestamptz NOT NULL DEFAULT now());
         ${INBOX_TABLES_SQL} ${RELATIONSHIP_TABLE_SQL}`,
      );
      await dataSource.runMigrations();
    } catch (error) {
      if (dataSource.isInitialized) await dataSource.destroy();
      throw error;
    } finally {
      await owner.end();
    }
    return new ContextDatabase(context, dataSource, rolePool(url, role, TRANSACTIONS_AT_ONCE, schema));
  }

  async query<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    const runner = this.dataSource.createQueryRunner();
    try {
      return (await runner.query(text, [...values], true)).records as Row[];
    } finally {
      await runner.release();
    }
  }

  /** Runs `work` in one transaction; a throw rolls everything back. Never open another one inside. */
  async transaction<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> {
    const client = await this.transactions.connect();
    let broken: Error | undefined;
    const onError = (error: Error) => (broken = error);
    client.on('error', onError);
    try {
      await client.query('BEGIN');
      const result = await work({
        query: async <Row extends object>(text: string, values: readonly unknown[] = []) =>
          (await client.query<Row>(text, [...values])).rows,
      });
      // A server answers COMMIT with ROLLBACK when a statement had failed, even if its error was caught on the way.
      if ((await client.query('COMMIT')).command === 'COMMIT') return result;
      throw new Error('A statement of this transaction failed and its error was swallowed; nothing was kept.');
    } catch (error) {
      await client.query('ROLLBACK').catch((failed: Error) => (broken = failed));
      throw error;
    } finally {
      client.off('error', onError);
      client.release(broken);
    }
  }

  async close(): Promise<void> {
    await this.transactions.end();
    await this.dataSource.destroy();
  }
}

export function schemaOf(context: string): string {
  if (!/^[a-z]+(-[a-z]+)*$/.test(context)) throw new Error(`"${context}" is not a context's name.`);
  return context.replace(/-/g, '_');
}
