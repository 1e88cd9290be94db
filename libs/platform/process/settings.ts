import { isIP } from 'node:net';
import { connectionStringProblem } from '../event-store/eventstoredb/connection-string';
import type { Nation } from '../decider/bank-holidays';
import { NATIONS } from '../decider/bank-holidays';
import type { ConfiguredProvider } from '../sign-in/sign-in.options';
import { FAILPOINT_VARIABLE } from '../observability/failpoint';
import type { TracingSettings } from '../observability/otlp-tracing';
import { readMasterKey } from '../privacy/master-key';
import { ConfigurationError } from './configuration-error';
import type { Environment } from './configuration-error';
import { readProviderList } from './provider-list';

export { ConfigurationError };
export type { Environment };

/** What every process of the product reads, in every mode. */
export interface ProcessSettings {
  readonly production: boolean;
  /** 0 asks for any free port. */
  readonly port: number;
  /** Only this computer may connect unless HOST says otherwise; in production everyone may. */
  readonly host: string;
  readonly logLevel: string;
  /** Who may say for whom it asks: addresses, ranges, or proxy-addr's names such as `loopback`. */
  readonly trustedProxies: readonly string[];
  readonly databaseUrl: string | undefined;
  /** Absent: the log is in PostgreSQL. */
  readonly eventStoreUrl: string | undefined;
  /** `host:port` of brokers when contexts talk over Kafka; undefined when over PostgreSQL. */
  readonly kafkaBrokers: readonly string[] | undefined;
  /** How long the messages of a process that says nothing wait for another one, in milliseconds. */
  readonly kafkaSessionMs: number;
  readonly masterKey: Buffer | undefined;
  /** Whose bank holidays are no working days. */
  readonly nation: Nation;
  /** Absent: nothing is traced. */
  readonly tracing: TracingSettings | undefined;
}

/** A setting that every process needs is read here and nowhere else. Throws ConfigurationError. */
export function readProcessSettings(env: Environment, port = env['PORT'] ?? '3000'): ProcessSettings {
  const production = env['NODE_ENV'] === 'production';
  if (production && env[FAILPOINT_VARIABLE]) {
    throw new ConfigurationError(
      `${FAILPOINT_VARIABLE} ends the process in the midst of its work, for tests. Unset it.`,
    );
  }
  return {
    production,
    port: readPort(port),
    host: env['HOST'] ?? (production ? '0.0.0.0' : '127.0.0.1'),
    logLevel: readLogLevel(env['LOG_LEVEL'] ?? 'info'),
    trustedProxies: readProxies(env['TRUSTED_PROXIES'] ?? 'loopback'),
    databaseUrl: readUrl(env, 'DATABASE_URL', ['postgres:', 'postgresql:']),
    eventStoreUrl: readEventStoreUrl(env),
    kafkaBrokers: readKafkaBrokers(env),
    kafkaSessionMs: readKafkaSession(env['KAFKA_SESSION_MS'] ?? '10000'),
    masterKey: readKey(env['LIVING_WELL_MASTER_KEY'], production),
    nation: readNation(env['NATION'] || 'england'),
    tracing: readTracing(env),
  };
}

/** An address that may be absent. */
export function readUrl(env: Environment, name: string, protocols: readonly string[]): string | undefined {
  const text = env[name];
  if (!text) return undefined;
  const protocol = URL.canParse(text) ? new URL(text).protocol : undefined;
  if (protocol && protocols.includes(protocol)) return text;
  throw new ConfigurationError(
    `${name} must be an address that begins with ${protocols.map((p) => `${p}//`).join(' or ')}; found something else. Correct or unset it.`,
  );
}

/** `CARE_PLAN_URL` for `care-plan`. */
export const urlVariableOf = (context: string): string => `${context.toUpperCase().replaceAll('-', '_')}_URL`;

/**
 * Where the processes of each of these contexts answer, as origins without a path, with commas between. At least one of each
 * is needed.
 */
export function readContextUrls(env: Environment, contexts: readonly string[]): ReadonlyMap<string, readonly string[]> {
  return new Map(contexts.map((context) => [context, readOrigins(env, context)]));
}

function readOrigins(env: Environment, context: string): readonly string[] {
  const name = urlVariableOf(context);
  const addresses = (env[name] ?? '').split(',').map((address) => address.trim());
  return addresses.map((address) => {
    const url = readUrl({ [name]: address }, name, ['http:', 'https:']);
    return new URL(needed(url, name, `where the processes of ${context} answer`)).origin;
  });
}

/** Where other contexts answer, of those whose address was given: a context compares with them what it has heard. */
export function readKnownContextUrls(env: Environment, contexts: readonly string[]) {
  return readContextUrls(env, contexts.filter((context) => (env[urlVariableOf(context)] ?? '') !== '')); // prettier-ignore
}

