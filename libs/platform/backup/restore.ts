import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Pool } from 'pg';
import type { Sql } from '../access-control/relationship-facts';
import { beginEpoch } from '../event-store/log-epoch';
import { failpoint } from '../observability/failpoint';
import { onOneConnection } from '../postgres/one-connection';
import type { KnownErasure } from '../privacy/erasures';
import { eraseAgain } from '../privacy/erasures';
import { keyForUse } from '../privacy/master-key';
import { unseal } from '../privacy/sealed-box';
import type { SealedBox } from '../privacy/sealed-box';
import type { BackedUpTable, Manifest } from './manifest';
import { BackupTrouble, readManifest } from './manifest';
import type { ContextToBackUp } from './tables';
import { firstWithRows, productTables } from './tables';

export interface Restore {
  readonly owner: Pool;
  readonly folder: string;
  readonly masterKey: Buffer;
  readonly contexts: readonly Pick<ContextToBackUp, 'name'>[];
  /** What was erased since the backup was made, and is not to come back with it. Those in the backup itself stay so. */
  readonly erasures: readonly KnownErasure[];
  /** Makes the tables of an empty database, without a row in them. */
  readonly prepare: () => Promise<void>;
  readonly now: Date;
  readonly onProgress?: (done: number, of: number) => void;
}

export interface Restored {
  readonly manifest: Manifest;
  readonly epoch: number;
  /** Erasures younger than the backup, whose keys it still had. */
  readonly erasedAgain: number;
}

const ROWS_AT_ONCE = 500;
const MOST_CHARACTERS = 4 * 1024 * 1024;

/**
 * Puts a backup into an empty database, all of it or nothing and without what was erased since, and begins a new epoch of the log. Every file is compared with
 * the manifest before anything is changed. Views are filled by the next start. Throws BackupTrouble.
 */
export async function restore(asked: Restore): Promise<Restored> {
  const { owner, masterKey, contexts, erasures, prepare, now, onProgress } = asked;
  const folder = resolve(asked.folder);
  const manifest = await readManifest(folder);
  for (const table of manifest.tables) await assertWhole(folder, table);
  await assertOpens(folder, manifest, masterKey);
  return onOneConnection(owner, async (sql) => {
    const taken = await firstWithRows(sql, contexts);
    if (taken) {
      throw new BackupTrouble(
        `The database is not empty: ${taken} has rows, and nothing is ever overwritten. Name a new database (DATABASE_URL) or data directory (--data-dir).`,
      );
    }
    await prepare();
    await assertSameForm(sql, contexts, manifest);
    await sql.query('BEGIN');
    for (const [n, table] of manifest.tables.entries()) {
      await readTable(sql, folder, table);
      onProgress?.(n + 1, manifest.tables.length);
    }
    await sql.query(`SELECT setval('events.position', greatest(1, $1::bigint), $1::bigint > 0)`, [manifest.position]);
    await sql.query(
      `SELECT setval(pg_get_serial_sequence('bus.message', 'position'), greatest(1, max(position)), count(*) > 0) FROM bus.message`,
    );
    const erasedAgain = await eraseAgain(sql, erasures);
    const epoch = await beginEpoch(sql, BigInt(manifest.position), 'restored', now);
    failpoint('restore.before-commit');
    await sql.query('COMMIT');
    return { manifest, epoch, erasedAgain };
  });
}

async function assertWhole(folder: string, { file, sha256, rows }: BackedUpTable): Promise<void> {
  const hash = createHash('sha256');
  let lines = 0;
  try {
    for await (const part of createReadStream(join(folder, file)) as AsyncIterable<Buffer>) {
      hash.update(part);
      for (let at = part.indexOf(10); at >= 0; at = part.indexOf(10, at + 1)) lines += 1;
    }
  } catch {
    throw new BackupTrouble(`${file} of the backup cannot be read. Take another copy of the backup.`);
  }
  if (hash.digest('hex') === sha256 && lines === rows) return;
  throw new BackupTrouble(
    `${file} is not what the manifest says: it was changed or cut. Take another copy of the backup.`,
  );
}

/** Whether the keys in the backup open with the master key that was given. */
async function assertOpens(folder: string, { tables }: Manifest, masterKey: Buffer): Promise<void> {
  const keys = tables.find(({ table }) => table === 'privacy.data_key');
  if (!keys) return;
  for await (const line of linesOf(folder, keys)) {
    const { key_ref: keyRef, wrapped } = JSON.parse(line) as { key_ref: string; wrapped: string | null };
    if (wrapped === null) continue;
    try {
      unseal(keyForUse(masterKey, 'wrap-data-keys'), JSON.parse(wrapped) as SealedBox, keyRef);
      return;
    } catch {
      throw new BackupTrouble(
        'The keys in the backup do not open with this master key. Set LIVING_WELL_MASTER_KEY to the one of the product that was backed up (while trying it out, that in its development-secrets.json).',
      );
    }
  }
}

async function assertSameForm(
  sql: Sql,
  contexts: readonly Pick<ContextToBackUp, 'name'>[],
  { tables }: Manifest,
): Promise<void> {
  const there = new Map(
    (await productTables(sql, contexts)).map(({ schema, table, columns }) => [`${schema}.${table}`, columns.join()]),
  );
  const other = tables.find(({ table, columns }) => there.get(table) !== columns.join());
  if (!other) return;
  throw new BackupTrouble(
    `${other.table} has another form in this release than in the backup. Restore with the release that made it, then update.`,
  );
}

async function readTable(sql: Sql, folder: string, backedUp: BackedUpTable): Promise<void> {
  const { table } = backedUp;
  let batch: string[] = [];
  let characters = 0;
  const write = async () => {
    if (batch.length === 0) return;
    // As json and not jsonb: what is kept as it was written stays so to the letter.
    await sql.query(
      `INSERT INTO ${table} OVERRIDING SYSTEM VALUE SELECT * FROM json_populate_recordset(null::${table}, $1::json)`,
      [`[${batch.join(',')}]`],
    );
    [batch, characters] = [[], 0];
  };
  for await (const line of linesOf(folder, backedUp)) {
    batch.push(line);
    characters += line.length;
    if (batch.length === ROWS_AT_ONCE || characters > MOST_CHARACTERS) await write();
  }
  await write();
}

/** Lines end with a line feed and nothing else: a text may hold every other character that ends lines somewhere. */
async function* linesOf(folder: string, { file }: BackedUpTable): AsyncGenerator<string> {
  let rest = '';
  for await (const part of createReadStream(join(folder, file), 'utf8') as AsyncIterable<string>) {
    const lines = (rest + part).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}
