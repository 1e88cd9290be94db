import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyFor } from './binaries';
import type { Cluster } from './cluster';
import { accountFor, clusterName } from './cluster';
import { explainFileError } from './data-directory';
import { OWNER_FILE, takeOwnership } from './owner-lock';
import { stopOrphan } from './server';

const PREFIX = 'living-well-ephemeral-';
const NEW_MS = 60_000;

export function newEphemeralDirectory(): string {
  try {
    return mkdtempSync(join(realpathSync(tmpdir()), PREFIX));
  } catch (error) {
    throw explainFileError(error, tmpdir());
  }
}

export function removeEphemeralDirectory(path: string): void {
  rmSync(path, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}

/** Stops and removes what processes that were killed left behind: their servers and their directories. */
export async function sweepEphemeralDirectories(programs: string): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const path = join(realpathSync(tmpdir()), name);
    try {
      const { uid, mtimeMs } = statSync(path);
      if (uid !== (process.getuid?.() ?? uid)) continue;
      const owned = readdirSync(path).some((file) => OWNER_FILE.test(file));
      // One without an owner yet may be about to get one.
      if (!owned && Date.now() - mtimeMs < NEW_MS) continue;
      await takeOwnership(path);
      const directory = join(path, 'postgres');
      const account = accountFor(directory, existsSync(directory));
      const cluster: Cluster = { directory, name: clusterName(directory), programs, account };
      await stopOrphan(cluster, () => undefined);
      rmSync(copyFor(path, account), { recursive: true, force: true });
      removeEphemeralDirectory(path);
    } catch {
      // In use, or being removed by another process; a later start tries again.
    }
  }
}
