import { createHash } from 'node:crypto';
import { mkdir, open, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Pool } from 'pg';
import type { Sql } from '../access-control/relationship-facts';
import { syncDirectory, writeDurably } from '../embedded-postgres/data-directory';
import { epochsOf } from '../event-store/log-epoch';
import { onOneConnection } from '../postgres/one-connection';
import type { BackedUpTable, Manifest } from './manifest';
import { BACKUP_FORMAT, BackupTrouble, manifestPath } from './manifest';
import type { ContextToBackUp, TableToBackUp } from './tables';
import { tablesToBackUp } from './tables';

export interface BackUp {
  readonly owner: Pool;
  /** New, or empty. */
  readonly folder: string;
  readonly contexts: readonly ContextToBackUp[];
  readonly now: Date;
  readonly onProgress?: (done: number, of: number) => void;
}

const ROWS_AT_ONCE = 500;

/**
 * Writes everything that the product cannot make again into a folder, as of one moment, a few rows at a time. Others go on
 * meanwhile. Keys are written as they are kept, wrapped under the master key, which is not in the backup. Throws BackupTrouble.
 */
export async function backUp({ owner, folder: given, contexts, now, onProgress }: BackUp): Promise<Manifest> {
  const folder = resolve(given);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length > 0) {
    throw new BackupTrouble(`${folder} is not empty, and a backup is never written over anything. Name a new folder.`);
  }
  return onOneConnection(owner, async (sql) => {
    await sql.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL TimeZone TO UTC');
    const wanted = await tablesToBackUp(sql, contexts);
    const tables: BackedUpTable[] = [];
    for (const table of wanted) {
      tables.push(await writeTable(sql, folder, table));
      onProgress?.(tables.length, wanted.length);
    }
    const [last] = await sql.query<{ position: string; id: string }>(
      'SELECT position, id FROM events.event ORDER BY position DESC LIMIT 1',
    );
    const epochs = await epochsOf(sql);
    await sql.query('COMMIT');
    const manifest: Manifest = {
      format: BACKUP_FORMAT,
      madeAt: now.toISOString(),
      position: last?.position ?? '0',
      lastEventId: last?.id ?? null,
      events: tables.find(({ table }) => table === 'events.event')?.rows ?? 0,
      epoch: epochs.at(-1)?.epoch ?? 1,
      tables,
    };
    syncDirectory(folder);
    writeDurably(manifestPath(folder), `${JSON.stringify(manifest, null, 2)}\n`, 0o600);
    return manifest;
  });
}

async function writeTable(
  sql: Sql,
  folder: string,
  { schema, table, columns, which }: TableToBackUp,
): Promise<BackedUpTable> {
  const name = `${schema}.${table}`;
  const file = `${name}.jsonl`;
  const hash = createHash('sha256');
  let rows = 0;
  await sql.query(`DECLARE backed_up NO SCROLL CURSOR FOR SELECT row_to_json(t)::text AS line FROM ${name} t ${which}`);
  const output = await open(join(folder, file), 'wx', 0o600);
  try {
    for (;;) {
      const page = await sql.query<{ line: string }>(`FETCH ${ROWS_AT_ONCE} FROM backed_up`);
      if (page.length === 0) break;
      const text = page.map(({ line }) => `${line}\n`).join('');
      hash.update(text);
      await output.write(text);
      rows += page.length;
    }
    await output.sync();
  } finally {
    await output.close();
  }
  await sql.query('CLOSE backed_up');
  return { table: name, columns, rows, file, sha256: hash.digest('hex') };
}
