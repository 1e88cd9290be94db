import { parseArgs } from 'node:util';
import { connectionStringProblem } from '@platform/event-store/eventstoredb/connection-string';
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
  /** Absent: the log is in PostgreSQL. */
  readonly eventStoreUrl: string | undefined;
  /** Absent: one is made and kept under the data directory; never in production. */
  readonly masterKey: Buffer | undefined;
  readonly publicUrl: string | undefined;
  readonly identityProvider: { issuer: string; clientId: string; clientSecret: string } | undefined;
  /** `host:port` of brokers when contexts talk over Kafka; undefined when over PostgreSQL. */
  readonly kafkaBrokers: readonly string[] | undefined;
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
    eventStoreUrl: readEventStoreUrl(env),
    masterKey: readKey(env['LIVING_WELL_MASTER_KEY'], production),
    publicUrl: readUrl(env, 'PUBLIC_URL', ['http:', 'https:']),
    identityProvider,
    kafkaBrokers: readKafkaBrokers(env),
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

function readKafkaBrokers(env: Environment): readonly string[] | undefined {
  const bus = env['INTEGRATION_BUS'] || 'postgres';
  if (!['postgres', 'kafka'].includes(bus)) {
    throw new ConfigurationError(`INTEGRATION_BUS must be "postgres" or "kafka", found "${bus}". Correct or unset it.`);
  }
  const found = env['KAFKA_BROKERS'] ?? '';
  if (bus === 'postgres') return undefined;
  const brokers = found.split(',').map((broker) => broker.trim());
  const isBroker = (broker: string) => {
    const port = /^(?:[\w.-]+|\[[0-9a-fA-F:]+\]):(\d{1,5})$/.exec(broker)?.[1];
    return port !== undefined && Number(port) > 0 && Number(port) <= 65_535;
  };
  if (brokers.every(isBroker)) return brokers;
  throw new ConfigurationError(
    `KAFKA_BROKERS must be host:port,host:port when INTEGRATION_BUS is "kafka", found ${found ? `"${found}"` : 'nothing'}. Try KAFKA_BROKERS=localhost:9092.`,
  );
}

function readEventStoreUrl(env: Environment): string | undefined {
  const [kind, url] = [env['EVENT_STORE'] || 'postgres', env['EVENTSTORE_URL']];
  if (kind !== 'postgres' && kind !== 'eventstoredb') {
    throw new ConfigurationError(`EVENT_STORE must be "postgres" or "eventstoredb", found "${kind}".`);
  }
  if (kind === 'postgres') return undefined;
  const problem = url
    ? connectionStringProblem(url)
    : 'must be set with EVENT_STORE=eventstoredb, such as esdb://user:password@host:2113?tls=true; found nothing';
  if (problem) throw new ConfigurationError(`EVENTSTORE_URL ${problem}.`);
  return url;
}
