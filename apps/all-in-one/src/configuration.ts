import { parseArgs } from 'node:util';
import { systemClock } from '@platform/event-store/command-context';
import type { ConfiguredProvider } from '@platform/sign-in/sign-in.options';
import { readMessageSettings } from '@platform/process/message-settings';
import type { MessageSettings } from '@platform/process/message-settings';
import { readWitnesses } from '@platform/process/witness-settings';
import type { WitnessPeer } from '@platform/transparency-log/witness-peer';
import type { ProcessSettings, Environment } from '@platform/process/settings';
import {
  ConfigurationError,
  readFirstAdministrator,
  readIdentityProviders,
  readProcessSettings,
  readUrl,
} from '@platform/process/settings';

/** Without `databaseUrl` a PostgreSQL of our own is started; without `masterKey` one is made; both under `dataDir`. */
export interface Configuration extends ProcessSettings {
  readonly dataDir: string;
  readonly ephemeral: boolean;
  readonly demonstrationData: boolean;
  readonly publicUrl: string | undefined;
  readonly identityProviders: readonly ConfiguredProvider[] | undefined;
  readonly messages: MessageSettings;
  /** Who is asked to co-sign what is signed. */
  readonly witnesses: readonly WitnessPeer[];
  readonly firstAdministrator: { readonly issuer: string; readonly subject: string } | undefined;
}

const USAGE = 'Usage: npm start -- [--port N] [--data-dir DIR] [--ephemeral] [--no-demo]';

/** Reads the arguments and the environment; arguments win. Throws ConfigurationError. */
export function readConfiguration(args: readonly string[], env: Environment): Configuration {
  const values = readArguments(args);
  const identityProviders = readIdentityProviders(env, env['NODE_ENV'] === 'production');
  const settings = readProcessSettings(env, values.port);
  return {
    ...settings,
    dataDir: values['data-dir'] ?? env['DATA_DIR'] ?? '.living-well',
    ephemeral: values.ephemeral,
    demonstrationData: !settings.production && !values['no-demo'],
    publicUrl: readUrl(env, 'PUBLIC_URL', ['http:', 'https:']),
    identityProviders,
    messages: readMessageSettings(env, () => systemClock.now()),
    witnesses: readWitnesses(env),
    firstAdministrator: readFirstAdministrator(env),
  };
}

function readArguments(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        'data-dir': { type: 'string' },
        ephemeral: { type: 'boolean', default: false },
        'no-demo': { type: 'boolean', default: false },
      },
    });
    return values;
  } catch (error) {
    throw new ConfigurationError(`${String((error as { message?: unknown }).message).split('\n')[0]} ${USAGE}`);
  }
}
