import { generateKeyPairSync } from 'node:crypto';
import { publicKeyOf } from './api-client.rules';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });

describe('the key of a program', () => {
  it('is taken in its public part', () => {
    for (const { publicKey } of [rsa, ec]) {
      const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'k' };
      expect(publicKeyOf(jwk)).toEqual(jwk);
    }
  });

  it.each([
    ['a private key', rsa.privateKey.export({ format: 'jwk' })],
    ['a shared secret', { kty: 'oct', k: 'c2VjcmV0' }],
    ['half a key', { kty: 'RSA', n: 'x' }],
    ['something with an address', { ...ec.publicKey.export({ format: 'jwk' }), x5u: 'https://evil.example' }],
    ['a list', []],
    ['text', 'x'],
    ['nothing', null],
  ])('is not %s', (_, value) => expect(publicKeyOf(value)).toBeNull());
});
