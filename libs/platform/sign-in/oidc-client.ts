import * as openid from 'openid-client';
import { isLoopbackHttp } from './public-url';
import type { PendingSignIn } from './pending-sign-ins';
import type { SignedInAs } from './session-store';

const TIMEOUT_SECONDS = 10;

export interface OidcSettings {
  readonly issuer: string;
  /** The name under which accounts of this issuer are kept, when its address may change; its address otherwise. */
  readonly issuerKnownAs?: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
  /** The one algorithm accepted for ID tokens; RS256 when absent. */
  readonly idTokenAlgorithm?: string;
  /** Where this server itself reaches the issuer, when that is not the address that browsers use. */
  readonly issuerReachedAt?: string;
}

export type StartedSignIn = Omit<PendingSignIn, 'returnTo'> & { readonly url: string };

/** The provider's answer is an error, is not for this sign-in, or does not verify. */
export class SignInRefused extends Error {
  constructor(readonly code: string) {
    super('The answer of the OpenID provider was refused.');
    this.name = 'SignInRefused';
  }
}

const UNREACHED = new Set(['OAUTH_TIMEOUT', 'OAUTH_ABORT']);

/** The same error, or the refusal that it stands for when it is about what the provider answered. */
function asRefusal(error: unknown): unknown {
  if (error instanceof openid.AuthorizationResponseError || error instanceof openid.ResponseBodyError) {
    return new SignInRefused(error.code);
  }
  if (error instanceof openid.ClientError && error.code !== undefined && !UNREACHED.has(error.code)) {
    return new SignInRefused(error.code);
  }
  return error;
}

const withoutEndSlash = (url: string): string => url.replace(/\/+$/, '');

/** Puts the server's own way to the issuer in place of the public one. */
export function reachedUrl(url: string, settings: Pick<OidcSettings, 'issuer' | 'issuerReachedAt'>): string {
  const issuer = withoutEndSlash(settings.issuer);
  if (settings.issuerReachedAt === undefined || !(url === issuer || url.startsWith(`${issuer}/`))) return url;
  return withoutEndSlash(settings.issuerReachedAt) + url.slice(issuer.length);
}

function nameIn(claims: Readonly<Record<string, unknown>>): string | null {
  const parts = [claims['given_name'], claims['family_name']].filter((part) => typeof part === 'string');
  const name = (typeof claims['name'] === 'string' ? claims['name'] : parts.join(' ')).trim();
  return name === '' ? null : name;
}

/** The relying party: authorization code with PKCE, state and nonce; no token ever leaves this class. */
export class OidcClient {
  private discovered: Promise<openid.Configuration> | undefined;

  /** Settings are read at the first sign-in, when the public address is certain. */
  constructor(
    private readonly settings: () => OidcSettings,
    private readonly now: () => Date,
  ) {}

  /** Where to send the browser, and what to remember until it returns. Throws when the provider cannot be reached. */
  async begin(): Promise<StartedSignIn> {
    const configuration = await this.configuration();
    const started = {
      state: openid.randomState(),
      nonce: openid.randomNonce(),
      verifier: openid.randomPKCECodeVerifier(),
    };
    const url = openid.buildAuthorizationUrl(configuration, {
      redirect_uri: this.settings().redirectUri,
      scope: 'openid profile',
      state: started.state,
      nonce: started.nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(started.verifier),
      code_challenge_method: 'S256',
    });
    return { ...started, url: url.href };
  }

  /** Who came back. Throws SignInRefused for an answer that does not hold, and another error when the provider is not reached. */
  async complete(query: URLSearchParams, pending: Omit<PendingSignIn, 'returnTo'>): Promise<SignedInAs> {
    const configuration = await this.configuration();
    const url = new URL(this.settings().redirectUri);
    url.search = query.toString();
    try {
      return await this.exchange(configuration, url, pending);
    } catch (error) {
      throw asRefusal(error);
    }
  }

  private async exchange(
    configuration: openid.Configuration,
    url: URL,
    pending: Omit<PendingSignIn, 'returnTo'>,
  ): Promise<SignedInAs> {
    const tokens = await openid.authorizationCodeGrant(configuration, url, {
      expectedState: pending.state,
      expectedNonce: pending.nonce,
      pkceCodeVerifier: pending.verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (claims === undefined) throw new SignInRefused('no-id-token');
    let name = nameIn(claims);
    if (name === null && configuration.serverMetadata().userinfo_endpoint !== undefined) {
      name = nameIn(await openid.fetchUserInfo(configuration, tokens.access_token, claims.sub));
    }
    const authenticatedAt = claims.auth_time === undefined ? this.now() : new Date(claims.auth_time * 1000);
    return { issuer: this.settings().issuerKnownAs ?? claims.iss, subject: claims.sub, name, authenticatedAt };
  }

  private configuration(): Promise<openid.Configuration> {
    this.discovered ??= this.discover().catch((error: unknown) => {
      this.discovered = undefined;
      throw error;
    });
    return this.discovered;
  }

  private discover(): Promise<openid.Configuration> {
    const settings = this.settings();
    const isOverLoopback = isLoopbackHttp(new URL(settings.issuerReachedAt ?? settings.issuer));
    return openid.discovery(
      new URL(settings.issuer),
      settings.clientId,
      { id_token_signed_response_alg: settings.idTokenAlgorithm ?? 'RS256' },
      openid.ClientSecretPost(settings.clientSecret),
      {
        timeout: TIMEOUT_SECONDS,
        [openid.customFetch]: (url, options) => this.fetch(url, options),
        execute: [openid.enableNonRepudiationChecks, ...(isOverLoopback ? [openid.allowInsecureRequests] : [])],
      },
    );
  }

  private fetch(url: string, options: openid.CustomFetchOptions): Promise<Response> {
    const reached = new URL(reachedUrl(url, this.settings()));
    if (reached.protocol !== 'https:' && !isLoopbackHttp(reached)) {
      throw new Error('The OpenID provider has to be reached over https, or over http on this machine alone.');
    }
    return fetch(reached, { ...options, body: options.body ?? undefined });
  }
}
