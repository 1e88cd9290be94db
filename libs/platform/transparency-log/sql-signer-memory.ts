import type { Sql } from '../access-control/relationship-facts';
import type { SignedHead, SignerMemory } from './checkpoint-signer';
import { LogIntegrityError } from './log-integrity-error';

export const SIGNER_MEMORY_TABLE_SQL = `CREATE TABLE signer_memory (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  size bigint NOT NULL,
  root text NOT NULL,
  peaks json NOT NULL
)`;

/** What was signed last, in a table of its own: apart from the tiles, durable with the statement. Never goes back. */
export class SqlSignerMemory implements SignerMemory {
  constructor(private readonly sql: Sql) {}

  async load(): Promise<SignedHead | null> {
    const [row] = await this.sql.query<{ size: string; root: string; peaks: string[] }>(
      'SELECT size, root, peaks FROM signer_memory',
    );
    return row ? { size: Number(row.size), root: row.root, peaks: row.peaks } : null;
  }

  async save({ size, root, peaks }: SignedHead): Promise<void> {
    const saved = await this.sql.query<{ size: string }>(
      `INSERT INTO signer_memory (size, root, peaks) VALUES ($1, $2, $3)
       ON CONFLICT (one) DO UPDATE SET size = excluded.size, root = excluded.root, peaks = excluded.peaks
         WHERE signer_memory.size < excluded.size
           OR (signer_memory.size = excluded.size AND signer_memory.root = excluded.root)
       RETURNING size`,
      [size, root, JSON.stringify(peaks)],
    );
    if (saved.length === 0) throw new LogIntegrityError(`more than ${size} entries, or others, were signed already`);
  }
}
