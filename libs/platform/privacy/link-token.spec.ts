import fc from 'fast-check';
import { isOneOf, newLinkToken, readLinkToken } from './link-token';

describe('the token of a link', () => {
  it('says what it is for, and what is kept of it does not hold it', () =>
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        const { token, hash } = newLinkToken(id);
        expect(readLinkToken(` ${token}\n`)).toEqual({ id, hash });
        expect(token).toMatch(/^[\w-]{65}$/);
        expect(hash).not.toContain(token.slice(22));
      }),
    ));

  it('is another one each time, and none opens what another was made for', () => {
    const id = '0a000000-0000-4000-8000-000000000001';
    const [one, other] = [newLinkToken(id), newLinkToken(id)];
    expect(one.token).not.toBe(other.token);
    expect(isOneOf(one.hash, [other.hash])).toBe(false);
    expect(isOneOf(one.hash, [other.hash, one.hash])).toBe(true);
    expect(isOneOf(one.hash, [])).toBe(false);
  });

  it.each(['', 'x', 'a'.repeat(64), 'a'.repeat(66), `${'a'.repeat(64)}.`])('is not %j', (typed) =>
    expect(readLinkToken(typed)).toBeNull(),
  );
});
