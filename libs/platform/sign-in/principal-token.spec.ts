import fc from 'fast-check';
import type { Principal } from '../access-control/principal';
import { ANYONE } from '../access-control/principal';
import { mintPrincipalToken, readPrincipalToken } from './principal-token';
import { mintServiceToken, readServiceToken } from './service-token';

const key = new Uint8Array(32).fill(7);
const now = new Date('2026-01-05T09:00:00.000Z');
const after = (seconds: number): Date => new Date(now.getTime() + seconds * 1000);
const clinician: Principal = {
  role: 'clinician',
  accountId: 'a',
  personId: null,
  practitionerId: 'p',
  memberId: 'p',
  agencyId: 't',
  tier: 'regulated',
  authenticatedAt: now.toISOString(),
};
const token = mintPrincipalToken(clinician, 'intake', key, now, () => 'id-1');

describe('the token under which the gateway forwards who is asking', () => {
  it.each([clinician, ANYONE])('carries the whole principal to the context that is asked: %o', (principal) => {
    const read = readPrincipalToken(mintPrincipalToken(principal, 'care-plan', key, now), 'care-plan', key, now);
    expect(read).toMatchObject({ ok: true, claims: { principal, to: 'care-plan' } });
  });

  it('says in which session of a browser they ask, and until when that lasts', () => {
    const session = { ref: 'a session', endsInSeconds: 600 };
    const minted = mintPrincipalToken(clinician, 'care-plan', key, now, undefined, session);
    expect(readPrincipalToken(minted, 'care-plan', key, now)).toMatchObject({ ok: true, claims: { session } });
  });

  it.each([
    ['another context', () => readPrincipalToken(token, 'care-plan', key, now), 'for-another'],
    ['another key', () => readPrincipalToken(token, 'intake', new Uint8Array(32).fill(8), now), 'wrong-signature'],
    ['half a minute later', () => readPrincipalToken(token, 'intake', key, after(30)), 'expired'],
    ['a clock that is far behind', () => readPrincipalToken(token, 'intake', key, after(-31)), 'lasts-too-long'],
    [
      'a service token',
      () => readPrincipalToken(mintServiceToken('identity', 'intake', key, now), 'intake', key, now),
      'wrong-signature',
    ],
    ['far too much', () => readPrincipalToken('a'.repeat(3000), 'intake', key, now), 'malformed'],
  ])('given %s, is refused', (_case, read, refused) => {
    expect(read()).toEqual({ ok: false, refused });
  });

  it('does not pass for a service token', () => {
    expect(readServiceToken(token, 'intake', key, now)).toEqual({ ok: false, refused: 'wrong-signature' });
  });

  it('given any one changed character, is refused', () => {
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(...'ABCdef012-_.'), (at, sign) => {
        fc.pre(token[at] !== sign);
        expect(readPrincipalToken(token.slice(0, at) + sign + token.slice(at + 1), 'intake', key, now).ok).toBe(false);
      }),
    );
  });

  it.each(['service', 'setup'] as const)('is not made for a %s', (role) => {
    expect(() => mintPrincipalToken({ ...ANYONE, role }, 'intake', key, now)).toThrow(RangeError);
    expect(() => mintPrincipalToken({ ...clinician, context: 'identity' }, 'intake', key, now)).toThrow(RangeError);
  });
});
