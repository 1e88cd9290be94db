import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Account } from './binaries';
import { giveTo, shortHash, temporaryDirectory } from './binaries';
import { PG_HBA_CONF, postgresqlConf } from './configuration';
import { syncDirectory, writeDurably } from './data-directory';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import { isErrno } from './processes';

export const SUPERUSER = 'living_well';
const NOBODY: Account = { uid: 65534, gid: 65534 };
const STAGE = /^postgres-[0-9a-f]{12}\.new$/;

/** One directory of PostgreSQL's own files, with all that is needed to run its programs on it. */
export interface Cluster {
  readonly directory: string;
  /** Shown in the process list, so that a running server can be told to be this cluster's. */
  readonly name: string;
  readonly programs: string;
  readonly account: Account | undefined;
}

/** Whom PostgreSQL runs as: ourselves, or when we are root the owner of its files, or nobody. */
export function accountFor(clusterDir: string, exists: boolean): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  if (process.platform !== 'linux') {
    throw new EmbeddedPostgresError(
      'start-failed',
      'PostgreSQL cannot run as root on this system; start as an ordinary user, or set DATABASE_URL.',
    );
  }
  if (!exists) return NOBODY;
  const { uid, gid } = statSync(clusterDir);
  return uid === 0 ? NOBODY : { uid, gid };
}

export function clusterName(clusterDir: string): string {
  return `living_well_${shortHash(clusterDir)}`;
}

/**
 * How to start one of PostgreSQL's programs on a cluster.
 *
 * Under another account the cluster is named by the working directory, which is entered while we are still root: so the
 * account need not be able to pass the directories above it (a checkout in /root, say).
 */
export function invocation(cluster: Cluster, directory: string) {
  const { account } = cluster;
  const env: NodeJS.ProcessEnv = { LC_ALL: 'C', TZ: 'UTC' };
  for (const name of ['PATH', 'SystemRoot', 'TEMP', 'TMP'])
    if (process.env[name] !== undefined) env[name] = process.env[name];
  return {
    directoryArgument: account === undefined ? directory : '/proc/self/cwd',
    options: { cwd: directory, env, windowsHide: true, ...account },
  };
}

/** Creates the cluster: beside its place first, then moved there whole, so that a crash leaves none or all of it. */
export async function createCluster(cluster: Cluster, password: string, fsync: boolean): Promise<void> {
  const parent = dirname(cluster.directory);
  for (const name of readdirSync(parent))
    if (STAGE.test(name)) rmSync(join(parent, name), { recursive: true, force: true, maxRetries: 5 });
  const staged = join(parent, `postgres-${randomBytes(6).toString('hex')}.new`);
  mkdirSync(staged, { mode: 0o700 });
  const secret = mkdtempSync(join(temporaryDirectory(cluster.account), 'living-well-'));
  try {
    writeFileSync(join(secret, 'password'), password, { mode: 0o600 });
    if (cluster.account !== undefined) {
      giveTo(secret, cluster.account);
      giveTo(staged, cluster.account);
    }
    await initdb(cluster, staged, join(secret, 'password'), fsync);
    renameSync(staged, cluster.directory);
    syncDirectory(parent);
  } finally {
    rmSync(secret, { recursive: true, force: true });
    rmSync(staged, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Writes our settings and makes sure that the files belong to the account that will use them. */
export function configureCluster(cluster: Cluster, fsync: boolean): void {
  if (cluster.account !== undefined && statSync(cluster.directory).uid === 0)
    giveTo(cluster.directory, cluster.account);
  const files = { 'postgresql.conf': postgresqlConf({ fsync }), 'pg_hba.conf': PG_HBA_CONF };
  for (const [name, content] of Object.entries(files)) {
    const path = join(cluster.directory, name);
    writeDurably(path, content, 0o600);
    if (cluster.account !== undefined) lchownSync(path, cluster.account.uid, cluster.account.gid);
  }
  if (process.platform !== 'win32') chmodSync(cluster.directory, 0o700);
}

/** Why a program of PostgreSQL could not even be started. */
export function explainSpawnError(error: unknown, cluster: Cluster): EmbeddedPostgresError {
  const code = isErrno(error, 'ENOENT', 'EACCES', 'EPERM', 'EINVAL', 'ENOEXEC', 'EAGAIN', 'ENOMEM')
    ? error.code
    : String(error);
  const why =
    cluster.account !== undefined && (code === 'EPERM' || code === 'EINVAL')
      ? `this root account may not run a program as uid ${cluster.account.uid}; start as an ordinary user`
      : code === 'ENOENT' || code === 'ENOEXEC'
        ? 'this system cannot run them (Linux with glibc is expected, Alpine is not enough)'
        : 'the system refused';
  return new EmbeddedPostgresError(
    'start-failed',
    `PostgreSQL's programs in ${cluster.programs} could not be started (${code}): ${why}, or set DATABASE_URL.`,
  );
}

/** What a program's output says went wrong, without times and pids. */
export function complaintIn(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const fatal = lines.findIndex((line) => /FATAL|PANIC/.test(line));
  const told =
    fatal === -1
      ? [lines.find((line) => /error|could not/i.test(line)) ?? lines.at(-1) ?? 'it said nothing']
      : // Which setting is wrong is said in the line before.
        lines.slice(lines[fatal]?.includes('contains errors') === true ? Math.max(0, fatal - 1) : fatal, fatal + 1);
  return told.map((line) => line.replace(/^.*?(FATAL|PANIC|LOG): +/, '')).join('; ');
}

async function initdb(cluster: Cluster, directory: string, passwordFile: string, fsync: boolean): Promise<void> {
  const { directoryArgument, options } = invocation(cluster, directory);
  const program = join(cluster.programs, 'bin', 'initdb');
  const child = spawn(
    program,
    [
      ...['-D', directoryArgument, '--username', SUPERUSER, '--auth=scram-sha-256', `--pwfile=${passwordFile}`],
      ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--data-checksums'],
      ...(fsync ? [] : ['--no-sync']),
    ],
    { ...options, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', (error) => reject(explainSpawnError(error, cluster)));
    child.once('close', resolve);
  });
  if (status !== 0) {
    throw new EmbeddedPostgresError(
      'start-failed',
      `The database could not be prepared in ${dirname(cluster.directory)}: ${complaintIn(output)}; mend that and start again.`,
    );
  }
}
