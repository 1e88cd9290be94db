import { parseArgs } from 'node:util';
import { FAILPOINT_VARIABLE } from '@platform/observability/failpoint';
import { readMasterKey } from '@platform/privacy/master-key';

export interface Configuration {
  readonly production: boolean;
  /** 0 asks for any free port. */
  readonly port: number;
  /** Only this computer may connect unless HOST says otherwise; in production everyone may. */
  readonly host: string;
  readonly dataDir: string;
  readonly ephemeral: boolean;
  readonly demonstrationData: boolean;
  /** Absent: a PostgreSQL of our own is started under the data directory. */
  readonly databaseUrl: string | undefined;
  /** Absent: one is made and kept under the data directory; never in production. */
  readonly masterKey: Buffer | undefined;
  readonly publicUrl: string | undefined;
  readonly identityProvider: { issuer: string; clientId: string; clientSecret: string } | undefined;
  readonly logLevel: string;
}

/** What is wrong with how the product was started: one line that names it, what was expected and what to do. */
export class ConfigurationError extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;
const USAGE = 'Usage: npm start -- [--port N] [--data-dir DIR] [--ephemeral] [--no-demo]';

/** Reads the arguments and the environment; arguments win. Throws ConfigurationError. */
export function readConfiguration(args: readonly string[], env: Environment): Configuration {
  const values = readArguments(args);
  const production = env['NODE_ENV'] === 'production';
  onlyAs(env, 'EVENT_STORE', 'postgres');
  onlyAs(env, 'INTEGRATION_BUS', 'postgres');
  if (production && env[FAILPOINT_VARIABLE]) {
    throw new ConfigurationError(
      `${FAILPOINT_VARIABLE} ends the process in the midst of its work, for tests. Unset it.`,
    );
  }
  const identityProvider = readIdentityProvider(env);
  if (production && !identityProvider) {
    throw new ConfigurationError(
      'NODE_ENV=production cannot run with demonstration accounts: set OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET, or leave NODE_ENV unset to try the product.',
    );
  }
  return {
    production,
    port: readPort(values.port ?? env['PORT'] ?? '3000'),
    host: env['HOST'] ?? (production ? '0.0.0.0' : '127.0.0.1'),
    dataDir: values['data-dir'] ?? env['DATA_DIR'] ?? '.living-well',
    ephemeral: values.ephemeral,
    demonstrationData: !production && !values['no-demo'],
    databaseUrl: readUrl(env, 'DATABASE_URL', ['postgres:', 'postgresql:']),
    masterKey: readKey(env['LIVING_WELL_MASTER_KEY'], production),
    publicUrl: readUrl(env, 'PUBLIC_URL', ['http:', 'https:']),
    identityProvider,
    logLevel: readLogLevel(env['LOG_LEVEL'] ?? 'info'),
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

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new ConfigurationError(`PORT (--port) must be a number from 0 to 65535, found "${text}". Try --port 3000.`);
}

function readLogLevel(text: string): string {
  if (['debug', 'info', 'warn', 'error', 'silent'].includes(text)) return text;
  throw new ConfigurationError(`LOG_LEVEL must be debug, info, warn, error or silent, found "${text}".`);
}

function readUrl(env: Environment, name: string, protocols: readonly string[]): string | undefined {
  const text = env[name];
  if (!text) return undefined;
  const protocol = URL.canParse(text) ? new URL(text).protocol : undefined;
  if (protocol && protocols.includes(protocol)) return text;
  throw new ConfigurationError(
    `${name} must be an address that begins with ${protocols.map((p) => `${p}//`).join(' or ')}; found something else. Correct or unset it.`,
  );
}

function readKey(text: string | undefined, production: boolean): Buffer | undefined {
  if (!text && !production) return undefined;
  try {
    return readMasterKey(text);
  } catch (error) {
    throw new ConfigurationError((error as Error).message);
  }
}

function readIdentityProvider(env: Environment) {
  const [issuer, clientId, clientSecret] = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'].map(
    (name) => env[name],
  );
  if (!issuer && !clientId && !clientSecret) return undefined;
  if (issuer && clientId && clientSecret) {
    readUrl(env, 'OIDC_ISSUER', ['https:', 'http:']);
    return { issuer, clientId, clientSecret };
  }
  throw new ConfigurationError(
    'OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET go together, and one of them is missing. Set all three or none.',
  );
}

function onlyAs(env: Environment, name: string, only: string): void {
  const found = env[name];
  if (!found || found === only) return;
  throw new ConfigurationError(`${name} must be "${only}" in this release, found "${found}". Correct or unset it.`);
}
