import type { Sql } from '../access-control/relationship-facts';
import { seal, unseal } from '../privacy/sealed-box';
import type { SealedBox } from '../privacy/sealed-box';
import { LOG_KEY, LocalNoteSigner } from './signed-note';

export const SIGNING_KEY_TABLE_SQL = `CREATE TABLE signing_key (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  origin text NOT NULL,
  sealed json NOT NULL,
  made_at timestamptz NOT NULL DEFAULT now()
)`;

/**
 * The one signing key of a log, made on first use under the name that `newOrigin` gives and kept sealed in its table.
 * `sealingKey` is 32 bytes. Throws one line that says what to do when the key was sealed under another one.
 */
export async function signingKeyOf(sql: Sql, sealingKey: Buffer, newOrigin: () => string): Promise<LocalNoteSigner> {
  const kept = await read(sql, sealingKey);
  if (kept) return kept;
  const fresh = LocalNoteSigner.generate(newOrigin(), LOG_KEY);
  const origin = fresh.key.name;
  await sql.query('INSERT INTO signing_key (origin, sealed) VALUES ($1, $2) ON CONFLICT (one) DO NOTHING', [
    origin,
    JSON.stringify(seal(sealingKey, Buffer.from(fresh.toText()), aadOf(origin))),
  ]);
  // Whoever was first at the same moment made the key.
  const first = await read(sql, sealingKey);
  if (!first) throw new Error('The signing key of the log was not kept; nothing can be signed. Start again.');
  return first;
}

async function read(sql: Sql, sealingKey: Buffer): Promise<LocalNoteSigner | undefined> {
  const [row] = await sql.query<{ origin: string; sealed: SealedBox }>('SELECT origin, sealed FROM signing_key');
  if (!row) return undefined;
  try {
    return LocalNoteSigner.parse(unseal(sealingKey, row.sealed, aadOf(row.origin)).toString('utf8'));
  } catch {
    throw new Error(
      'The signing key of the log does not open with this LIVING_WELL_MASTER_KEY. Start with the master key under which it was made.',
    );
  }
}

function aadOf(origin: string): string {
  return `signing-key|${origin}`;
}
