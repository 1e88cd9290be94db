import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type * as OidcProvider from 'oidc-provider';
import type { Configuration, InteractionResults, JWK, Provider } from 'oidc-provider';
import { withoutCookies } from './cookies';
import type { AddedAccounts, DemonstrationAccount, NamedAccount } from './demonstration-accounts';
import { demonstrationMemory } from './demonstration-memory';
import { PAGE_HEADERS, renderSorry } from './page';
import { demonstrationIssuer } from './public-url';

export const DEMONSTRATION_MOUNT = '/oidc';
export const DEMONSTRATION_PAGES = '/demonstration/sign-in';

/** What a demonstration sign-in says of itself, so that everything can be tried; nothing is really made sure of. */
export const DEMONSTRATION_ACR = 'urn:living-well:demonstration';
export const DEMONSTRATION_ASSURANCE = {
  signIn: { claim: 'acr', levels: { [DEMONSTRATION_ACR]: 3 } },
  identity: { claim: 'acr', levels: { [DEMONSTRATION_ACR]: 3 } },
} as const;

const MINUTE = 60;
const SESSION_SECONDS = 12 * 60 * MINUTE;

/** Private keys of the provider: made once, kept by the app among its secrets, handed in at every start. */
export interface DemonstrationKeys {
  readonly signing: readonly JWK[];
  readonly cookies: readonly string[];
}

export function newDemonstrationKeys(): DemonstrationKeys {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = { ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), use: 'sig', alg: 'RS256' };
  return { signing: [key], cookies: [randomBytes(32).toString('base64url')] };
}

export interface DemonstrationProviderOptions {
  readonly publicUrl: () => string;
  readonly client: { readonly id: string; readonly secret: string; readonly redirectUri: () => string };
  readonly accounts: readonly DemonstrationAccount[];
  readonly added: AddedAccounts;
  readonly keys: DemonstrationKeys;
  readonly now: () => Date;
  /** Told of faults of the provider itself; the error carries nothing that somebody typed. */
  readonly onFault: (error: Error) => void;
}

type MountedRequest = IncomingMessage & { originalUrl?: string };

type OidcProviderPackage = typeof OidcProvider;

let loading: Promise<OidcProviderPackage> | undefined;

/** Loaded only where the demonstration runs. */
function loadPackage(): Promise<OidcProviderPackage> {
  loading ??= loadQuietly();
  return loading;
}

/** Under Node 20, which this product is tested on, the package prints a warning while it loads. */
async function loadQuietly(): Promise<OidcProviderPackage> {
  /* eslint-disable no-console -- nothing is printed here: one warning of another package is left out */
  const { warn } = console;
  console.warn = (...words: unknown[]) => {
    if (!String(words[0]).includes('oidc-provider WARNING: Unsupported runtime')) warn.apply(console, words);
  };
  try {
    return await import('oidc-provider');
  } finally {
    console.warn = warn;
  }
  /* eslint-enable no-console */
}

/** An OpenID provider inside the app whose accounts need no password. For trying the product, never for real people. */
export class DemonstrationProvider {
  private built: Promise<Provider> | undefined;

  constructor(
    private readonly options: DemonstrationProviderOptions,
    environment = process.env['NODE_ENV'],
  ) {
    if (environment === 'production') {
      throw new Error(
        'The demonstration sign-in lets anybody in, so it does not run when NODE_ENV is "production". Configure a real OpenID provider, or leave NODE_ENV unset to try the product.',
      );
    }
    if (options.keys.signing.length === 0 || options.keys.cookies.length === 0) {
      throw new Error('The demonstration sign-in needs at least one signing key and one cookie key.');
    }
  }

  get accounts(): readonly DemonstrationAccount[] {
    return this.options.accounts;
  }

  get added(): AddedAccounts {
    return this.options.added;
  }

