import { ConfigurationError } from '@platform/process/settings';
import { readConfiguration } from './configuration';

const key = Buffer.alloc(32, 1).toString('base64');
const provider = { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' };
const lineOf = (args: string[], env: Record<string, string>): string => {
  try {
    readConfiguration(args, env);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigurationError);
    return (error as Error).message;
  }
  return 'accepted';
};

describe('configuration', () => {
  it('has defaults for a first try', () => {
    expect(readConfiguration([], {})).toMatchObject({
      port: 3000,
      dataDir: '.living-well',
      ephemeral: false,
      demonstrationData: true,
      databaseUrl: undefined,
    });
  });

  it('takes arguments before the environment', () => {
    const configuration = readConfiguration(['--port', '8080', '--data-dir', '/a', '--no-demo', '--ephemeral'], {
      PORT: '9',
      DATA_DIR: '/b',
    });
    expect(configuration).toMatchObject({ port: 8080, dataDir: '/a', demonstrationData: false, ephemeral: true });
  });

  it('keeps the log in PostgreSQL unless EventStoreDB is named', () => {
    const url = 'esdb://admin:changeit@a.example:2113,b.example:2113?tls=true';
    expect(readConfiguration([], { EVENTSTORE_URL: url }).eventStoreUrl).toBeUndefined();
    expect(readConfiguration([], { EVENT_STORE: 'eventstoredb', EVENTSTORE_URL: url }).eventStoreUrl).toBe(url);
  });

  it('refuses demonstration accounts in production', () => {
    expect(lineOf([], { NODE_ENV: 'production', LIVING_WELL_MASTER_KEY: key })).toMatch(/OIDC_ISSUER/);
  });

  it('refuses production without a master key, and a master key of another length', () => {
    expect(lineOf([], { NODE_ENV: 'production', ...provider })).toMatch(/LIVING_WELL_MASTER_KEY.*found nothing/);
    expect(lineOf([], { LIVING_WELL_MASTER_KEY: 'c2hvcnQ=' })).toMatch(/LIVING_WELL_MASTER_KEY.*found 5 bytes/);
    expect(lineOf([], { NODE_ENV: 'production', ...provider, LIVING_WELL_MASTER_KEY: key })).toBe('accepted');
  });

  it('takes the brokers of Kafka when contexts are to talk over it, and not otherwise', () => {
    const brokers = { KAFKA_BROKERS: 'kafka-1.example:9092, 127.0.0.1:9093,[::1]:9094' };
    expect(readConfiguration([], { ...brokers, INTEGRATION_BUS: 'kafka' }).kafkaBrokers).toEqual([
      'kafka-1.example:9092',
      '127.0.0.1:9093',
      '[::1]:9094',
    ]);
    for (const bus of ['', 'postgres']) {
      expect(readConfiguration([], { ...brokers, INTEGRATION_BUS: bus }).kafkaBrokers).toBeUndefined();
    }
  });

  it('refuses production with a failpoint, which would end the process', () => {
    const env = { NODE_ENV: 'production', ...provider, LIVING_WELL_MASTER_KEY: key };
    expect(lineOf([], { ...env, LIVING_WELL_FAILPOINT: 'append.after-commit:1' })).toMatch(
      /LIVING_WELL_FAILPOINT.*Unset/,
    );
  });

  it.each([
    ['--port of letters', ['--port', 'http'], {}, /PORT/],
    ['a port too high', [], { PORT: '70000' }, /PORT/],
    ['an unknown option', ['--prot', '3000'], {}, /--prot.*Usage/],
    ['a database of another kind', [], { DATABASE_URL: 'mysql://x' }, /DATABASE_URL.*postgres:/],
    ['half an identity provider', [], { OIDC_ISSUER: 'https://id.example' }, /go together/],
    [
      'a bus that does not exist',
      [],
      { INTEGRATION_BUS: 'rabbit' },
      /INTEGRATION_BUS.*"postgres" or "kafka".*"rabbit"/,
    ],
    ['Kafka without brokers', [], { INTEGRATION_BUS: 'kafka' }, /KAFKA_BROKERS.*host:port.*found nothing/],
    [
      'a broker without a port',
      [],
      { INTEGRATION_BUS: 'kafka', KAFKA_BROKERS: 'a:9092,b' },
      /KAFKA_BROKERS.*"a:9092,b"/,
    ],
    [
      'a broker with a port too high',
      [],
      { INTEGRATION_BUS: 'kafka', KAFKA_BROKERS: 'a:70000' },
      /KAFKA_BROKERS.*"a:70000"/,
    ],
    ['a store of another kind', [], { EVENT_STORE: 'mongo' }, /EVENT_STORE.*"postgres" or "eventstoredb".*"mongo"/],
    ['EventStoreDB without an address', [], { EVENT_STORE: 'eventstoredb' }, /EVENTSTORE_URL.*esdb:.*nothing/],
    [
      'an address of another kind',
      [],
      { EVENT_STORE: 'eventstoredb', EVENTSTORE_URL: 'http://a:b@c:2113' },
      /EVENTSTORE_URL.*esdb:.*something else/,
    ],
    [
      'an address without a user',
      [],
      { EVENT_STORE: 'eventstoredb', EVENTSTORE_URL: 'esdb://host:2113' },
      /EVENTSTORE_URL.*user and password/,
    ],
    ['a log level that does not exist', [], { LOG_LEVEL: 'loud' }, /LOG_LEVEL/],
  ])('says in one line what is wrong with %s', (_, args, env, line) => {
    expect(lineOf(args, env as Record<string, string>)).toMatch(line);
    expect(lineOf(args, env as Record<string, string>)).not.toContain('\n');
  });
});
