import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import { isErrno, startOfProcess } from './processes';

export const OWNER_FILE = /^owner\.(\d+)$/;
const RELEASED = 'released\n';

export interface OwnerLock {
  release(): void;
}

/**
 * Makes this process the only owner of a data directory, until it releases it or ends.
 *
 * The owner is the one named in the highest-numbered `owner.<n>`. A successor creates `owner.<n+1>` and only then removes
 * the lower ones, and the highest is never removed: so two processes that both find a dead owner cannot both take its place.
 * Throws `data-dir-in-use`, naming the owner's pid.
 */
export async function takeOwnership(dataDir: string): Promise<OwnerLock> {
  for (;;) {
    const newest = newestOwner(dataDir);
    const owner = newest === 0 ? undefined : await livingOwner(join(dataDir, `owner.${newest}`));
    if (owner !== undefined) {
      throw new EmbeddedPostgresError(
        'data-dir-in-use',
        `The data directory ${dataDir} is in use by process ${owner}; stop that process first, or choose another directory with --data-dir.`,
      );
    }
    const mine = newest + 1;
    const path = join(dataDir, `owner.${mine}`);
    try {
      writeFileSync(path, `${process.pid} ${startOfProcess(process.pid) ?? ''}\n`, { flag: 'wx' });
    } catch (error) {
      if (isErrno(error, 'EEXIST')) continue;
      throw error;
    }
    if (newestOwner(dataDir) > mine) {
      rmSync(path, { force: true });
      continue;
    }
    for (const number of ownerNumbers(dataDir)) {
      if (number < mine) rmSync(join(dataDir, `owner.${number}`), { force: true });
    }
    return { release: () => writeFileSync(path, RELEASED) };
  }
}

function ownerNumbers(dataDir: string): number[] {
  return readdirSync(dataDir).flatMap((name) => {
    const number = OWNER_FILE.exec(name)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
}

function newestOwner(dataDir: string): number {
  return Math.max(0, ...ownerNumbers(dataDir));
}

async function livingOwner(path: string): Promise<number | undefined> {
  for (;;) {
    let text: string;
    let writtenAt: number;
    try {
      text = readFileSync(path, 'utf8');
      writtenAt = statSync(path).mtimeMs;
    } catch (error) {
      if (isErrno(error, 'ENOENT')) return undefined;
      throw error;
    }
    if (text.endsWith('\n')) {
      const [pid, start] = text.trim().split(' ');
      return start !== undefined && startOfProcess(Number(pid)) === start ? Number(pid) : undefined;
    }
    // Not yet written in full: its writer is at it now, or died between the two system calls.
    if (Math.abs(Date.now() - writtenAt) > 2_000) return undefined;
    await delay(20);
  }
}
