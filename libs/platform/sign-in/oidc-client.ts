import * as jose from 'jose';
import * as openid from 'openid-client';
import type { AssuranceSettings } from './assurance';
import { assuranceIn } from './assurance';
import { faultOf } from './id-token-checks';
import { isLoopbackHttp } from './public-url';
import type { PendingSignIn } from './pending-sign-ins';
import type { SignedInAs } from './session-store';

const TIMEOUT_SECONDS = 10;
const DEFAULT_ALGORITHM = 'RS256';
const DEFAULT_SCOPE = 'openid profile';

/** The private key with which we sign who we are, for a provider that knows our public one (`private_key_jwt`). */
export interface ClientKey {
  /** PKCS #8, PEM. */
  readonly pem: string;
  readonly id?: string;
  readonly algorithm: string;
  /** For whom the assertion is said to be; some providers want the address of their token endpoint. */
  readonly audience?: 'issuer' | 'token-endpoint';
}

export interface OidcSettings {
  readonly issuer: string;
  /** The name under which accounts of this issuer are kept, when its address may change; its address otherwise. */
  readonly issuerKnownAs?: string;
  readonly clientId: string;
  /** Sent in the body of the token request; absent when there is a key. */
  readonly clientSecret?: string;
  readonly clientKey?: ClientKey;
  readonly redirectUri: string;
  /** Of the configured providers, which one; `default` when there is one only. */
  readonly id?: string;
  readonly scope?: string;
  readonly acrValues?: string;
  /** Asked for when a stronger sign-in is needed. */
  readonly stepUpAcrValues?: string;
  /** More for the authorization request, such as the `vtr` of NHS login. */
  readonly authorizationParameters?: Readonly<Record<string, string>>;
  readonly assurance?: AssuranceSettings;
  /** Refuse an answer that does not name its issuer, whatever the provider's metadata promises. */
  readonly issuerInResponse?: boolean;
  /** The one algorithm accepted for ID tokens; RS256 when absent. */
  readonly idTokenAlgorithm?: string;
  /** Where this server itself reaches the issuer, when that is not the address that browsers use. */
  readonly issuerReachedAt?: string;
}

/** What of a sign-in is asked for beside who somebody is. */
export interface AskedSignIn {
  /** Prove anew who you are; the proof may be this many seconds old when we hear of it. */
  readonly freshWithin?: number | null;
  /** By the strongest way that the provider's settings name. */
  readonly strong?: boolean;
}

export type StartedSignIn = Omit<PendingSignIn, 'returnTo'> & { readonly url: string };

/** The provider's answer is an error, is not for this sign-in, or does not verify. */
export class SignInRefused extends Error {
  constructor(readonly code: string) {
    super('The answer of the OpenID provider was refused.');
    this.name = 'SignInRefused';
  }
}

/** Keys that nobody published are asked for once a minute at most, however many tokens name them. */
const KEYS_ASKED_AGAIN_MS = 60_000;

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

