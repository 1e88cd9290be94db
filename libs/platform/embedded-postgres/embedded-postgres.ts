import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { Client, escapeIdentifier } from 'pg';
import type { Binaries } from './binaries';
import { findNativeDirectory, prepareBinaries } from './binaries';
import type { Cluster } from './cluster';
import { accountFor, clusterName, configureCluster, createCluster, SUPERUSER } from './cluster';
import {
  claimDataDirectory,
  databasePassword,
  explainFileError,
  findCluster,
  openDataDirectory,
} from './data-directory';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import { newEphemeralDirectory, removeEphemeralDirectory, sweepEphemeralDirectories } from './ephemeral';
import type { OwnerLock } from './owner-lock';
import { takeOwnership } from './owner-lock';
import { Server, stopOrphan } from './server';

const HOST = '127.0.0.1';

export interface EmbeddedPostgresOptions {
  /** Where everything is kept; made when missing. Not used when `ephemeral`. */
  readonly dataDir: string;
  /** Created when it does not exist yet. Default `living_well`. */
  readonly database?: string;
  /** A fresh directory among the temporary files, removed by `stop()`. */
  readonly ephemeral?: boolean;
  /** Called with one line for a person who waits, and whenever the server had to be started again. */
  readonly onProgress?: (line: string) => void;
  /** False only for tests: a power cut may then lose everything. Default true. */
  readonly fsync?: boolean;
}

export interface EmbeddedPostgres {
  /** For `pg`: postgres://user:password@127.0.0.1:port/database. The user is a superuser. */
  readonly url: string;
  readonly host: string;
  /** Another one after every start. */
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** Ends the server, within ten seconds, and gives the data directory free. May be called twice. */
  stop(): Promise<void>;
}

/**
 * Starts a PostgreSQL 18 of our own, as root or not, on a data directory that only this process uses.
 * A server that a killed process left behind is stopped first; one that is killed while we run is started again on its port.
 * Throws `EmbeddedPostgresError`.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const native = findNativeDirectory();
  if (options.ephemeral === true) await sweepEphemeralDirectories(native);
  const dataDir = options.ephemeral === true ? newEphemeralDirectory() : resolve(options.dataDir);
  const steps = new UndoSteps();
  if (options.ephemeral === true) steps.add(() => removeEphemeralDirectory(dataDir));
  try {
    return await start(options, native, dataDir, steps);
  } catch (error) {
    // Why the start failed matters more than what could not be tidied after it.
    await steps.undo().catch(() => undefined);
    throw explainFileError(error, dataDir);
  }
}

/** What was done and must be undone, the last thing first and each once; a step that fails does not keep the others from it. */
class UndoSteps {
  private readonly steps: (() => Promise<void> | void)[] = [];
  private undone: Promise<void> | undefined;

  add(step: () => Promise<void> | void): void {
    this.steps.unshift(step);
  }

  undo(): Promise<void> {
    this.undone ??= this.undoEach();
    return this.undone;
  }

  private async undoEach(): Promise<void> {
    const failures: unknown[] = [];
    for (const step of this.steps) {
      try {
        await step();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  }
}

async function start(
  options: EmbeddedPostgresOptions,
  native: string,
  dataDir: string,
  steps: UndoSteps,
): Promise<EmbeddedPostgres> {
  const { database = SUPERUSER, fsync = true, ephemeral = false, onProgress: report = () => undefined } = options;
  openDataDirectory(dataDir);
  const home = realpathSync(dataDir);
  const lock: OwnerLock = await takeOwnership(home);
  steps.add(() => lock.release());
  claimDataDirectory(home);
  const { clusterDir, exists } = findCluster(home);
  const password = databasePassword(home, exists);
  const account = accountFor(clusterDir, exists);
  const found: Cluster = { directory: clusterDir, name: clusterName(clusterDir), programs: native, account };
  await stopOrphan(found, report);
  const binaries: Binaries = prepareBinaries(native, home, account);
  steps.add(() => binaries.remove());
  const cluster: Cluster = { ...found, programs: binaries.directory };

  if (!exists) {
    report('Preparing the database (first start only)…');
    await createCluster(cluster, password, fsync);
  }
  configureCluster(cluster, fsync);
  report('Starting the database…');
  const server = await Server.start(cluster, report);
  steps.add(() => server.stop());
  const atExit = (): void => {
    server.signalNow(ephemeral ? 'SIGQUIT' : 'SIGINT');
    if (ephemeral) removeEphemeralDirectory(home);
  };
  process.once('exit', atExit);
  steps.add(() => void process.removeListener('exit', atExit));

  const address = { host: HOST, port: server.port, user: SUPERUSER, password };
  await ensureDatabase(address, database);
  report('The database is ready.');
  return {
    ...address,
    database,
    url: `postgres://${SUPERUSER}:${password}@${HOST}:${server.port}/${encodeURIComponent(database)}`,
    stop: () => steps.undo(),
  };
}

async function ensureDatabase(
  address: { host: string; port: number; user: string; password: string },
  database: string,
): Promise<void> {
  const client = new Client({ ...address, database: 'postgres', ssl: false, connectionTimeoutMillis: 10_000 });
  // A connection that breaks is told by the query that it breaks.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${escapeIdentifier(database)}`);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new EmbeddedPostgresError(
      'start-failed',
      `The database was started, but "${database}" in it could not be opened: ${why}; mend that and start again.`,
    );
  } finally {
    await client.end();
  }
}
