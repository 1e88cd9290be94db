import { publicKeyOf } from './api-client.rules';

const rsa = { kty: 'RSA', n: 'sXch', e: 'AQAB' };
const ec = { kty: 'EC', crv: 'P-256', x: 'f83O', y: 'x_FE' };

describe('the key of a program', () => {
  it('is taken in its public part', () => {
    for (const key of [rsa, ec]) expect(publicKeyOf({ ...key, kid: 'k' })).toEqual({ ...key, kid: 'k' });
  });

  it.each([
    ['a private key', { ...rsa, d: 'secret' }],
    ['a shared secret', { kty: 'oct', k: 'c2VjcmV0' }],
    ['half a key', { kty: 'RSA', n: 'x' }],
    ['something with an address', { ...ec, x5u: 'https://evil.example' }],
    ['a list', []],
    ['text', 'x'],
    ['nothing', null],
  ])('is not %s', (_, value) => expect(publicKeyOf(value)).toBeNull());
});
