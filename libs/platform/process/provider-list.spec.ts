import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ConfigurationError } from './configuration-error';
import { readProviderList } from './provider-list';

const folder = mkdtempSync(path.join(tmpdir(), 'living-well-providers-'));
const file = path.join(folder, 'providers.json');
const pem = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' });
writeFileSync(path.join(folder, 'secret'), 'a secret\n');
writeFileSync(path.join(folder, 'key.pem'), pem);
writeFileSync(path.join(folder, 'empty'), '\n');
afterAll(() => rmSync(folder, { recursive: true }));

const staff = { id: 'staff', name: 'Staff', issuer: 'https://id.example', clientId: 'us', clientSecretFile: 'secret' };
const people = {
  id: 'people',
  name: 'People',
  hint: 'For anybody',
  issuer: 'https://people.example',
  clientId: 'us',
  privateKeyFile: 'key.pem',
  privateKeyId: 'k1',
  privateKeyAlgorithm: 'RS512',
  privateKeyAudience: 'token-endpoint',
  idTokenAlgorithm: 'RS512',
  acrValues: 'a',
  authorizationParameters: { vtr: '["P9.Cp.Cd"]' },
  identityLevels: { claim: 'identity_proofing_level', levels: { P9: 3, P5: 2 } },
};
const read = (list: unknown, env = {}) => {
  writeFileSync(file, typeof list === 'string' ? list : JSON.stringify(list));
  return readProviderList({ OIDC_PROVIDERS_FILE: file, ...env });
};

describe('the list of providers', () => {
  it('is not there when nothing names it', () => expect(readProviderList({})).toBeUndefined());

  it('gives each its settings, with secrets and keys from files beside it', () => {
    expect(read([staff, people])).toEqual([
      {
        id: 'staff',
        name: 'Staff',
        issuer: 'https://id.example',
        clientId: 'us',
        clientSecret: 'a secret',
        authorizationParameters: {},
        assurance: {},
        issuerInResponse: false,
      },
      expect.objectContaining({
        hint: 'For anybody',
        idTokenAlgorithm: 'RS512',
        acrValues: 'a',
        clientKey: { pem: String(pem).trim(), id: 'k1', algorithm: 'RS512', audience: 'token-endpoint' },
        authorizationParameters: { vtr: '["P9.Cp.Cd"]' },
        assurance: { identity: { claim: 'identity_proofing_level', levels: { P9: 3, P5: 2 } } },
      }),
    ]);
  });

  it.each<[string, unknown, RegExp]>([
    ['no JSON', 'x', /nothing that can be read/],
    ['no provider', [], /something else/],
    ['a name that is not known', [{ ...staff, clientSecret: 's' }], /unknown member "clientSecret"/],
    ['no issuer', [{ ...staff, issuer: undefined }], /no "issuer" in provider 1/],
    ['an issuer that is no address', [{ ...staff, issuer: 'id.example' }], /no address as the issuer of "staff"/],
    ['an id that is no part of an address', [{ ...staff, id: 'A b' }], /the id "A b"/],
    ['one id twice', [staff, { ...people, id: 'staff' }], /two providers with the id "staff"/],
    ['one issuer twice', [staff, { ...people, issuer: staff.issuer }], /two providers with the issuer/],
    ['an algorithm with a shared secret', [{ ...staff, idTokenAlgorithm: 'HS256' }], /idTokenAlgorithm "HS256"/],
    ['no signature at all', [{ ...staff, idTokenAlgorithm: 'none' }], /idTokenAlgorithm "none"/],
    ['neither secret nor key', [{ ...staff, clientSecretFile: undefined }], /neither of the two/],
    ['both', [{ ...staff, privateKeyFile: 'key.pem' }], /both of the two/],
    ['a secret that is not there', [{ ...staff, clientSecretFile: 'gone' }], /cannot be read/],
    ['an empty secret', [{ ...staff, clientSecretFile: 'empty' }], /an empty secret/],
    ['a key that is none', [{ ...people, privateKeyFile: 'secret' }], /no private key/],
    ['a parameter of ours', [{ ...staff, authorizationParameters: { state: 'x' } }], /authorizationParameters of "staff"/],
    ['a level that is none', [{ ...staff, signInLevels: { claim: 'acr', levels: { a: 4 } } }], /signInLevels of "staff"/],
  ])('with %s is refused in one line that gives nothing away', (_, list, says) => {
    expect(() => read(list)).toThrow(ConfigurationError);
    expect(() => read(list)).toThrow(says);
    expect(() => read(list)).toThrow(/^OIDC_PROVIDERS_FILE: found [^\n]*; expected [^\n]*\.$/);
  }); // prettier-ignore

  it('stands alone', () => expect(() => read([staff], { OIDC_ISSUER: 'https://x' })).toThrow(/unset OIDC_ISSUER/));
});
