import { ConfigurationError } from '@platform/process/settings';
import { readGatewayConfiguration } from './configuration';

const addresses = Object.fromEntries(
  ['INTAKE', 'CARE_PLAN', 'PROVIDER_DIRECTORY', 'OUTCOMES', 'IDENTITY', 'ASSURANCE'].map((name, i) => [
    `${name}_URL`,
    `http://127.0.0.1:${3001 + i}`,
  ]),
);
const env = {
  ...addresses,
  DATABASE_URL: 'postgres://db',
  LIVING_WELL_MASTER_KEY: Buffer.alloc(32, 1).toString('base64'),
};

describe('the configuration of the gateway', () => {
  it('gives every address of the product to one context', () => {
    const { contexts } = readGatewayConfiguration(env);
    expect(contexts).toContainEqual({
      context: 'provider-directory',
      urls: ['http://127.0.0.1:3003'],
      prefixes: ['/api/provider-directory', '/oruk'],
    });
    const prefixes = contexts.flatMap((one) => one.prefixes);
    expect(new Set(prefixes).size).toBe(7);
  });

  it.each([...Object.keys(addresses), 'DATABASE_URL', 'LIVING_WELL_MASTER_KEY'])(
    'names %s when it is missing',
    (name) => {
      const read = () => readGatewayConfiguration({ ...env, [name]: undefined });
      expect(read).toThrow(ConfigurationError);
      expect(read).toThrow(new RegExp(`^${name} .*found nothing`));
    },
  );

  it('refuses demonstration accounts in production', () => {
    expect(() => readGatewayConfiguration({ ...env, NODE_ENV: 'production' })).toThrow(/OIDC_ISSUER/);
  });
});
