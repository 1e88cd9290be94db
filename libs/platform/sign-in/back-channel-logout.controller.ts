import { Body, Controller, Inject, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { errorFields } from '../observability/log';
import { IdentityProviders } from './identity-providers';
import { logoutTokenIn, UsedTokens } from './logout-token';
import { SignInRefused } from './oidc-client';
import { WithoutPrincipal } from './principal.guard';
import { SessionStore } from './session-store';
import { SIGN_IN_SETTINGS } from './sign-in.options';
import type { SignInSettings } from './sign-in.options';

const LONGEST_TOKEN = 8_000;
const NO_STORE = { 'Cache-Control': 'no-store' };

/** Where a provider tells us, server to server, that one of its sessions is over (OpenID Connect Back-Channel Logout 1.0). */
@Controller('auth/back-channel-logout')
@WithoutPrincipal()
export class BackChannelLogoutController {
  constructor(
    @Inject(SIGN_IN_SETTINGS) private readonly settings: SignInSettings,
    private readonly providers: IdentityProviders,
    private readonly sessions: SessionStore,
    private readonly used: UsedTokens,
  ) {}

  @Post(':provider')
  async logOut(@Param('provider') id: string, @Body() form: unknown, @Res() reply: FastifyReply) {
    const token = (form as { logout_token?: unknown } | null)?.logout_token;
    const client = this.providers.find(id)?.client;
    void reply.headers(NO_STORE);
    try {
      if (client === undefined || typeof token !== 'string' || token.length > LONGEST_TOKEN) {
        throw new SignInRefused('no-logout-token');
      }
      const logout = logoutTokenIn(await client.readLogoutToken(token));
      if (logout === null) throw new SignInRefused('no-logout-token');
      if (!(await this.used.use(client.issuerName, logout.jti))) throw new SignInRefused('used-before');
      await this.sessions.endAsTold(client.issuerName, logout);
      return await reply.status(200).send();
    } catch (error) {
      this.settings.log?.warn(
        'a sign-out by a provider was not done',
        errorFields('POST /auth/back-channel-logout', error),
      );
      return error instanceof SignInRefused
        ? reply.status(400).send({ error: 'invalid_request' })
        : reply.status(503).send({ error: 'temporarily_unavailable' });
    }
  }
}
