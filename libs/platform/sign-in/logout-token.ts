import type { Pool } from 'pg';
import { hashOf } from './secret-token';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
const KEPT_MS = 60 * 60_000;

export interface LogoutToken {
  readonly jti: string;
  readonly sid?: string;
  readonly subject?: string;
}

/** What a verified token asks to end, or null when it is not a logout token by OpenID Connect Back-Channel Logout 1.0, 2.4. */
export function logoutTokenIn(claims: Readonly<Record<string, unknown>>): LogoutToken | null {
  const { events, nonce, jti, sid, sub } = claims;
  if (typeof events !== 'object' || events === null || Array.isArray(events)) return null;
  const event = (events as Record<string, unknown>)[EVENT];
  if (typeof event !== 'object' || event === null || Array.isArray(event)) return null;
  if (nonce !== undefined || typeof jti !== 'string' || jti === '') return null;
  if (!isTextOrAbsent(sid) || !isTextOrAbsent(sub) || (sid === undefined && sub === undefined)) return null;
  return { jti, ...(sid === undefined ? {} : { sid }), ...(sub === undefined ? {} : { subject: sub }) };
}

const isTextOrAbsent = (value: unknown): value is string | undefined =>
  value === undefined || (typeof value === 'string' && value !== '');

/** Tokens that may be used once. An hour is far longer than any of them is accepted. */
export class UsedTokens {
  constructor(
    private readonly pool: Pool,
    private readonly now: () => Date,
  ) {}

  /** Whether this is the first time that it is used. */
  async use(issuer: string, id: string): Promise<boolean> {
    const now = this.now();
    await this.pool.query('DELETE FROM sign_in.used_token WHERE used_at < $1', [new Date(now.getTime() - KEPT_MS)]);
    const { rowCount } = await this.pool.query(
      'INSERT INTO sign_in.used_token (issuer, id_hash, used_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [issuer, hashOf(id), now],
    );
    return rowCount === 1;
  }
}
