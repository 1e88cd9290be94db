import type { Pool } from 'pg';
import type { AccountDirectory } from './account-directory';
import { hashOf, isToken, newToken } from './secret-token';

export const API_TOKEN_SECONDS = 600;

export interface ApiTokenReading {
  readonly clientId: string;
  readonly agencyId: string | null;
  readonly scopes: readonly string[];
}

interface TokenRow {
  client_id: string;
  scopes: string[];
  audience: string;
  expires_at: Date;
}

/** Access tokens of programs: random, ten minutes long, kept by their hash, and worth nothing once the program was stopped. */
export class ApiTokens {
  constructor(
    private readonly pool: Pool,
    private readonly directory: AccountDirectory,
    /** For whom tokens of this installation are: its public origin. */
    private readonly audience: () => string,
    private readonly now: () => Date,
  ) {}

  async grant(clientId: string, scopes: readonly string[]): Promise<string> {
    const token = newToken();
    const now = this.now();
    await this.pool.query('DELETE FROM sign_in.api_token WHERE expires_at < $1', [now]);
    await this.pool.query(
      'INSERT INTO sign_in.api_token (id, client_id, scopes, audience, expires_at) VALUES ($1, $2, $3, $4, $5)',
      [hashOf(token), clientId, scopes, this.audience(), new Date(now.getTime() + API_TOKEN_SECONDS * 1000)],
    );
    return token;
  }

  /** Null for what is no token of ours, has run out, is for another address, or whose program was stopped. */
  async read(token: string): Promise<ApiTokenReading | null> {
    if (!isToken(token)) return null;
    const { rows } = await this.pool.query<TokenRow>('SELECT * FROM sign_in.api_token WHERE id = $1', [hashOf(token)]);
    const row = rows[0];
    if (row === undefined || row.expires_at <= this.now() || row.audience !== this.audience()) return null;
    const client = await this.directory.findApiClient(row.client_id);
    if (client === null) return null;
    const scopes = row.scopes.filter((scope) => client.scopes.includes(scope));
    return { clientId: client.clientId, agencyId: client.agencyId, scopes };
  }

  /** Ends one token; only the program that was given it can. */
  async revoke(token: string, clientId: string): Promise<void> {
    if (!isToken(token)) return;
    await this.pool.query('DELETE FROM sign_in.api_token WHERE id = $1 AND client_id = $2', [hashOf(token), clientId]);
  }
}
