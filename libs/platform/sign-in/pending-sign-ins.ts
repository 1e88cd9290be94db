import type { Pool } from 'pg';
import { hashOf } from './secret-token';

const PENDING_MS = 10 * 60_000;

/** What has to be remembered between going to the OpenID provider and coming back. */
export interface PendingSignIn {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly returnTo: string;
  /** Which provider was gone to, by its id: the answer of another one is refused. */
  readonly provider: string;
  /** They must prove anew who they are, at most this many seconds ago; null when an earlier sign-in there will do. */
  readonly freshWithin: number | null;
}

interface PendingRow {
  nonce: string;
  verifier: string;
  return_to: string;
  provider: string;
  fresh_within: number | null;
  created_at: Date;
}

/** Sign-ins under way: each lasts ten minutes, belongs to one browser and can be finished once. */
export class PendingSignIns {
  constructor(
    private readonly pool: Pool,
    private readonly now: () => Date,
  ) {}

  async remember(pending: PendingSignIn, browserToken: string): Promise<void> {
    const now = this.now();
    await this.pool.query('DELETE FROM sign_in.pending_sign_in WHERE created_at < $1', [
      new Date(now.getTime() - PENDING_MS),
    ]);
    await this.pool.query(
      `INSERT INTO sign_in.pending_sign_in
         (state_hash, browser_hash, nonce, verifier, return_to, provider, fresh_within, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        hashOf(pending.state),
        hashOf(browserToken),
        ...[pending.nonce, pending.verifier, pending.returnTo, pending.provider, pending.freshWithin, now],
      ],
    );
  }

  /** Takes the pending sign-in of a state, once; null when it is unknown, used, too old or another browser's. */
  async take(state: string, browserToken: string): Promise<PendingSignIn | null> {
    const { rows } = await this.pool.query<PendingRow>(
      `DELETE FROM sign_in.pending_sign_in WHERE state_hash = $1 AND browser_hash = $2
       RETURNING nonce, verifier, return_to, provider, fresh_within, created_at`,
      [hashOf(state), hashOf(browserToken)],
    );
    const row = rows[0];
    if (row === undefined || this.now().getTime() - row.created_at.getTime() >= PENDING_MS) return null;
    const { nonce, verifier, return_to: returnTo, provider, fresh_within: freshWithin } = row;
    return { state, nonce, verifier, returnTo, provider, freshWithin };
  }
}
