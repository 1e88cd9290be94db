interface Shared {
  databaseUrl: string;
  masterKey: string;
  dataDir: string;
  contexts: Map<string, readonly number[]>;
}
type Environment = Record<string, string | undefined>;
const { environmentOf } = jest.requireActual<{
  environmentOf(name: string, port: number, shared: Shared, given: Environment): Environment;
}>('./environment.mjs');

const shared = {
  databaseUrl: 'postgres://db',
  masterKey: 'key',
  dataDir: '/data',
  contexts: new Map([
    ['intake', [4001]],
    ['care-plan', [4002, 4003]],
  ]),
};
const given = {
  HOST: '0.0.0.0',
  PORT: '80',
  OIDC_ISSUER: 'https://id.example',
  OIDC_CLIENT_SECRET: 'secret',
  PUBLIC_URL: 'https://living-well.example',
  KAFKA_BROKERS: 'kafka:9092',
};

describe('the environment of a process that the launcher starts', () => {
  it('says where every context answers, and passes on what the launcher was given', () => {
    expect(environmentOf('gateway', 3000, shared, given)).toEqual({
      ...given,
      PORT: '3000',
      DATABASE_URL: 'postgres://db',
      LIVING_WELL_MASTER_KEY: 'key',
      DATA_DIR: '/data',
      INTAKE_URL: 'http://127.0.0.1:4001',
      CARE_PLAN_URL: 'http://127.0.0.1:4002,http://127.0.0.1:4003',
    });
  });

  it('lets a context listen on this machine alone, and tells it no secret of sign-in', () => {
    const environment = environmentOf('intake', 4001, shared, given);
    expect(environment).toMatchObject({ HOST: '127.0.0.1', PORT: '4001', OIDC_ISSUER: 'https://id.example', KAFKA_BROKERS: 'kafka:9092' }); // prettier-ignore
    expect(Object.keys(environment)).not.toContain('OIDC_CLIENT_SECRET');
  });
});
