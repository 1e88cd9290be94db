import {
  ConfigurationError,
  readContextUrls,
  readFirstAdministrator,
  readIssuer,
  readProcessSettings,
  readShared,
  urlVariableOf,
} from './settings';

const key = Buffer.alloc(32, 1).toString('base64');
const shared = { DATABASE_URL: 'postgres://db', LIVING_WELL_MASTER_KEY: key };
const lineOf = (read: () => unknown): string => {
  try {
    read();
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigurationError);
    expect((error as Error).message).not.toContain('\n');
    return (error as Error).message;
  }
  return 'accepted';
};

describe('the first administrator', () => {
  it('is an account, by issuer and subject together', () => {
    expect(readFirstAdministrator({})).toBeUndefined();
    expect(readFirstAdministrator({ FIRST_ADMINISTRATOR: 'https://id.example/a|8f14' })).toEqual({
      issuer: 'https://id.example/a',
      subject: '8f14',
    });
    expect(readFirstAdministrator({ FIRST_ADMINISTRATOR: 'urn:living-well:demonstration|new' })?.subject).toBe('new');
  });

  it.each(['sam@example.org', 'https://id.example', 'https://id.example|', '|sub', 'id|sub', 'https://id.example|a|b'])(
    'is not %s',
    (text) =>
      expect(lineOf(() => readFirstAdministrator({ FIRST_ADMINISTRATOR: text }))).toMatch(/^FIRST_ADMINISTRATOR /),
  );
});

describe('the settings of a process', () => {
  it('listens on this computer alone, and to everybody in production', () => {
    expect(readProcessSettings({})).toMatchObject({ port: 3000, host: '127.0.0.1', trustedProxies: ['loopback'] });
    expect(readProcessSettings({ ...shared, NODE_ENV: 'production' }).host).toBe('0.0.0.0');
  });

  it('shares a database and a master key with the other processes, or says which of them is missing', () => {
    expect(readShared(readProcessSettings(shared))).toEqual({ databaseUrl: 'postgres://db', masterKey: Buffer.from(key, 'base64') }); // prettier-ignore
    expect(lineOf(() => readShared(readProcessSettings({ ...shared, DATABASE_URL: '' })))).toMatch(
      /^DATABASE_URL .*found nothing/,
    );
    expect(lineOf(() => readShared(readProcessSettings({ DATABASE_URL: 'postgres://db' })))).toMatch(
      /^LIVING_WELL_MASTER_KEY .*found nothing/,
    );
  });

  it('knows where the contexts answer that it asks, by the name of each', () => {
    expect(urlVariableOf('care-plan')).toBe('CARE_PLAN_URL');
    const env = { INTAKE_URL: 'http://intake:3000/', CARE_PLAN_URL: 'https://plan.example/x, http://plan-2:3000' };
    expect([...readContextUrls(env, ['intake', 'care-plan'])]).toEqual([
      ['intake', ['http://intake:3000']],
      ['care-plan', ['https://plan.example', 'http://plan-2:3000']],
    ]);
    expect(lineOf(() => readContextUrls(env, ['outcomes']))).toMatch(/^OUTCOMES_URL .*outcomes.*found nothing/);
    expect(lineOf(() => readContextUrls({ INTAKE_URL: 'intake:3000' }, ['intake']))).toMatch(/^INTAKE_URL .*http:/);
    expect(lineOf(() => readContextUrls({ INTAKE_URL: 'http://intake:3000,' }, ['intake']))).toMatch(/^INTAKE_URL /);
  });

  it('takes a time after which Kafka gives the messages of a silent process to another, of at least a second', () => {
    expect(readProcessSettings({}).kafkaSessionMs).toBe(10_000);
    expect(readProcessSettings({ KAFKA_SESSION_MS: '1500' }).kafkaSessionMs).toBe(1500);
    for (const KAFKA_SESSION_MS of ['999', '300001', '10s', ''])
      expect(lineOf(() => readProcessSettings({ KAFKA_SESSION_MS }))).toMatch(/^KAFKA_SESSION_MS .*found/);
  });

  it('is in England, or in the nation that is named', () => {
    expect(readProcessSettings({}).nation).toBe('england');
    expect(readProcessSettings({ NATION: '' }).nation).toBe('england');
    for (const nation of ['england', 'scotland', 'wales', 'northern-ireland'])
      expect(readProcessSettings({ NATION: nation }).nation).toBe(nation);
    for (const NATION of ['Scotland', 'GB-SCT', 'ireland'])
      expect(lineOf(() => readProcessSettings({ NATION }))).toMatch(/^NATION .*northern-ireland.*found/);
  });

  it.each([
    ['', []],
    ['loopback, uniquelocal', ['loopback', 'uniquelocal']],
    ['10.0.0.0/8,2001:db8::/32,192.0.2.1', ['10.0.0.0/8', '2001:db8::/32', '192.0.2.1']],
  ])('trusts proxies %p to say for whom they ask', (text, proxies) => {
    expect(readProcessSettings({ TRUSTED_PROXIES: text }).trustedProxies).toEqual(proxies);
  });

  it.each(['everybody', '10.0.0.0/33', '10.0.0/8', '*', 'true', '::/129'])('does not trust proxies %p', (text) => {
    expect(lineOf(() => readProcessSettings({ TRUSTED_PROXIES: text }))).toMatch(/^TRUSTED_PROXIES .*found/);
  });

  it('knows by the issuer alone whether accounts are made up, which they never are in production', () => {
    expect(readIssuer({})).toBeUndefined();
    expect(readIssuer({ OIDC_ISSUER: 'https://id.example', NODE_ENV: 'production' })).toBe('https://id.example');
    expect(lineOf(() => readIssuer({ NODE_ENV: 'production' }))).toMatch(/^OIDC_ISSUER .*found nothing/);
  });

  it('is traced when it is told where to, and then wholly unless a part is named', () => {
    expect(readProcessSettings({ OTEL_EXPORTER_OTLP_ENDPOINT: '' }).tracing).toBeUndefined();
    const endpoint = 'http://collector:4318';
    const tracing = (more: Record<string, string> = {}) =>
      readProcessSettings({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, ...more }).tracing;
    expect(tracing()).toEqual({ endpoint, ratio: 1 });
    expect(tracing({ OTEL_TRACES_SAMPLER_ARG: '0.1' })).toEqual({ endpoint, ratio: 0.1 });
    expect(lineOf(() => tracing({ OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318' }))).toMatch(
      /^OTEL_EXPORTER_OTLP_ENDPOINT must be an address that begins with http/,
    );
  });

  it.each(['2', '1.5', '-0.1', 'all', '10%', '1e-3'])('does not trace a part of %p', (text) => {
    expect(lineOf(() => readProcessSettings({ OTEL_TRACES_SAMPLER_ARG: text }))).toMatch(
      /^OTEL_TRACES_SAMPLER_ARG .*from 0 to 1/,
    );
  });
});
