import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { notFound, Problem, signInNeeded } from '../http/problem';
import { clearCookie, cookieNames } from './cookies';
import { isOwnFetch } from './cross-site';
import { IdentityProviders } from './identity-providers';
import { PrincipalResolver } from './principal-resolver';
import { WithoutPrincipal } from './principal.guard';
import type { Session } from './session-store';
import { SessionStore } from './session-store';
import { SIGN_IN_SETTINGS } from './sign-in.options';
import type { SignInSettings } from './sign-in.options';

const REF = /^[0-9a-f-]{36}$/;
const NO_STORE = { 'Cache-Control': 'no-store' };

/** Where somebody is signed in, and how they end it. Nobody sees or ends the sessions of another account. */
@Controller('auth/sessions')
@WithoutPrincipal()
export class SessionsController {
  constructor(
    @Inject(SIGN_IN_SETTINGS) private readonly settings: SignInSettings,
    private readonly resolver: PrincipalResolver,
    private readonly sessions: SessionStore,
    private readonly providers: IdentityProviders,
  ) {}

  @Get()
  async list(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const here = await this.sessionOf(request, false);
    void reply.headers(NO_STORE);
    const sessions = await this.sessions.sessionsOf(here);
    return sessions.map(({ ref, device, provider, createdAt, lastSeenAt }) => ({
      ref,
      device,
      provider: this.providers.find(provider)?.name ?? null,
      since: createdAt.toISOString(),
      lastUsed: lastSeenAt.toISOString(),
      isHere: ref === here.ref,
    }));
  }

  /** What the provider calls the account; its owner alone is told. */
  @Get('account')
  async account(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const { issuer, subject } = await this.sessionOf(request, false);
    void reply.headers(NO_STORE);
    return { issuer, subject };
  }

  /** When the session ends, for a page that warns before; asking is not use. */
  @Get('here')
  async here(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    void reply.headers(NO_STORE);
    const resolved = await this.resolve(request, false);
    return { endsInSeconds: resolved.session?.endsInSeconds ?? 0 };
  }

  /** Somebody is still there. */
  @Post('here/stay')
  async stay(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    this.assertOwnPage(request);
    const resolved = await this.resolve(request, true);
    return reply.headers(NO_STORE).send({ endsInSeconds: resolved.session?.endsInSeconds ?? 0 });
  }

  @Post('end-others')
  async endOthers(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    this.assertOwnPage(request);
    const { issuer, subject, ref } = await this.sessionOf(request, true);
    const ended = await this.sessions.endSessionsFor(issuer, subject, ref);
    return reply.headers(NO_STORE).send({ ended });
  }

  @Post(':ref/end')
  async end(@Param('ref') ref: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    this.assertOwnPage(request);
    const here = await this.sessionOf(request, true);
    if (!REF.test(ref) || !(await this.sessions.endOne(here, ref))) throw notFound();
    const cookie = cookieNames(this.settings.publicUrl()).session;
    if (ref === here.ref) void reply.header('Set-Cookie', clearCookie(this.settings.publicUrl(), cookie));
    return reply.headers(NO_STORE).send({ ended: 1 });
  }

  private async resolve(request: FastifyRequest, countsAsUse: boolean) {
    const token = this.resolver.sessionToken(request.headers);
    const resolved = token === undefined ? null : await this.resolver.accountOf(token, countsAsUse);
    if (resolved === null) throw signInNeeded();
    return resolved;
  }

  private async sessionOf(request: FastifyRequest, countsAsUse: boolean): Promise<Session> {
    await this.resolve(request, countsAsUse);
    const session = await this.sessions.find(this.resolver.sessionToken(request.headers) ?? '');
    if (session === null) throw signInNeeded();
    return session;
  }

  private assertOwnPage(request: FastifyRequest): void {
    if (isOwnFetch(request.headers, this.settings.publicUrl())) return;
    throw new Problem({
      status: 403,
      code: 'cross-site-request',
      title: 'This did not come from a page of this site, so nothing was changed.',
      doNext: 'Open the page here and try again.',
    });
  }
}
