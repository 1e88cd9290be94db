import type { IncomingHttpHeaders } from 'node:http';
import type { Principal } from '../access-control/principal';
import { ANYONE } from '../access-control/principal';
import { Problem } from '../http/problem';
import type { SessionInUse } from '../http/command-request';
import type { AccountDirectory } from './account-directory';
import type { ApiTokens } from './api-tokens';
import { cookieNames, readCookie } from './cookies';
import { asksForSocket, isOwnFetch, isOwnSocket } from './cross-site';
import { readServiceToken } from './service-token';
import type { SessionStore } from './session-store';
import { apiTokenRefused, tokenRefused } from './token-refused';

const SERVICE_SCHEME = /^Service +(\S+)$/i;
const BEARER_SCHEME = /^Bearer +(\S+)$/i;
const CONTEXT_ROUTE = /^\/api\/([a-z-]+)(?:\/|$)/;
const READING = new Set(['GET', 'HEAD']);
/** What a page sends with what it asks by itself: nobody is there because of that. */
const BY_ITSELF_HEADER = 'living-well-by-itself';
const LIVE_ROUTE = '/api/live';

export interface PrincipalResolverOptions {
  readonly publicUrl: () => string;
  readonly sessions: SessionStore;
  readonly directory: AccountDirectory;
  readonly apiTokens: ApiTokens;
  readonly serviceTokenKey: Uint8Array;
  readonly now: () => Date;
}

export interface Asking {
  readonly method: string;
  /** The pattern of the route that answers, such as `/api/intake/huddles/:huddleId`; never the path that was typed. */
  readonly route: string;
  readonly headers: IncomingHttpHeaders;
}

export interface Resolved {
  readonly principal: Principal;
  /** The browser came with a session that is over. */
  readonly sessionExpired: boolean;
  /** The session that was used; absent for programs, services and anyone. */
  readonly session?: SessionInUse;
}

/** Finds out who is asking: another context or a program by its token, an account by its session, or anyone. */
export class PrincipalResolver {
  constructor(private readonly options: PrincipalResolverOptions) {}

  /** Throws Problem 403 for a write or a WebSocket that another site may have asked for, and 401 for a token that does not hold. */
  async resolve(asking: Asking): Promise<Resolved> {
    const { authorization } = asking.headers;
    const service = SERVICE_SCHEME.exec(authorization ?? '')?.[1];
    if (service !== undefined) return { principal: this.serviceOf(service, asking.route), sessionExpired: false };
    if (/^Bearer\b/i.test(authorization ?? '')) {
      return { principal: await this.programOf(authorization ?? ''), sessionExpired: false };
    }
    const token = this.sessionToken(asking.headers);
    if (token === undefined) return { principal: ANYONE, sessionExpired: false };
    const isSocket = asksForSocket(asking.headers);
    const isOwn = isSocket ? isOwnSocket : isOwnFetch;
    if ((isSocket || !READING.has(asking.method)) && !isOwn(asking.headers, this.options.publicUrl())) {
      throw new Problem({
        status: 403,
        code: 'cross-site-request',
        title: 'This did not come from a page of this site, so nothing was changed.',
        doNext: 'Open the page here and try again. A program sends the header X-Living-Well: 1.',
      });
    }
    // A page opens its WebSocket again by itself whenever the line was lost.
    const byItself = asking.headers[BY_ITSELF_HEADER] === '1' || asking.route === LIVE_ROUTE || isSocket;
    return (await this.accountOf(token, !byItself)) ?? { principal: ANYONE, sessionExpired: true };
  }

  /** The token in the session cookie, live or not. */
  sessionToken(headers: IncomingHttpHeaders): string | undefined {
    const value = readCookie(headers.cookie, cookieNames(this.options.publicUrl()).session);
    return value === '' ? undefined : value;
  }

  /** Whose session this is; null when it is over, by time, by its owner, or because they left or changed role. */
  async accountOf(token: string, countsAsUse: boolean): Promise<Resolved | null> {
    const { sessions, directory } = this.options;
    const session = await sessions.find(token);
    if (session === null) return null;
    const found = await directory.findAccount(session.issuer, session.subject, session.name);
    const { signedOutBefore, ...account } = found;
    const isStaff = account.practitionerId !== null;
    const isSignedOut =
      typeof signedOutBefore === 'string' && session.createdAt.getTime() < Date.parse(signedOutBefore);
    if (isSignedOut || !sessions.isLiveFor(session, isStaff)) {
      await sessions.end(token);
      return null;
    }
    const endsAt = countsAsUse ? await sessions.seen(session, isStaff) : sessions.endOf(session, isStaff);
    const { assurance } = session;
    return {
      principal: { ...account, assurance, authenticatedAt: session.authenticatedAt.toISOString() },
      sessionExpired: false,
      session: {
        ref: session.ref,
        endsInSeconds: Math.floor((endsAt.getTime() - this.options.now().getTime()) / 1000),
      },
    };
  }

  private serviceOf(token: string, route: string): Principal {
    const { serviceTokenKey, now } = this.options;
    const to = CONTEXT_ROUTE.exec(route)?.[1] ?? '';
    const reading = readServiceToken(token, to, serviceTokenKey, now());
    if (reading.ok) return { ...ANYONE, role: 'service', context: reading.claims.from };
    throw tokenRefused(reading.refused);
  }

  private async programOf(authorization: string): Promise<Principal> {
    const token = BEARER_SCHEME.exec(authorization)?.[1];
    const reading = token === undefined ? null : await this.options.apiTokens.read(token);
    if (reading === null) throw apiTokenRefused();
    const { clientId, agencyId, scopes } = reading;
    return { ...ANYONE, role: 'api-client', accountId: clientId, agencyId, scopes };
  }
}