  /** What answers a request below the mount. Host and scheme are the public ones, whatever the caller says. */
  async answering(request: MountedRequest): Promise<(response: ServerResponse) => Promise<void>> {
    const provider = await this.provider();
    const publicUrl = new URL(this.options.publicUrl());
    request.originalUrl = request.url ?? DEMONSTRATION_MOUNT;
    request.url = request.originalUrl.slice(DEMONSTRATION_MOUNT.length) || '/';
    request.headers.host = publicUrl.host;
    request.headers['x-forwarded-proto'] = publicUrl.protocol.slice(0, -1);
    delete request.headers['x-forwarded-host'];
    // Without its own session the provider asks which account at every sign-in.
    request.headers.cookie = withoutCookies(request.headers.cookie, provider.cookieName('session'));
    return (response) => provider.callback()(request, response);
  }

  /** Whether this browser has the sign-in of this uid under way. */
  async isUnderWay(uid: string, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const { SessionNotFound } = (await loadPackage()).errors;
    try {
      return (await (await this.provider()).interactionDetails(request, response)).uid === uid;
    } catch (error) {
      if (error instanceof SessionNotFound) return false;
      throw error;
    }
  }

  /** Ends the choosing of an account; answers the url that the browser has to go to next. */
  async finish(sub: string, request: IncomingMessage, response: ServerResponse): Promise<string> {
    const result: InteractionResults = {
      login: { accountId: sub, remember: false, acr: DEMONSTRATION_ACR },
      consent: {},
    };
    return (await this.provider()).interactionResult(request, response, result, { mergeWithLastSubmission: false });
  }

  async findAccount(sub: string): Promise<NamedAccount | null> {
    return this.options.accounts.find((account) => account.sub === sub) ?? (await this.options.added.find(sub));
  }

  private provider(): Promise<Provider> {
    this.built ??= this.build();
    return this.built;
  }

  private async build(): Promise<Provider> {
    const { Provider: OpenIdProvider } = await loadPackage();
    const provider = new OpenIdProvider(demonstrationIssuer(this.options.publicUrl()), this.configuration());
    provider.proxy = true;
    provider.on('server_error', (_context, error) => this.options.onFault(error));
    return provider;
  }

  private configuration(): Configuration {
    const { client, keys } = this.options;
    return {
      adapter: demonstrationMemory(this.options.now),
      clients: [
        {
          client_id: client.id,
          client_secret: client.secret,
          redirect_uris: [client.redirectUri()],
          response_types: ['code'],
          grant_types: ['authorization_code'],
          token_endpoint_auth_method: 'client_secret_post',
          require_auth_time: true,
        },
      ],
      jwks: { keys: keys.signing },
      cookies: { keys: [...keys.cookies] },
      scopes: ['openid', 'profile'],
      acrValues: [DEMONSTRATION_ACR],
      claims: { openid: ['sub'], acr: null, profile: ['name'] },
      conformIdTokenClaims: false,
      responseTypes: ['code'],
      clientBasedCORS: () => false,
      pkce: { required: () => true },
      features: {
        devInteractions: { enabled: false },
        rpInitiatedLogout: { enabled: false },
        pushedAuthorizationRequests: { enabled: false },
        dPoP: { enabled: false },
        resourceIndicators: { enabled: false },
      },
      interactions: { url: (_context, interaction) => `${DEMONSTRATION_PAGES}/${interaction.uid}` },
      ttl: {
        AccessToken: 5 * MINUTE,
        AuthorizationCode: MINUTE,
        IdToken: 5 * MINUTE,
        Interaction: 10 * MINUTE,
        Grant: SESSION_SECONDS,
        Session: SESSION_SECONDS,
      },
      findAccount: async (_context, sub) => {
        const account = await this.findAccount(sub);
        return account === null
          ? undefined
          : { accountId: sub, claims: () => ({ sub: account.sub, name: account.name }) };
      },
      loadExistingGrant: async ({ oidc }) => {
        const grant = new oidc.provider.Grant({ clientId: oidc.client?.clientId, accountId: oidc.session?.accountId });
        grant.addOIDCScope('openid profile');
        await grant.save();
        return grant;
      },
      renderError: (context) => {
        context.set(PAGE_HEADERS);
        context.body = renderSorry('Sign-in did not work', 'This sign-in could not be carried on.', {
          href: '/auth/sign-in',
          text: 'Start again',
        });
      },
    };
  }
}
