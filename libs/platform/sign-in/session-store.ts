import type { Pool } from 'pg';
import type { Assurance, AssuranceLevel } from '../access-control/principal';
import { announceView, SESSIONS_VIEW } from '../projections/live-views';
import { hashOf, isToken, newToken } from './secret-token';
import type { SessionLimits, SessionTimes } from './session-limits';
import { endOf, isLastSeenDue, isLive } from './session-limits';

const KEPT_AFTER_LIMIT_MS = 24 * 60 * 60_000;

/** Who an OpenID provider said somebody is: (issuer, subject) is the identity, the name is only for showing. */
export interface SignedInAs {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string | null;
  readonly authenticatedAt: Date;
  readonly assurance: Assurance;
  /** Which of the configured providers, by its id. */
  readonly provider: string;
  /** The provider's own name of its session, when it gave one. */
  readonly providerSid: string | null;
}

/** A session of a browser, by a name that opens nothing. */
export interface Session extends SignedInAs, SessionTimes {
  readonly ref: string;
  /** Such as `Firefox on Windows`. */
  readonly device: string;
}

type Account = Pick<SignedInAs, 'issuer' | 'subject'>;

interface SessionRow {
  ref: string;
  issuer: string;
  subject: string;
  name: string | null;
  provider: string;
  provider_sid: string | null;
  device: string;
  sign_in_level: AssuranceLevel;
  identity_level: AssuranceLevel;
  authenticated_at: Date;
  created_at: Date;
  last_seen_at: Date;
  ended_at: Date | null;
}

const sessionOf = (row: SessionRow): Session => ({
  ref: row.ref,
  issuer: row.issuer,
  subject: row.subject,
  name: row.name,
  provider: row.provider,
  providerSid: row.provider_sid,
  device: row.device,
  assurance: { signIn: row.sign_in_level, identity: row.identity_level },
  authenticatedAt: row.authenticated_at,
  createdAt: row.created_at,
  lastSeenAt: row.last_seen_at,
  endedAt: row.ended_at,
});

/** Sessions live in PostgreSQL, named only by the SHA-256 of the token that the browser's cookie carries. */
export class SessionStore {
  constructor(
    private readonly pool: Pool,
    private readonly limits: SessionLimits,
    private readonly now: () => Date,
  ) {}

  /** Starts a session under a fresh token, and ends the one that the browser held before. Answers the new token. */
  async start(who: SignedInAs, previousToken?: string, device = 'a browser'): Promise<string> {
    const token = newToken();
    const now = this.now();
    if (previousToken !== undefined) await this.end(previousToken);
    await this.pool.query('DELETE FROM sign_in.session WHERE created_at < $1', [
      new Date(now.getTime() - this.limits.absoluteMs - KEPT_AFTER_LIMIT_MS),
    ]);
    await this.pool.query(
      `INSERT INTO sign_in.session (id, issuer, subject, name, provider, provider_sid, device, sign_in_level,
         identity_level, authenticated_at, created_at, last_seen_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)`,
      [
        hashOf(token),
        ...[who.issuer, who.subject, who.name, who.provider, who.providerSid, device],
        ...[who.assurance.signIn, who.assurance.identity, who.authenticatedAt, now],
      ],
    );
    return token;
  }

  /** The live session of a token; null when it is unknown, ended, idle for too long or too old. It does not count as use. */
  async find(token: string): Promise<Session | null> {
    if (!isToken(token)) return null;
    const { rows } = await this.pool.query<SessionRow>('SELECT * FROM sign_in.session WHERE id = $1', [hashOf(token)]);
    const session = rows[0] && sessionOf(rows[0]);
    return session && isLive(session, this.limits, this.now()) ? session : null;
  }

  /** Whether it is live for somebody of this kind, whose limits may be narrower. */
  isLiveFor(session: Session, isStaff: boolean): boolean {
    return isLive(session, this.limits, this.now(), isStaff);
  }

  /** Counts as use. Answers when the session ends if that was the last. */
  async seen(session: Session, isStaff: boolean): Promise<Date> {
    const now = this.now();
    if (!isLastSeenDue(session, now)) return this.endOf(session, isStaff);
    await this.pool.query('UPDATE sign_in.session SET last_seen_at = $2 WHERE ref = $1 AND last_seen_at < $2', [
      session.ref,
      now,
    ]);
    return this.endOf({ ...session, lastSeenAt: now }, isStaff);
  }

  endOf(session: Session, isStaff: boolean): Date {
    return endOf(session, this.limits, isStaff);
  }

  async end(token: string): Promise<void> {
    if (isToken(token)) await this.endWhere('id = $1', [hashOf(token)]);
  }

  /** The live sessions of an account, the newest first. */
  async sessionsOf({ issuer, subject }: Account): Promise<readonly Session[]> {
    const { rows } = await this.pool.query<SessionRow>(
      `SELECT * FROM sign_in.session WHERE issuer = $1 AND subject = $2 AND ended_at IS NULL
       ORDER BY created_at DESC`,
      [issuer, subject],
    );
    return rows.map(sessionOf).filter((session) => isLive(session, this.limits, this.now()));
  }

  /** Ends one session of an account, by its ref; says whether it was there. */
  async endOne({ issuer, subject }: Account, ref: string): Promise<boolean> {
    return (await this.endWhere('issuer = $1 AND subject = $2 AND ref = $3', [issuer, subject, ref])) > 0;
  }

  /** Ends every session of an account, but for the one that is named. Answers how many were ended. */
  async endSessionsFor(issuer: string, subject: string, exceptRef: string | null = null): Promise<number> {
    return this.endWhere('issuer = $1 AND subject = $2 AND ref IS DISTINCT FROM $3', [issuer, subject, exceptRef]);
  }

  /** Ends what the provider says is over: one of its sessions, or all of a subject. */
  async endAsTold(issuer: string, { sid, subject }: { sid?: string; subject?: string }): Promise<number> {
    if (sid === undefined && subject === undefined) return 0;
    return this.endWhere(
      'issuer = $1 AND ($2::text IS NULL OR provider_sid = $2) AND ($3::text IS NULL OR subject = $3)',
      [issuer, sid ?? null, subject ?? null],
    );
  }

  /** Open pages of an ended session are told in the same statement, and close. */
  private async endWhere(condition: string, values: readonly unknown[]): Promise<number> {
    const { rows } = await this.pool.query<{ ref: string }>(
      `UPDATE sign_in.session SET ended_at = $${values.length + 1} WHERE ${condition} AND ended_at IS NULL RETURNING ref`,
      [...values, this.now()],
    );
    if (rows.length === 0) return 0;
    const sql = {
      query: async <Row extends object>(text: string, more?: readonly unknown[]): Promise<Row[]> =>
        (await this.pool.query<Row & Record<string, unknown>>(text, [...(more ?? [])])).rows,
    };
    await announceView(sql, { view: SESSIONS_VIEW, keys: rows.map(({ ref }) => ref) });
    return rows.length;
  }
}