/** How we show the provider who is asking for tokens. */
async function clientAuthentication(
  { clientKey, clientSecret }: OidcSettings,
  tokenEndpoint: () => string | undefined,
): Promise<openid.ClientAuth> {
  if (clientKey === undefined) return openid.ClientSecretPost(clientSecret ?? '');
  const key = await jose.importPKCS8(clientKey.pem, clientKey.algorithm);
  return openid.PrivateKeyJwt(clientKey.id === undefined ? { key } : { key, kid: clientKey.id }, {
    [openid.modifyAssertion]: (_header, payload) => {
      const endpoint = tokenEndpoint();
      if (clientKey.audience === 'token-endpoint' && endpoint !== undefined) payload['aud'] = endpoint;
    },
  });
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
  private tokenEndpoint: string | undefined;
  private keys: ReturnType<typeof jose.createRemoteJWKSet> | undefined;

  /** Settings are read at the first sign-in, when the public address is certain. */
  constructor(
    private readonly settings: () => OidcSettings,
    private readonly now: () => Date,
  ) {}

  get id(): string {
    return this.settings().id ?? 'default';
  }

  /** The name under which accounts of this provider are kept. */
  get issuerName(): string {
    return this.settings().issuerKnownAs ?? this.settings().issuer;
  }

  /** Where to send the browser, and what to remember until it returns. Throws when the provider cannot be reached. */
  async begin({ freshWithin = null, strong = false }: AskedSignIn = {}): Promise<StartedSignIn> {
    const configuration = await this.configuration();
    const settings = this.settings();
    const acrValues = (strong ? settings.stepUpAcrValues : undefined) ?? settings.acrValues;
    const started = {
      state: openid.randomState(),
      nonce: openid.randomNonce(),
      verifier: openid.randomPKCECodeVerifier(),
    };
    const url = openid.buildAuthorizationUrl(configuration, {
      ...settings.authorizationParameters,
      redirect_uri: settings.redirectUri,
      scope: settings.scope ?? DEFAULT_SCOPE,
      state: started.state,
      nonce: started.nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(started.verifier),
      code_challenge_method: 'S256',
      ...(acrValues === undefined ? {} : { acr_values: acrValues }),
      ...(freshWithin === null ? {} : { prompt: 'login', max_age: String(freshWithin) }),
    });
    return { ...started, provider: this.id, freshWithin, url: url.href };
  }

  /** Who came back. Throws SignInRefused for an answer that does not hold, and another error when the provider is not reached. */
  async complete(query: URLSearchParams, pending: Omit<PendingSignIn, 'returnTo'>): Promise<SignedInAs> {
    const configuration = await this.configuration();
    if (this.settings().issuerInResponse === true && query.get('iss') === null) throw new SignInRefused('no-issuer');
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
      ...(pending.freshWithin === null ? {} : { maxAge: pending.freshWithin }),
    });
    const claims = tokens.claims();
    if (claims === undefined || tokens.id_token === undefined) throw new SignInRefused('no-id-token');
    const settings = this.settings();
    const expected = { audience: settings.clientId, now: new Date(), types: [undefined, 'jwt'] };
    const fault = faultOf(tokens.id_token, expected);
    if (fault !== null) throw new SignInRefused(fault);
    let name = nameIn(claims);
    if (name === null && configuration.serverMetadata().userinfo_endpoint !== undefined) {
      name = nameIn(await openid.fetchUserInfo(configuration, tokens.access_token, claims.sub));
    }
    return {
      issuer: settings.issuerKnownAs ?? claims.iss,
      subject: claims.sub,
      name,
      authenticatedAt: this.authenticatedAt(claims.auth_time),
      assurance: assuranceIn(claims, settings.assurance ?? {}),
      provider: this.id,
      providerSid: typeof claims['sid'] === 'string' ? claims['sid'] : null,
    };
  }

  /** A provider whose clock runs ahead does not make a sign-in that stays fresh. */
  private authenticatedAt(authTime: number | undefined): Date {
    const now = this.now();
    return authTime === undefined ? now : new Date(Math.min(authTime * 1000, now.getTime()));
  }

  /**
   * What a logout token of this provider says, by a signature and an issuer that hold, for us, of the last minutes. What
   * makes it a logout token is not judged here. Throws SignInRefused.
   */
  async readLogoutToken(token: string): Promise<jose.JWTPayload> {
    const { idTokenAlgorithm = DEFAULT_ALGORITHM, issuer, clientId } = this.settings();
    const metadata = (await this.configuration()).serverMetadata();
    if (metadata.jwks_uri === undefined) throw new SignInRefused('no-keys');
    this.keys ??= jose.createRemoteJWKSet(new URL(metadata.jwks_uri), {
      cooldownDuration: KEYS_ASKED_AGAIN_MS,
      [jose.customFetch]: (url: string, options: RequestInit) => this.fetch(url, options as openid.CustomFetchOptions),
    });
    try {
      const { payload } = await jose.jwtVerify(token, this.keys, {
        algorithms: [idTokenAlgorithm],
        issuer,
        audience: clientId,
        typ: 'logout+jwt',
        clockTolerance: 60,
        maxTokenAge: 120,
        requiredClaims: ['iat', 'exp', 'jti'],
      });
      return payload;
    } catch (error) {
      if (error instanceof jose.errors.JWKSTimeout) throw error;
      if (error instanceof jose.errors.JOSEError) throw new SignInRefused(error.code);
      throw error;
    }
  }

  private configuration(): Promise<openid.Configuration> {
    this.discovered ??= this.discover().catch((error: unknown) => {
      this.discovered = undefined;
      throw error;
    });
    return this.discovered;
  }

  private async discover(): Promise<openid.Configuration> {
    const settings = this.settings();
    const isOverLoopback = isLoopbackHttp(new URL(settings.issuerReachedAt ?? settings.issuer));
    return openid
      .discovery(
        new URL(settings.issuer),
        settings.clientId,
        { id_token_signed_response_alg: settings.idTokenAlgorithm ?? DEFAULT_ALGORITHM },
        await clientAuthentication(settings, () => this.tokenEndpoint),
        {
          timeout: TIMEOUT_SECONDS,
          [openid.customFetch]: (url, options) => this.fetch(url, options),
          execute: [openid.enableNonRepudiationChecks, ...(isOverLoopback ? [openid.allowInsecureRequests] : [])],
        },
      )
      .then((configuration) => {
        this.tokenEndpoint = configuration.serverMetadata().token_endpoint;
        return configuration;
      });
  }

  private fetch(url: string, options: openid.CustomFetchOptions): Promise<Response> {
    const reached = new URL(reachedUrl(url, this.settings()));
    if (reached.protocol !== 'https:' && !isLoopbackHttp(reached)) {
      throw new Error('The OpenID provider has to be reached over https, or over http on this machine alone.');
    }
    return fetch(reached, { ...options, body: options.body ?? undefined });
  }
}
