import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';

const LONGEST_NAME = 80;
const SHOWN_AT_MOST = 20;

/** An account that the demonstration is delivered with. None of them is a real person. */
export interface DemonstrationAccount {
  readonly sub: string;
  readonly name: string;
  readonly role: string;
  readonly agencyName: string | null;
}

export interface NamedAccount {
  readonly sub: string;
  readonly name: string;
}

export type NameCheck = { readonly name: string } | { readonly problem: string };

/** A name of 1 to 80 characters, or the sentence that says what is wrong with it. */
export function checkName(value: unknown): NameCheck {
  const name = typeof value === 'string' ? value.normalize('NFC').trim().replace(/\s+/g, ' ') : '';
  const length = Array.from(name).length;
  if (length === 0) return { problem: 'Enter a name.' };
  if (length > LONGEST_NAME) return { problem: `The name has ${length} characters; use ${LONGEST_NAME} or fewer.` };
  if (/\p{C}/u.test(name)) return { problem: 'The name has signs in it that cannot be shown; type it again.' };
  return { name };
}

/** Accounts that visitors added to the demonstration; they stay known after a restart. */
export class AddedAccounts {
  constructor(
    private readonly pool: Pool,
    private readonly now: () => Date,
  ) {}

  async add(name: string): Promise<NamedAccount> {
    const sub = `new-${randomBytes(12).toString('hex')}`;
    await this.pool.query('INSERT INTO sign_in.demonstration_account (sub, name, created_at) VALUES ($1, $2, $3)', [
      sub,
      name,
      this.now(),
    ]);
    return { sub, name };
  }

  async find(sub: string): Promise<NamedAccount | null> {
    const { rows } = await this.pool.query<NamedAccount>(
      'SELECT sub, name FROM sign_in.demonstration_account WHERE sub = $1',
      [sub],
    );
    return rows[0] ?? null;
  }

  /** The newest twenty, newest first. */
  async newest(): Promise<readonly NamedAccount[]> {
    const { rows } = await this.pool.query<NamedAccount>(
      'SELECT sub, name FROM sign_in.demonstration_account ORDER BY created_at DESC, sub LIMIT $1',
      [SHOWN_AT_MOST],
    );
    return rows;
  }
}
