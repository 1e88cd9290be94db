import fc from 'fast-check';
import { canonicalJson } from './canonical-json';
import type { JsonValue } from './canonical-json';

describe('canonicalJson', () => {
  it('writes the example of RFC 8785 section 3.2.2', () => {
    const value: JsonValue = {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000f\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts names by UTF-16 units, as in RFC 8785 section 3.2.3', () => {
    const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
    const order = [...canonicalJson(value).matchAll(/:([0-9])/g)].map(([, n]) => n).join('');
    expect(order).toBe('2467153');
  });

  it.each([
    [0, '0'],
    [-0, '0'],
    [5e-324, '5e-324'],
    [1.7976931348623157e308, '1.7976931348623157e+308'],
    [9007199254740992, '9007199254740992'],
    [295147905179352830000, '295147905179352830000'],
    [1e21, '1e+21'],
    [0.000001, '0.000001'],
    [333333333.3333332, '333333333.3333332'],
  ])('writes the number %p as RFC 8785 appendix B does', (number, text) => {
    expect(canonicalJson(number)).toBe(text);
  });

  it('gives one text whatever the order of names, and the same after a round trip', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const text = canonicalJson(json as JsonValue);
        const shuffled: unknown = JSON.parse(JSON.stringify(json), (_, member: unknown) =>
          typeof member === 'object' && member !== null && !Array.isArray(member)
            ? Object.fromEntries(Object.entries(member).reverse())
            : member,
        );
        expect(canonicalJson(shuffled as JsonValue)).toBe(text);
        expect(canonicalJson(JSON.parse(text) as JsonValue)).toBe(text);
      }),
    );
  });

  it.each([
    [{ a: [1, undefined] }, '$.a[1]'],
    [{ a: NaN }, '$.a'],
    [Infinity, '$'],
    ['\ud800', '$'],
    [{ '\udc00': 1 }, '$'],
    [new Date(0), '$'],
    [new Map(), '$'],
    [10n, '$'],
    [[, 1], '$[0]'],
  ])('refuses %p and names the place', (value, place) => {
    expect(() => canonicalJson(value as JsonValue)).toThrow(new RegExp(`^${place.replace(/[$.[\]]/g, '\\$&')} `));
  });
});
