import { Controller, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../http/problem';
import { errorFields } from '../observability/log';
import { clearCookie, cookieNames, readCookie, writeCookie } from './cookies';
import { isOwnFetch, isOwnForm } from './cross-site';
import { OidcClient, SignInRefused } from './oidc-client';
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
    private readonly client: OidcClient,
    private readonly pending: PendingSignIns,
    private readonly sessions: SessionStore,
  ) {}

  @Get('sign-in')
  async signIn(@Query('returnTo') asked: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const returnTo = checkReturnTo(asked);
    if (returnTo === null) return sendPage(reply, 400, ELSEWHERE);
    const publicUrl = new URL(this.settings.publicUrl());
    if (isUnderAnotherLoopbackName(request.headers.host, publicUrl)) {
      return reply.headers(NO_STORE).redirect(new URL(request.url, publicUrl).href, 303);
    }
    try {
      const { url, ...started } = await this.client.begin();
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

  @Get('callback')
  async callback(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const publicUrl = this.settings.publicUrl();
    const names = cookieNames(publicUrl);
    const query = new URL(request.url, publicUrl).searchParams;
    const state = query.get('state');
    const browser = readCookie(request.headers.cookie, names.browser);
    try {
      const pending = state !== null && isToken(browser) ? await this.pending.take(state, browser) : null;
      if (pending === null) return sendPage(reply, 400, ENDED);
      const who = await this.client.complete(query, pending);
      const token = await this.sessions.start(who, readCookie(request.headers.cookie, names.session));
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
    if (!isOwnFetch(request.headers) && !isOwnForm(request.headers, publicUrl)) {
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
      'Clear-Site-Data': '"storage"',
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
