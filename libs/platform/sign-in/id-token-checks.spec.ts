import fc from 'fast-check';
import { faultOf, hasRepeatedMember } from './id-token-checks';

const now = new Date('2026-03-02T09:00:00.000Z');
const seconds = now.getTime() / 1000;
const part = (json: string) => Buffer.from(json).toString('base64url');
const token = (header: object | string, payload: object | string) =>
  [header, payload].map((one) => part(typeof one === 'string' ? one : JSON.stringify(one))).join('.') + '.signature';
const fault = (header: object | string, payload: object | string) =>
  faultOf(token(header, payload), { audience: 'us', now, types: [undefined, 'jwt'] });
const claims = { aud: 'us', iat: seconds };

describe('a token whose signature holds', () => {
  it.each([[{ alg: 'RS256' }], [{ alg: 'RS256', typ: 'JWT' }], [{ typ: 'application/jwt' }]])('is taken with %j', (header) =>
    expect(fault(header, claims)).toBeNull()); // prettier-ignore

  it.each([
    ['another kind of token', { typ: 'at+jwt' }, claims, 'wrong-type'],
    ['a logout token', { typ: 'logout+jwt' }, claims, 'wrong-type'],
    ['for others as well', {}, { ...claims, aud: ['us', 'them'] }, 'more-audiences'],
    ['for others', {}, { ...claims, aud: 'them' }, 'more-audiences'],
    ['issued more than a minute from now', {}, { ...claims, iat: seconds + 61 }, 'issued-in-the-future'],
    ['issued nobody knows when', {}, { aud: 'us' }, 'issued-in-the-future'],
    ['naming a claim twice', {}, '{"aud":"us","sub":"a","sub":"b","iat":1}', 'repeated-claim'],
    ['naming a claim twice, once spelt otherwise', {}, '{"aud":"us","sub":"a","s\\u0075b":"b"}', 'repeated-claim'],
    ['of no JSON', {}, 'x', 'not-a-token'],
  ])('is refused when it is %s', (_, header, payload, expected) => expect(fault(header, payload)).toBe(expected));

  it('is taken when clocks differ by a minute', () => expect(fault({}, { ...claims, iat: seconds + 60 })).toBeNull());
});

describe('a member that is named twice', () => {
  it('is found in no JSON that a writer makes, and in every object to which one was added', () => {
    const named = fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1, maxKeys: 5 });
    fc.assert(
      fc.property(named, (value) => {
        const json = JSON.stringify(value);
        expect(hasRepeatedMember(json)).toBe(false);
        const [again = ''] = Object.keys(value);
        expect(hasRepeatedMember(`${json.slice(0, -1)},${JSON.stringify(again)}:1}`)).toBe(true);
        expect(hasRepeatedMember(`[${json},${json}]`)).toBe(false);
      }),
    );
  });
});
