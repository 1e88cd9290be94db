import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export const BACKUP_FORMAT = 1;
const MANIFEST = 'manifest.json';

/** One table of a backup: a file of JSON lines, a row each. */
export interface BackedUpTable {
  /** `schema.table`. */
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: number;
  readonly file: string;
  /** Of the file, in hexadecimal. */
  readonly sha256: string;
}

export interface Manifest {
  readonly format: number;
  readonly madeAt: string;
  /** Of the last event; everything in the backup is of this one moment. */
  readonly position: string;
  readonly lastEventId: string | null;
  readonly events: number;
  readonly epoch: number;
  readonly tables: readonly BackedUpTable[];
}

/** A backup that cannot be made or put back: one line that says why and what to do. */
export class BackupTrouble extends Error {}

/** Written last, so that a backup without one is known to be unfinished. */
export const manifestPath = (folder: string): string => join(folder, MANIFEST);

/** Throws BackupTrouble when there is none, or one that this release does not read. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(manifestPath(folder), 'utf8').catch(() => undefined);
  if (text === undefined) {
    throw new BackupTrouble(
      `${folder} has no ${MANIFEST}: it is no backup, or one that was not finished. Name the folder of a whole one.`,
    );
  }
  const manifest = parse(text);
  if (manifest?.format !== BACKUP_FORMAT || !Array.isArray(manifest.tables)) {
    throw new BackupTrouble(
      `The ${MANIFEST} in ${folder} is not of format ${BACKUP_FORMAT}. Use the release that made the backup.`,
    );
  }
  return manifest as Manifest;
}

function parse(text: string): Partial<Manifest> | undefined {
  try {
    return JSON.parse(text) as Partial<Manifest>;
  } catch {
    return undefined;
  }
}
