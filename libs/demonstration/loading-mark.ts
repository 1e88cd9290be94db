/** What is needed of a connection to PostgreSQL. */
export interface Database {
  query(text: string, values?: unknown[]): Promise<{ readonly rows: unknown[] }>;
}

export interface LoadingMark {
  /** When the demonstration was first begun: its dates count from here, also when it is completed on another day. */
  readonly startedAt: Date;
  readonly isFinished: boolean;
}

export const LOADING_TABLE_SQL = `
CREATE SCHEMA IF NOT EXISTS demonstration;
CREATE TABLE IF NOT EXISTS demonstration.loading (
  one boolean PRIMARY KEY DEFAULT true CHECK (one), started_at timestamptz NOT NULL, finished_at timestamptz
);`;

/** Marks that the loading has begun, unless it was marked before, and answers how it stands. */
export async function beginLoading(database: Database, now: Date): Promise<LoadingMark> {
  await database.query(LOADING_TABLE_SQL);
  await database.query('INSERT INTO demonstration.loading (started_at) VALUES ($1) ON CONFLICT DO NOTHING', [now]);
  const { rows } = await database.query('SELECT started_at, finished_at FROM demonstration.loading');
  const [row] = rows as { started_at: Date; finished_at: Date | null }[];
  return { startedAt: row?.started_at ?? now, isFinished: (row?.finished_at ?? null) !== null };
}

export async function finishLoading(database: Database, now: Date): Promise<void> {
  await database.query('UPDATE demonstration.loading SET finished_at = $1 WHERE finished_at IS NULL', [now]);
}
