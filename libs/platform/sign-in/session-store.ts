import type { Pool } from 'pg';
import { hashOf, isToken, newToken } from './secret-token';
import type { SessionLimits, SessionTimes } from './session-limits';
import { isLastSeenDue, isLive } from './session-limits';

const KEPT_AFTER_LIMIT_MS = 24 * 60 * 60_000;

/** Who an OpenID provider said somebody is: (issuer, subject) is the identity, the name is only for showing. */
export interface SignedInAs {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string | null;
  readonly authenticatedAt: Date;
}

interface SessionRow {
  issuer: string;
  subject: string;
  name: string | null;
  authenticated_at: Date;
  created_at: Date;
  last_seen_at: Date;
  ended_at: Date | null;
}

/** Sessions live in PostgreSQL, named only by the SHA-256 of the token that the browser's cookie carries. */
export class SessionStore {
  constructor(
    private readonly pool: Pool,
    private readonly limits: SessionLimits,
    private readonly now: () => Date,
  ) {}

  /** Starts a session under a fresh token, and ends the one that the browser held before. Answers the new token. */
  async start(who: SignedInAs, previousToken?: string): Promise<string> {
    const token = newToken();
    const now = this.now();
    if (previousToken !== undefined) await this.end(previousToken);
    await this.pool.query('DELETE FROM sign_in.session WHERE created_at < $1', [
      new Date(now.getTime() - this.limits.absoluteMs - KEPT_AFTER_LIMIT_MS),
    ]);
    await this.pool.query(
      `INSERT INTO sign_in.session (id, issuer, subject, name, authenticated_at, created_at, last_seen_at)
       VALUES ($1, $2, $3, $4, $5, $6, $6)`,
      [hashOf(token), who.issuer, who.subject, who.name, who.authenticatedAt, now],
    );
    return token;
  }

  /** The live session of a token; null when it is unknown, ended, idle for too long or too old. */
  async find(token: string): Promise<SignedInAs | null> {
    if (!isToken(token)) return null;
    const id = hashOf(token);
    const { rows } = await this.pool.query<SessionRow>(
      `SELECT issuer, subject, name, authenticated_at, created_at, last_seen_at, ended_at
       FROM sign_in.session WHERE id = $1`,
      [id],
    );
    const row = rows[0];
    if (row === undefined) return null;
    const now = this.now();
    const times: SessionTimes = { createdAt: row.created_at, lastSeenAt: row.last_seen_at, endedAt: row.ended_at };
    if (!isLive(times, this.limits, now)) return null;
    if (isLastSeenDue(times, now)) {
      await this.pool.query('UPDATE sign_in.session SET last_seen_at = $2 WHERE id = $1 AND last_seen_at < $2', [
        id,
        now,
      ]);
    }
    return { issuer: row.issuer, subject: row.subject, name: row.name, authenticatedAt: row.authenticated_at };
  }

  async end(token: string): Promise<void> {
    if (!isToken(token)) return;
    await this.pool.query('UPDATE sign_in.session SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL', [
      hashOf(token),
      this.now(),
    ]);
  }

  /** Ends every session of an account, for somebody who leaves or changes role. Answers how many were ended. */
  async endSessionsFor(issuer: string, subject: string): Promise<number> {
    const { rowCount } = await this.pool.query(
      'UPDATE sign_in.session SET ended_at = $3 WHERE issuer = $1 AND subject = $2 AND ended_at IS NULL',
      [issuer, subject, this.now()],
    );
    return rowCount ?? 0;
  }
}
