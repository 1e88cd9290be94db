import { resolve } from 'node:path';
import type { ConfiguredProvider } from '@platform/sign-in/sign-in.options';
import type { ProcessSettings, Environment } from '@platform/process/settings';
import {
  readProcessSettings,
  readContextUrls,
  readIdentityProviders,
  readShared,
  readUrl,
} from '@platform/process/settings';

/** Every context, and what is its own of the product's addresses. */
const CONTEXTS: Readonly<Record<string, readonly string[]>> = {
  intake: ['/api/intake'],
  'care-plan': ['/api/care-plan'],
  'provider-directory': ['/api/provider-directory', '/oruk'],
  outcomes: ['/api/outcomes'],
  identity: ['/api/identity'],
  assurance: ['/api/assurance'],
};

export interface GatewayConfiguration extends ProcessSettings {
  readonly databaseUrl: string;
  readonly masterKey: Buffer;
  /** Where the keys of the demonstration's own provider are kept. */
  readonly dataDir: string;
  readonly publicUrl: string | undefined;
  readonly identityProviders: readonly ConfiguredProvider[] | undefined;
  readonly contexts: readonly { context: string; url: string; prefixes: readonly string[] }[];
}

/** Throws ConfigurationError. */
export function readGatewayConfiguration(env: Environment): GatewayConfiguration {
  const identityProviders = readIdentityProviders(env, env['NODE_ENV'] === 'production');
  const settings = readProcessSettings(env);
  const urls = readContextUrls(env, Object.keys(CONTEXTS));
  return {
    ...settings,
    ...readShared(settings),
    dataDir: resolve(env['DATA_DIR'] ?? '.living-well'),
    publicUrl: readUrl(env, 'PUBLIC_URL', ['http:', 'https:']),
    identityProviders,
    contexts: Object.entries(CONTEXTS).map(([context, prefixes]) => ({
      context,
      url: urls.get(context) ?? '',
      prefixes,
    })),
  };
}
