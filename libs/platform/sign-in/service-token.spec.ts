import fc from 'fast-check';
import { mintServiceToken, readServiceToken } from './service-token';

const key = new Uint8Array(32).fill(7);
const now = new Date('2026-01-05T09:00:00.000Z');
const after = (seconds: number): Date => new Date(now.getTime() + seconds * 1000);
const token = mintServiceToken('identity', 'intake', key, now, () => 'id-1');

describe('a service token', () => {
  it('given the context it is for, names the context that asks', () => {
    expect(readServiceToken(token, 'intake', key, now)).toEqual({
      ok: true,
      claims: { from: 'identity', to: 'intake', exp: now.getTime() / 1000 + 30, jti: 'id-1' },
    });
  });

  it.each([
    ['another context', () => readServiceToken(token, 'care-plan', key, now), 'for-another'],
    ['another key', () => readServiceToken(token, 'intake', new Uint8Array(32).fill(8), now), 'wrong-signature'],
    ['half a minute later', () => readServiceToken(token, 'intake', key, after(30)), 'expired'],
    ['a clock that is far behind', () => readServiceToken(token, 'intake', key, after(-31)), 'lasts-too-long'],
    ['no signature', () => readServiceToken(token.split('.')[0] ?? '', 'intake', key, now), 'malformed'],
    ['three parts', () => readServiceToken(`${token}.x`, 'intake', key, now), 'malformed'],
    ['an empty signature', () => readServiceToken(`${token.split('.')[0]}.`, 'intake', key, now), 'wrong-signature'],
    [
      'a signature in other signs',
      () => readServiceToken(`${token.split('.')[0]}.${'é'.repeat(43)}`, 'intake', key, now),
      'wrong-signature',
    ],
    ['nothing', () => readServiceToken('', 'intake', key, now), 'malformed'],
    ['far too much', () => readServiceToken('a'.repeat(2000), 'intake', key, now), 'malformed'],
  ])('given %s, is refused', (_case, read, refused) => {
    expect(read()).toEqual({ ok: false, refused });
  });

  it('is accepted from a clock that is a little ahead', () => {
    expect(readServiceToken(token, 'intake', key, after(-29)).ok).toBe(true);
  });

  it('given any one changed character, is refused', () => {
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(...'ABCdef012-_.'), (at, sign) => {
        fc.pre(token[at] !== sign);
        const changed = token.slice(0, at) + sign + token.slice(at + 1);
        expect(readServiceToken(changed, 'intake', key, now).ok).toBe(false);
      }),
    );
  });

  it('given any text, is refused and never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => !readServiceToken(text, 'intake', key, now).ok));
  });

  it('is not made with a short key or for something that is no context', () => {
    expect(() => mintServiceToken('identity', 'intake', new Uint8Array(31), now)).toThrow(/31 bytes/);
    expect(() => mintServiceToken('identity', '', key, now)).toThrow(RangeError);
  });
});
