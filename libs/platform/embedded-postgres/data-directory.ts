import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import { OWNER_FILE } from './owner-lock';
import { isErrno } from './processes';

export const POSTGRES_MAJOR = '18';
const FORMAT = 1;
const MARKER = 'living-well.json';
// What an operating system or a volume puts into a directory by itself.
const NOBODYS = new Set(['lost+found', '.DS_Store', '.gitignore', '.gitkeep']);

/** Makes the directory if it is missing, and refuses one that somebody else uses for something else. Changes nothing in it. */
export function openDataDirectory(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const names = readdirSync(path).filter(
    (name) => !NOBODYS.has(name) && !OWNER_FILE.test(name) && name !== `${MARKER}.new`,
  );
  if (names.length > 0 && !names.includes(MARKER)) {
    throw new EmbeddedPostgresError(
      'data-dir-not-living-well',
      `The data directory ${path} is not empty and was not made by Living Well; choose an empty or a new directory with --data-dir.`,
    );
  }
}

/** Marks a new directory as ours; refuses one that another version wrote. To be called by the directory's owner only. */
export function claimDataDirectory(path: string): void {
  const marker = readIfThere(join(path, MARKER));
  if (marker === undefined) {
    writeDurably(join(path, MARKER), `${JSON.stringify({ format: FORMAT, postgres: POSTGRES_MAJOR })}\n`, 0o644);
    return;
  }
  const format = /"format":\s*(\d+)/.exec(marker)?.[1];
  if (format === undefined) throw damaged(path, `${MARKER} cannot be read`);
  if (Number(format) !== FORMAT) throw otherVersion(path, `format ${format} of Living Well`, `format ${FORMAT}`);
}

/** Where PostgreSQL keeps its files, and whether they are there. Refuses those of another major version. */
export function findCluster(path: string): { clusterDir: string; exists: boolean } {
  const clusterDir = join(path, 'postgres');
  const version = readIfThere(join(clusterDir, 'PG_VERSION'))?.trim();
  if (version !== undefined && version !== POSTGRES_MAJOR)
    throw otherVersion(path, `PostgreSQL ${version}`, `PostgreSQL ${POSTGRES_MAJOR}`);
  if (version === undefined && readdirSync(path).includes('postgres'))
    throw damaged(path, 'postgres/PG_VERSION is missing');
  return { clusterDir, exists: version !== undefined };
}

/** The password of this directory's database, made at random when there is no database yet. */
export function databasePassword(path: string, clusterExists: boolean): string {
  const file = join(path, 'postgres-password');
  const found = readIfThere(file)?.trim();
  if (found !== undefined && found !== '') return found;
  if (clusterExists) throw damaged(path, 'postgres-password is missing or empty');
  const password = randomBytes(24).toString('hex');
  writeDurably(file, `${password}\n`, 0o600);
  return password;
}

/** Replaces a file whole: after a crash it holds the old content or the new, never a part. */
export function writeDurably(path: string, content: string, mode: number): void {
  // Never through a link that somebody else put there.
  rmSync(`${path}.new`, { force: true });
  const file = openSync(`${path}.new`, 'wx', mode);
  try {
    writeSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(`${path}.new`, path);
  syncDirectory(dirname(path));
}

export function syncDirectory(path: string): void {
  if (process.platform === 'win32') return;
  const directory = openSync(path, 'r');
  try {
    fsyncSync(directory);
  } finally {
    closeSync(directory);
  }
}

/** Turns a refusal of the file system into one line; leaves every other error as it is. */
export function explainFileError(error: unknown, path: string): unknown {
  if (!isErrno(error, 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT', 'ENOSPC', 'EDQUOT', 'ENAMETOOLONG'))
    return error;
  const at = error.path ?? path;
  if (!at.startsWith(path) && !path.startsWith(at)) {
    return new EmbeddedPostgresError(
      'start-failed',
      `PostgreSQL needs ${at}, which cannot be used (${error.code}); mend that and start again.`,
    );
  }
  const who = process.getuid === undefined ? 'this account' : `this account (uid ${process.getuid()})`;
  return new EmbeddedPostgresError(
    'data-dir-not-writable',
    `The data directory ${path} cannot be written by ${who} (${error.code} at ${at}); ` +
      'give this account a directory of its own with room in it, or choose another with --data-dir.',
  );
}

export function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function otherVersion(path: string, found: string, expected: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'data-dir-other-version',
    `The data directory ${path} was written by ${found}, and this version needs ${expected}; ` +
      'start the version that wrote it, or choose a new directory with --data-dir.',
  );
}

function damaged(path: string, what: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'data-dir-damaged',
    `The data directory ${path} is damaged: ${what}; restore the directory from a backup, or choose a new one with --data-dir.`,
  );
}
