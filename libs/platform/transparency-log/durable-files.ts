import { mkdir, open, readFile, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { failpoint } from '../observability/failpoint';
import { LogIntegrityError } from './log-integrity-error';

/** The moments at which a process can die while a file is being made durable. */
export type DurableStep = 'temporary-written' | 'renamed' | 'folder-synced';
/** Called after each step; throwing from it abandons the write there, as a crash would. */
export type OnDurableStep = (step: DurableStep, file: string) => void;

/** Files below one folder, each written to a temporary name, fsynced, renamed, and its folder fsynced. */
export class DurableFiles {
  private readonly root: string;
  private readonly knownFolders = new Set<string>();

  constructor(
    root: string,
    private readonly onStep: OnDurableStep = () => undefined,
  ) {
    this.root = path.resolve(root);
  }

  /** The whole file, or null when there is none. */
  async read(file: string): Promise<Buffer | null> {
    try {
      return await readFile(path.join(this.root, file));
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  async names(folder: string): Promise<string[]> {
    try {
      return await readdir(path.join(this.root, folder));
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
  }

  /** For files that never change: the same bytes again are fine, other bytes are a LogIntegrityError. */
  async writeOnce(file: string, bytes: Uint8Array): Promise<void> {
    const present = await this.read(file);
    if (!present) return this.replace(file, bytes);
    if (Buffer.compare(present, bytes) !== 0) {
      throw new LogIntegrityError(`${file} is already stored with other content; it must never change`);
    }
    await syncFolder(path.dirname(path.join(this.root, file)));
  }

  async replace(file: string, bytes: Uint8Array): Promise<void> {
    const target = path.join(this.root, file);
    await this.ensureFolder(path.dirname(target));
    failpoint('file.before-write');
    // Overwrites what a crash left of an earlier attempt at the same file.
    const temporary = `${target}.temporary`;
    const handle = await open(temporary, 'w', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    failpoint('file.before-rename');
    this.onStep('temporary-written', file);
    await rename(temporary, target);
    failpoint('file.after-rename');
    this.onStep('renamed', file);
    await syncFolder(path.dirname(target));
    failpoint('file.after-sync');
    this.onStep('folder-synced', file);
  }

  async removeFolder(folder: string): Promise<void> {
    const absolute = path.join(this.root, folder);
    await rm(absolute, { recursive: true, force: true });
    this.knownFolders.delete(absolute);
  }

  private async ensureFolder(folder: string): Promise<void> {
    if (this.knownFolders.has(folder)) return;
    const firstMade = await mkdir(folder, { recursive: true });
    if (firstMade) {
      for (let at = folder; at.length >= firstMade.length; at = path.dirname(at)) await syncFolder(path.dirname(at));
    }
    this.knownFolders.add(folder);
  }
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder to sync it; its file system orders renames itself.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isMissing(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    (error.code === 'ENOENT' || error.code === 'ENOTDIR')
  );
}
