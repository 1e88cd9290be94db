import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Pool } from 'pg';
import { startEmbeddedPostgres } from '../embedded-postgres/embedded-postgres';
import { EmbeddedPostgresError } from '../embedded-postgres/embedded-postgres-error';
import { addressOfRunning } from '../embedded-postgres/running-postgres';
import type { Clock } from '../event-store/command-context';
import { systemClock } from '../event-store/command-context';
import type { Log } from '../observability/log';
import { createLog } from '../observability/log';
import { Platform } from '../runtime/platform.module';
import { developmentSecrets } from './development-secrets';
import type { Environment, ProcessSettings } from './settings';
import { ConfigurationError, readProcessSettings } from './settings';

/** Where an operator's command works: the same database and keys as the product itself has. */
export interface OperatorDatabase {
  readonly databaseUrl: string;
  /** As the owner of the database. */
  readonly owner: Pool;
  readonly masterKey: Buffer;
  readonly dataDir: string;
  readonly settings: ProcessSettings;
  readonly clock: Clock;
  readonly log: Log;
}

export interface Opened extends OperatorDatabase {
  /** Event store, keys and bus. */
  readonly platform: Platform;
}

export interface OperatorOptions {
  readonly env: Environment;
  /** `--data-dir`; else DATA_DIR, else `.living-well`. */
  readonly dataDir: string | undefined;
  /** One line for whoever waits. */
  readonly onProgress: (line: string) => void;
}

/**
 * Opens the database for the time of `work`. Without DATABASE_URL it is the built-in one: that of the product when it runs,
 * else started here. `begin` makes a data directory that is not there. Throws ConfigurationError and EmbeddedPostgresError.
 */
export async function withDatabase<Result>(
  { env, dataDir: given, onProgress }: OperatorOptions,
  work: (database: OperatorDatabase) => Promise<Result>,
  { begin = false }: { readonly begin?: boolean } = {},
): Promise<Result> {
  const settings = readProcessSettings(env, '0');
  const dataDir = resolve(given ?? env['DATA_DIR'] ?? '.living-well');
  if (!begin) assertThere(settings, dataDir);
  const server = settings.databaseUrl
    ? { url: settings.databaseUrl, stop: () => Promise.resolve() }
    : await builtIn(dataDir, onProgress);
  const owner = new Pool({ connectionString: server.url, max: 4 });
  owner.on('error', () => undefined);
  try {
    const masterKey = settings.masterKey ?? developmentSecrets(dataDir).masterKey;
    const log = createLog(settings.logLevel === 'info' ? 'error' : settings.logLevel, process.stderr);
    return await work({ databaseUrl: server.url, owner, masterKey, dataDir, settings, clock: systemClock, log });
  } finally {
    await owner.end();
    await server.stop();
  }
}

/** Opens database, event store, keys and bus for the time of `work`. */
export function withPlatform<Result>(
  options: OperatorOptions,
  work: (opened: Opened) => Promise<Result>,
): Promise<Result> {
  return withDatabase(options, async (database) => {
    const { databaseUrl, masterKey, clock, log, dataDir, settings } = database;
    const { eventStoreUrl, kafkaBrokers } = settings;
    const platform = await Platform.open({
      ...{ databaseUrl, eventStoreUrl, kafkaBrokers, masterKey, clock, log, dataDir, internalUrl: () => '' },
    });
    try {
      return await work({ ...database, platform });
    } finally {
      await platform.onApplicationShutdown();
    }
  });
}

function assertThere({ databaseUrl, masterKey }: ProcessSettings, dataDir: string): void {
  const needed = databaseUrl ? 'development-secrets.json' : 'postgres';
  if ((databaseUrl && masterKey) || existsSync(join(dataDir, needed))) return;
  throw new ConfigurationError(
    databaseUrl
      ? `The keys were looked for in ${dataDir}, and there are none. Set LIVING_WELL_MASTER_KEY, or name the data directory of the product with --data-dir.`
      : `There is no Living Well in ${dataDir}. Name its data directory with --data-dir, or its database with DATABASE_URL.`,
  );
}

async function builtIn(
  dataDir: string,
  onProgress: (line: string) => void,
): Promise<{ readonly url: string; stop(): Promise<void> }> {
  try {
    return await startEmbeddedPostgres({ dataDir, onProgress });
  } catch (error) {
    if (!(error instanceof EmbeddedPostgresError) || error.code !== 'data-dir-in-use') throw error;
    return { url: addressOfRunning(dataDir), stop: () => Promise.resolve() };
  }
}
