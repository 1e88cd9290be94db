import { Body, Controller, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ACCOUNT_DIRECTORY } from './account-directory';
import type { AccountDirectory, ApiClient } from './account-directory';
import { clientOf } from './api-client-proof';
import { API_TOKEN_SECONDS, ApiTokens } from './api-tokens';
import { UsedTokens } from './logout-token';
import { WithoutPrincipal } from './principal.guard';
import { SIGN_IN_SETTINGS } from './sign-in.options';
import type { SignInSettings } from './sign-in.options';

const NO_STORE = { 'Cache-Control': 'no-store', Pragma: 'no-cache' };

/** Access tokens for programs, by client credentials (RFC 6749, 4.4) and their end (RFC 7009). */
@Controller('auth/token')
@WithoutPrincipal()
export class ApiTokenController {
  constructor(
    @Inject(SIGN_IN_SETTINGS) private readonly settings: SignInSettings,
    @Inject(ACCOUNT_DIRECTORY) private readonly directory: AccountDirectory,
    private readonly tokens: ApiTokens,
    private readonly used: UsedTokens,
  ) {}

  @Post()
  async grant(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const form = textsOf(body);
    void reply.headers(NO_STORE);
    const client = await this.clientOf(form, request);
    if (client === null) return refuse(reply, 401, 'invalid_client');
    if (form['grant_type'] !== 'client_credentials') return refuse(reply, 400, 'unsupported_grant_type');
    const audience = form['resource'] ?? form['audience'];
    if (audience !== undefined && audience !== this.audience) return refuse(reply, 400, 'invalid_target');
    const asked = (form['scope'] ?? client.scopes.join(' ')).split(' ').filter((scope) => scope !== '');
    if (asked.length === 0 || asked.some((scope) => !client.scopes.includes(scope))) {
      return refuse(reply, 400, 'invalid_scope');
    }
    const scopes = [...new Set(asked)];
    const access_token = await this.tokens.grant(client.clientId, scopes);
    return reply.send({ access_token, token_type: 'Bearer', expires_in: API_TOKEN_SECONDS, scope: scopes.join(' ') });
  }

  /** Answers the same whether the token was there or not. */
  @Post('revoke')
  async revoke(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const form = textsOf(body);
    void reply.headers(NO_STORE);
    const client = await this.clientOf(form, request);
    if (client === null) return refuse(reply, 401, 'invalid_client');
    if (form['token'] !== undefined) await this.tokens.revoke(form['token'], client.clientId);
    return reply.status(200).send();
  }

  private get audience(): string {
    return new URL(this.settings.publicUrl()).origin;
  }

  private clientOf(form: Readonly<Record<string, string>>, request: FastifyRequest): Promise<ApiClient | null> {
    return clientOf(form, request.headers.authorization, {
      find: (id) => this.directory.findApiClient(id),
      audiences: [`${this.audience}/auth/token`, this.audience],
      useOnce: (id, jti) => this.used.use(`program ${id}`, jti),
    });
  }
}

/** Only texts, each given once; anything else is as if it were not there. */
function textsOf(body: unknown): Readonly<Record<string, string>> {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(
    Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function refuse(reply: FastifyReply, status: number, error: string): FastifyReply {
  if (status === 401) void reply.header('WWW-Authenticate', 'Basic realm="token"');
  return reply.status(status).send({ error });
}