/** What processes that share a database and keys cannot do without. */
export function readShared({ databaseUrl, masterKey }: ProcessSettings): { databaseUrl: string; masterKey: Buffer } {
  return {
    databaseUrl: needed(databaseUrl, 'DATABASE_URL', 'the address of the PostgreSQL of all processes'),
    masterKey: needed(masterKey, 'LIVING_WELL_MASTER_KEY', 'the 32 bytes in base64 that all processes were given'),
  };
}

function needed<Value>(value: Value | undefined, name: string, what: string): Value {
  if (value !== undefined) return value;
  throw new ConfigurationError(`${name} must be ${what}, found nothing. Set it and start again.`);
}

/** The OpenID providers of an installation; absent when none of their variables is there. Throws ConfigurationError. */
export function readIdentityProviders(
  env: Environment,
  production: boolean,
): readonly ConfiguredProvider[] | undefined {
  const listed = readProviderList(env);
  if (listed) return listed;
  const [issuer, clientId, clientSecret] = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'].map(
    (name) => env[name],
  );
  if (!issuer && !clientId && !clientSecret) {
    if (!production) return undefined;
    throw new ConfigurationError(
      'NODE_ENV=production cannot run with demonstration accounts: set OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET, or OIDC_PROVIDERS_FILE, or leave NODE_ENV unset to try the product.',
    );
  }
  if (!issuer || !clientId || !clientSecret) {
    throw new ConfigurationError(
      'OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET go together, and one of them is missing. Set all three or none.',
    );
  }
  readUrl(env, 'OIDC_ISSUER', ['https:', 'http:']);
  return [{ id: 'default', name: new URL(issuer).host, issuer, clientId, clientSecret }];
}

/** The account that may register the first agencies, `issuer|subject`; undefined when none is named. Throws ConfigurationError. */
export function readFirstAdministrator(env: Environment): { issuer: string; subject: string } | undefined {
  const text = env['FIRST_ADMINISTRATOR'];
  if (!text) return undefined;
  const at = text.indexOf('|');
  const [issuer, subject] = [text.slice(0, Math.max(at, 0)), text.slice(at + 1).trim()];
  const isIssuer = URL.canParse(issuer) && ['https:', 'http:', 'urn:'].includes(new URL(issuer).protocol);
  if (isIssuer && subject !== '' && !subject.includes('|')) return { issuer, subject };
  throw new ConfigurationError(
    'FIRST_ADMINISTRATOR must be issuer|subject, such as https://id.example|8f14e45f; found something else. The page "Where am I signed in" shows it.',
  );
}

/** For who only needs to know whether sign-in is the demonstration's: it is when there is no issuer and no list of providers. */
export function readIssuer(env: Environment): string | undefined {
  if (env['OIDC_PROVIDERS_FILE']) return env['OIDC_PROVIDERS_FILE'];
  const issuer = readUrl(env, 'OIDC_ISSUER', ['https:', 'http:']);
  if (issuer !== undefined || env['NODE_ENV'] !== 'production') return issuer;
  throw new ConfigurationError(
    'OIDC_ISSUER must be the issuer that the gateway was given, found nothing: NODE_ENV=production cannot run with demonstration accounts.',
  );
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

function readProxies(text: string): readonly string[] {
  const proxies = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const wrong = proxies.find((proxy) => !isProxy(proxy));
  if (wrong === undefined) return proxies;
  throw new ConfigurationError(
    `TRUSTED_PROXIES must be addresses, ranges such as 10.0.0.0/8, loopback, linklocal or uniquelocal, with commas between; found "${wrong}".`,
  );
}

function isProxy(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

function readKey(text: string | undefined, production: boolean): Buffer | undefined {
  if (!text && !production) return undefined;
  try {
    return readMasterKey(text);
  } catch (error) {
    throw new ConfigurationError((error as Error).message);
  }
}

function readNation(text: string): Nation {
  const nation = NATIONS.find((one) => one === text);
  if (nation) return nation;
  throw new ConfigurationError(
    `NATION must be ${NATIONS.join(', ')}, found "${text}". Its bank holidays are no working days.`,
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

function readKafkaSession(text: string): number {
  const milliseconds = Number(text);
  if (/^\d{4,6}$/.test(text) && milliseconds >= 1000 && milliseconds <= 300_000) return milliseconds;
  throw new ConfigurationError(`KAFKA_SESSION_MS must be milliseconds from 1000 to 300000, found "${text}".`);
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

function readTracing(env: Environment): TracingSettings | undefined {
  const endpoint = readUrl(env, 'OTEL_EXPORTER_OTLP_ENDPOINT', ['http:', 'https:']);
  const text = env['OTEL_TRACES_SAMPLER_ARG'] || '1';
  const ratio = Number(text);
  if (!/^\d(\.\d+)?$/.test(text) || ratio > 1) {
    throw new ConfigurationError(
      `OTEL_TRACES_SAMPLER_ARG must be a number from 0 to 1, the part of all traces that is kept; found "${text}".`,
    );
  }
  return endpoint === undefined ? undefined : { endpoint, ratio };
}
