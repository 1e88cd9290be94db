import { Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../http/problem';
import { errorFields } from '../observability/log';
import { renderChooseProvider } from './choose-provider-page';
import { clearCookie, cookieNames, readCookie, writeCookie } from './cookies';
import { isOwnFetch, isOwnForm } from './cross-site';
import { deviceOf } from './device';
import { IdentityProviders } from './identity-providers';
import type { OfferedProvider } from './identity-providers';
import { SignInRefused } from './oidc-client';
import { renderSorry, sendPage } from './page';
import { PendingSignIns } from './pending-sign-ins';
import { WithoutPrincipal } from './principal.guard';
import { isLoopbackHttp } from './public-url';
import { checkReturnTo } from './return-to';
import { isToken, newToken } from './secret-token';
import { SessionStore } from './session-store';
import { SIGN_IN_SETTINGS } from './sign-in.options';
import type { SignInSettings } from './sign-in.options';

const TRY_AGAIN = { href: '/auth/sign-in', text: 'Try signing in again' };
/** How old the proof may be, in seconds, when somebody was asked to show anew that it is them. */
const FRESH_SECONDS = 60;
const NO_STORE = { 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' };

const ELSEWHERE = renderSorry(
  'That link does not work',
  'The address to open after signing in is not a page of this site, so the sign-in was not started.',
  { href: '/auth/sign-in', text: 'Sign in and open the front page' },
);
const ENDED = renderSorry(
  'This sign-in has ended',
  'It was already used, took longer than ten minutes, or was started in another browser. Nobody was signed in.',
  TRY_AGAIN,
);
const REFUSED = renderSorry(
  'Sign-in did not work',
  'The answer of the service that checks who you are could not be used. Nobody was signed in.',
  TRY_AGAIN,
);
const UNAVAILABLE = renderSorry(
  'Sign-in is not available',
  'The service that checks who you are cannot be reached at the moment. Wait a minute and try again.',
  TRY_AGAIN,
);

@Controller('auth')
@WithoutPrincipal()
export class SignInController {
  constructor(
    @Inject(SIGN_IN_SETTINGS) private readonly settings: SignInSettings,
    private readonly providers: IdentityProviders,
    private readonly pending: PendingSignIns,
    private readonly sessions: SessionStore,
  ) {}

  @Get('sign-in')
  async signIn(
    @Query() query: { returnTo?: unknown; provider?: unknown; again?: unknown; strong?: unknown },
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const returnTo = checkReturnTo(query.returnTo);
    if (returnTo === null) return sendPage(reply, 400, ELSEWHERE);
    const publicUrl = new URL(this.settings.publicUrl());
    if (isUnderAnotherLoopbackName(request.headers.host, publicUrl)) {
      return reply.headers(NO_STORE).redirect(new URL(request.url, publicUrl).href, 303);
    }
    const again = query.again === '1';
    const provider = await this.providerFor(query.provider, again ? request : null);
    if (provider === null) return sendPage(reply, 400, ELSEWHERE);
    if (provider === undefined) return sendPage(reply, 200, renderChooseProvider(this.providers.all, returnTo));
    try {
      const asked = again ? { freshWithin: FRESH_SECONDS, strong: query.strong === '1' } : {};
      const { url, ...started } = await provider.client.begin(asked);
      const name = cookieNames(publicUrl.href).browser;
      const known = readCookie(request.headers.cookie, name);
      const browser = isToken(known) ? known : newToken();
      await this.pending.remember({ ...started, returnTo }, browser);
      return reply
        .headers({ ...NO_STORE, 'Set-Cookie': writeCookie(publicUrl.href, name, browser) })
        .redirect(url, 303);
    } catch (error) {
      this.settings.log?.error('a sign-in could not be started', errorFields('GET /auth/sign-in', error));
      return sendPage(reply, 503, UNAVAILABLE);
    }
  }

  /** The one that was asked for, that the session of the browser came from, or that is the only one; null for one that is not there. */
  private async providerFor(asked: unknown, again: FastifyRequest | null): Promise<OfferedProvider | null | undefined> {
    if (asked !== undefined) return (typeof asked === 'string' ? this.providers.find(asked) : undefined) ?? null;
    const token = again && readCookie(again.headers.cookie, cookieNames(this.settings.publicUrl()).session);
    const session = token ? await this.sessions.find(token) : null;
    return (session ? this.providers.find(session.provider) : undefined) ?? this.providers.only;
  }

  @Get('callback')
  callback(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.finish(undefined, request, reply);
  }

  /** Each of several providers has a way back of its own, so that none can answer for another. */
  @Get('callback/:provider')
  callbackOf(@Param('provider') provider: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.finish(provider, request, reply);
  }

  private async finish(came: string | undefined, request: FastifyRequest, reply: FastifyReply) {
    const publicUrl = this.settings.publicUrl();
    const names = cookieNames(publicUrl);
    const query = new URL(request.url, publicUrl).searchParams;
    const state = query.get('state');
    const browser = readCookie(request.headers.cookie, names.browser);
    try {
      const pending = state !== null && isToken(browser) ? await this.pending.take(state, browser) : null;
      if (pending === null) return sendPage(reply, 400, ENDED);
      const provider = this.providers.find(pending.provider);
      const ownWayBack = this.providers.only === undefined ? pending.provider : undefined;
      if (provider === undefined || came !== ownWayBack) throw new SignInRefused('another-provider');
      const who = await provider.client.complete(query, pending);
      const before = readCookie(request.headers.cookie, names.session);
      const token = await this.sessions.start(who, before, deviceOf(request.headers['user-agent']));
      return reply
        .headers({ ...NO_STORE, 'Set-Cookie': writeCookie(publicUrl, names.session, token) })
        .redirect(pending.returnTo, 303);
    } catch (error) {
      this.settings.log?.warn('a sign-in was not completed', errorFields('GET /auth/callback', error));
      return error instanceof SignInRefused ? sendPage(reply, 400, REFUSED) : sendPage(reply, 503, UNAVAILABLE);
    }
  }

  @Post('sign-out')
  async signOut(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const publicUrl = this.settings.publicUrl();
    if (!isOwnFetch(request.headers, publicUrl) && !isOwnForm(request.headers, publicUrl)) {
      throw new Problem({
        status: 403,
        code: 'cross-site-request',
        title: 'This did not come from a page of this site, so you were not signed out.',
        doNext: 'Open this site and sign out there.',
      });
    }
    const { session } = cookieNames(publicUrl);
    const token = readCookie(request.headers.cookie, session);
    if (token !== undefined) await this.sessions.end(token);
    void reply.headers({
      ...NO_STORE,
      'Set-Cookie': clearCookie(publicUrl, session),
      'Clear-Site-Data': '"cache", "storage"',
    });
    const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true;
    return isForm ? reply.redirect('/', 303) : reply.status(204).send();
  }
}

/** `localhost` and `127.0.0.1` do not share cookies; a sign-in started under one would come back under the other. */
function isUnderAnotherLoopbackName(host: string | undefined, publicUrl: URL): boolean {
  if (host === undefined || host === publicUrl.host || !URL.canParse(`http://${host}`)) return false;
  const asked = new URL(`http://${host}`);
  return isLoopbackHttp(asked) && isLoopbackHttp(publicUrl) && asked.port === publicUrl.port;
}
