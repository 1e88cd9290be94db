import type { MigrationInterface } from 'typeorm';
import { DataSource } from 'typeorm';
import { Pool } from 'pg';
import type { Sql } from '../access-control/relationship-facts';
import { RELATIONSHIP_TABLE_SQL } from '../access-control/relationship-facts';
import { INBOX_TABLES_SQL } from '../messaging/port/inbox';
import { createRoleSql } from '../postgres/role-pool';

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

export class ContextDatabase implements Sql {
  private constructor(
    readonly context: string,
    readonly dataSource: DataSource,
  ) {}

  /** Makes the role and schema when missing, then runs the migrations of this context as its own role. */
  static async open({ url, context, rows, migrations }: ContextDatabaseOptions): Promise<ContextDatabase> {
    const schema = schemaOf(context);
    const role = `living_well_${schema}`;
    const owner = new Pool({ connectionString: url, max: 1 });
    try {
      await owner.query(`BEGIN; SELECT pg_advisory_xact_lock(7236000);
        ${createRoleSql(role)}
        CREATE SCHEMA IF NOT EXISTS ${schema} AUTHORIZATION ${role}; COMMIT;`);
    } finally {
      await owner.end();
    }
    const dataSource = new DataSource({
      type: 'postgres',
      url,
      schema,
      entities: [...rows],
      migrations: [...migrations],
      migrationsTableName: 'migration',
      migrationsTransactionMode: 'all',
      synchronize: false,
      poolSize: 6,
      applicationName: `living-well ${context}`,
      extra: { options: `-c role=${role} -c search_path=${schema}` },
    });
    await dataSource.initialize();
    await dataSource.query(
      `CREATE TABLE IF NOT EXISTS checkpoint (id text PRIMARY KEY, position bigint NOT NULL, saved_at timestamptz NOT NULL DEFAULT now());
       ${INBOX_TABLES_SQL} ${RELATIONSHIP_TABLE_SQL}`,
    );
    await dataSource.runMigrations();
    return new ContextDatabase(context, dataSource);
  }

  query<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.dataSource.query<Row[]>(text, [...values]);
  }

  /** Runs `work` in one transaction; a throw rolls everything back. */
  transaction<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> {
    return this.dataSource.transaction((manager) =>
      work({
        query: <Row extends object>(text: string, values: readonly unknown[] = []) =>
          manager.query<Row[]>(text, [...values]),
      }),
    );
  }

  close(): Promise<void> {
    return this.dataSource.destroy();
  }
}

export function schemaOf(context: string): string {
  if (!/^[a-z]+(-[a-z]+)*$/.test(context)) throw new Error(`"${context}" is not a context's name.`);
  return context.replace(/-/g, '_');
}
