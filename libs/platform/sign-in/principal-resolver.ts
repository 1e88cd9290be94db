import type { IncomingHttpHeaders } from 'node:http';
import type { Principal } from '../access-control/principal';
import { ANYONE } from '../access-control/principal';
import { Problem } from '../http/problem';
import type { AccountDirectory } from './account-directory';
import { cookieNames, readCookie } from './cookies';
import { isOwnFetch } from './cross-site';
import { readServiceToken } from './service-token';
import type { SessionStore } from './session-store';
import { tokenRefused } from './token-refused';

const SERVICE_SCHEME = /^Service +(\S+)$/i;
const CONTEXT_ROUTE = /^\/api\/([a-z-]+)(?:\/|$)/;
const READING = new Set(['GET', 'HEAD']);

export interface PrincipalResolverOptions {
  readonly publicUrl: () => string;
  readonly sessions: SessionStore;
  readonly directory: AccountDirectory;
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
}

/** Finds out who is asking: another context by its token, an account by its session, or anyone. */
export class PrincipalResolver {
  constructor(private readonly options: PrincipalResolverOptions) {}

  /** Throws Problem 403 for a write that another site may have sent, and 401 for a service token that does not hold. */
  async resolve(asking: Asking): Promise<Resolved> {
    const authorization = SERVICE_SCHEME.exec(asking.headers.authorization ?? '')?.[1];
    if (authorization !== undefined) {
      return { principal: this.serviceOf(authorization, asking.route), sessionExpired: false };
    }
    const token = this.sessionToken(asking.headers);
    if (token === undefined) return { principal: ANYONE, sessionExpired: false };
    if (!READING.has(asking.method) && !isOwnFetch(asking.headers)) {
      throw new Problem({
        status: 403,
        code: 'cross-site-request',
        title: 'This did not come from a page of this site, so nothing was changed.',
        doNext: 'Open the page here and try again. A program sends the header X-Living-Well: 1.',
      });
    }
    const session = await this.options.sessions.find(token);
    if (session === null) return { principal: ANYONE, sessionExpired: true };
    const account = await this.options.directory.findAccount(session.issuer, session.subject, session.name);
    return { principal: { ...account, authenticatedAt: session.authenticatedAt.toISOString() }, sessionExpired: false };
  }

  /** The token in the session cookie, live or not. */
  sessionToken(headers: IncomingHttpHeaders): string | undefined {
    const value = readCookie(headers.cookie, cookieNames(this.options.publicUrl()).session);
    return value === '' ? undefined : value;
  }

  private serviceOf(token: string, route: string): Principal {
    const { serviceTokenKey, now } = this.options;
    const to = CONTEXT_ROUTE.exec(route)?.[1] ?? '';
    const reading = readServiceToken(token, to, serviceTokenKey, now());
    if (reading.ok) return { ...ANYONE, role: 'service', context: reading.claims.from };
    throw tokenRefused(reading.refused);
  }
}
