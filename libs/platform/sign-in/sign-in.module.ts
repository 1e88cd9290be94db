import { randomBytes } from 'node:crypto';
import { Inject, Module, Optional } from '@nestjs/common';
import type { DynamicModule, OnModuleInit, Provider } from '@nestjs/common';
import { APP_GUARD, HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { errorFields } from '../observability/log';
import type { AccountDirectory } from './account-directory';
import { ACCOUNT_DIRECTORY } from './account-directory';
import { ApiTokenController } from './api-token.controller';
import { ApiTokens } from './api-tokens';
import { BackChannelLogoutController } from './back-channel-logout.controller';
import { AddedAccounts } from './demonstration-accounts';
import {
  DEMONSTRATION_ACR,
  DEMONSTRATION_ASSURANCE,
  DEMONSTRATION_MOUNT,
  DemonstrationProvider,
} from './demonstration-provider';
import { DemonstrationController } from './demonstration.controller';
import type { OfferedProvider } from './identity-providers';
import { IdentityProviders } from './identity-providers';
import { UsedTokens } from './logout-token';
import type { OidcSettings } from './oidc-client';
import { OidcClient } from './oidc-client';
import { PendingSignIns } from './pending-sign-ins';
import { PrincipalGuard } from './principal.guard';
import { PrincipalResolver } from './principal-resolver';
import { DEMONSTRATION_ISSUER_NAME, demonstrationIssuer } from './public-url';
import { DEFAULT_SESSION_LIMITS } from './session-limits';
import { SessionStore } from './session-store';
import { SessionsController } from './sessions.controller';
import { SignInController } from './sign-in.controller';
import type { SignInOptions } from './sign-in.options';
import { SIGN_IN_SETTINGS } from './sign-in.options';

const DEMONSTRATION_CLIENT = 'living-well';

/** Sign-in, sessions and the principal of every request. Import it before every module that has guards of its own. */
@Module({})
export class SignInModule implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    @Optional() @Inject(DemonstrationProvider) private readonly demonstration?: DemonstrationProvider,
  ) {}

  static forRoot(options: SignInOptions): DynamicModule {
    const { publicUrl, pool, serviceTokenKey, identityProvider, log, now = () => new Date() } = options;
    const sessions = new SessionStore(pool, { ...DEFAULT_SESSION_LIMITS, ...options.sessionLimits }, now);
    const redirectUri = (): string => `${new URL(publicUrl()).origin}/auth/callback`;
    const providers: Provider[] = [
      { provide: SIGN_IN_SETTINGS, useValue: { publicUrl, log } },
      { provide: SessionStore, useValue: sessions },
      { provide: PendingSignIns, useValue: new PendingSignIns(pool, now) },
      { provide: UsedTokens, useValue: new UsedTokens(pool, now) },
      {
        provide: ApiTokens,
        inject: [ACCOUNT_DIRECTORY],
        useFactory: (directory: AccountDirectory) =>
          new ApiTokens(pool, directory, () => new URL(publicUrl()).origin, now),
      },
      {
        provide: PrincipalResolver,
        inject: [ACCOUNT_DIRECTORY, ApiTokens],
        useFactory: (directory: AccountDirectory, apiTokens: ApiTokens) =>
          new PrincipalResolver({ publicUrl, sessions, directory, apiTokens, serviceTokenKey, now }),
      },
      { provide: APP_GUARD, useClass: PrincipalGuard },
    ];
    const offered: OfferedProvider[] = [];
    if (identityProvider.kind === 'demonstration') {
      const { accounts, keys, reachedAt } = identityProvider;
      const secret = randomBytes(32).toString('base64url');
      const settings = (): OidcSettings => ({
        id: 'demonstration',
        issuer: demonstrationIssuer(publicUrl()),
        issuerKnownAs: DEMONSTRATION_ISSUER_NAME,
        clientId: DEMONSTRATION_CLIENT,
        clientSecret: secret,
        redirectUri: redirectUri(),
        issuerReachedAt: `${new URL(reachedAt()).origin}${DEMONSTRATION_MOUNT}`,
        acrValues: DEMONSTRATION_ACR,
        assurance: DEMONSTRATION_ASSURANCE,
        issuerInResponse: true,
      });
      const provider = new DemonstrationProvider({
        publicUrl,
        client: { id: DEMONSTRATION_CLIENT, secret, redirectUri },
        accounts,
        added: new AddedAccounts(pool, now),
        keys,
        now,
        onFault: (error) => log?.error('the demonstration provider failed', errorFields(DEMONSTRATION_MOUNT, error)),
      });
      providers.push({ provide: DemonstrationProvider, useValue: provider });
      offered.push({
        id: 'demonstration',
        name: 'a made-up account',
        hint: null,
        client: new OidcClient(settings, now),
      });
    } else {
      const several = identityProvider.providers.length > 1;
      for (const { name, hint, ...of } of identityProvider.providers) {
        const settings = (): OidcSettings => ({
          ...of,
          redirectUri: several ? `${redirectUri()}/${of.id}` : redirectUri(),
          issuerInResponse: of.issuerInResponse ?? false,
        });
        offered.push({ id: of.id, name, hint: hint ?? null, client: new OidcClient(settings, now) });
      }
    }
    providers.push({ provide: IdentityProviders, useValue: new IdentityProviders(offered) });
    return {
      module: SignInModule,
      imports: options.imports ?? [],
      controllers: [
        SignInController,
        SessionsController,
        BackChannelLogoutController,
        ApiTokenController,
        ...(identityProvider.kind === 'demonstration' ? [DemonstrationController] : []),
      ],
      providers,
      exports: [SessionStore, PrincipalResolver],
    };
  }

  /** The demonstration provider reads its requests itself, so it is mounted where no body parser is. */
  onModuleInit(): void {
    const { demonstration } = this;
    if (demonstration === undefined) return;
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    void fastify.register((scope, _options, done) => {
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('*', (_request, _body, parsed) => parsed(null));
      scope.all(`${DEMONSTRATION_MOUNT}/*`, async (request, reply) => {
        const answer = await demonstration.answering(request.raw);
        reply.hijack();
        await answer(reply.raw);
      });
      done();
    });
  }
}
