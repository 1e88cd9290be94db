import { createSign } from 'node:crypto';
import { keyPair, part, signed, signedText, signedWithPublicKey } from '@platform/testing/openid-peer';
import type { Claims, OpenIdPeer, Sealer } from '@platform/testing/openid-peer';
import type { Try } from '../corpus';
import type { Stage } from './stage';

const strangers = keyPair();
const now = (): number => Math.floor(Date.now() / 1000);
const strangersKey = { ...strangers.publicKey.export({ format: 'jwk' }), kid: 'theirs' };

const unsigned =
  (alg: string): Sealer =>
  (claims) =>
    `${part({ alg, typ: 'JWT' })}.${part(claims)}.`;
const stripped: Sealer = (claims, peer) => `${signed()(claims, peer).split('.').slice(0, 2).join('.')}.`;
const changedAfter =
  (change: Claims): Sealer =>
  (claims, peer) => {
    const [header, , signature] = signed()(claims, peer).split('.');
    return `${header}.${part({ ...claims, ...change })}.${signature}`;
  };
const headerAfter =
  (header: Claims): Sealer =>
  (claims, peer) => {
    const [, payload, signature] = signed()(claims, peer).split('.');
    return `${part({ alg: 'RS256', kid: peer.kid, ...header })}.${payload}.${signature}`;
  };
const withDigest =
  (digest: string, alg: string): Sealer =>
  (claims, peer) => {
    const input = `${part({ alg, kid: peer.kid })}.${part(claims)}`;
    return `${input}.${createSign(digest).update(input).sign(peer.keys.privateKey).toString('base64url')}`;
  };
/** The last character of a signature has bits that count for nothing; the one before has not. */
const oneBitOff: Sealer = (claims, peer) => {
  const token = signed()(claims, peer);
  const at = token.length - 10;
  return `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`;
};

const ATTACKS: readonly (readonly [name: string, claims: () => Claims, sealer?: Sealer])[] = [
  ['no signature, alg none', () => ({}), unsigned('none')],
  ['no signature, alg None', () => ({}), unsigned('None')],
  ['no signature, alg NONE', () => ({}), unsigned('NONE')],
  ['no signature, no alg', () => ({}), (claims) => `${part({ typ: 'JWT' })}.${part(claims)}.`],
  ['the signature taken off', () => ({}), stripped],
  ['HS256 with the public key as the secret', () => ({}), signedWithPublicKey()],
  ['HS256 with the public key, and no kid', () => ({}), signedWithPublicKey({ kid: undefined })],
  ['another algorithm of the same key', () => ({}), withDigest('RSA-SHA512', 'RS512')],
  ['an algorithm that the header lies about', () => ({}), withDigest('RSA-SHA256', 'PS256')],
  ['one character of the signature changed', () => ({}), oneBitOff],
  ['the subject changed after signing', () => ({}), changedAfter({ sub: 'victim' })],
  ['the end moved after signing', () => ({ exp: now() - 600 }), changedAfter({ exp: now() + 600 })],
  ['the header changed after signing', () => ({}), headerAfter({ typ: 'JWT', x: 1 })],
  ['the key of a stranger under the same kid', () => ({}), signed({}, strangers.privateKey)],
  ['the key of a stranger under an unknown kid', () => ({}), signed({ kid: 'theirs' }, strangers.privateKey)],
  ['the key of a stranger, brought along as jwk', () => ({}), signed({ kid: 'theirs', jwk: strangersKey }, strangers.privateKey)],
  ['the key of a stranger, at an address (jku)', () => ({}), signed({ kid: 'theirs', jku: 'http://127.0.0.1:9/jwks' }, strangers.privateKey)],
  ['the key of a stranger, at an address (x5u)', () => ({}), signed({ kid: 'theirs', x5u: 'http://127.0.0.1:9/cert' }, strangers.privateKey)],
  ['the key of a stranger, as a certificate (x5c)', () => ({}), signed({ kid: 'theirs', x5c: ['MIIB'] }, strangers.privateKey)],
  ['a kid that is a path', () => ({}), signed({ kid: '../../../../dev/null' }, strangers.privateKey)],
  ['a kid that is a query', () => ({}), signed({ kid: "' OR '1'='1" }, strangers.privateKey)],
  ['a critical header that nobody knows', () => ({}), signed({ crit: ['b64'], b64: false })],
  ['the type of an access token', () => ({}), signed({ typ: 'at+jwt' })],
  ['the type of a logout token', () => ({}), signed({ typ: 'logout+jwt' })],
  ['the type of a client assertion', () => ({}), signed({ typ: 'client-authentication+jwt' })],
  ['another issuer', () => ({ iss: 'https://evil.example' })],
  ['the issuer with a slash more', () => ({ iss: undefined }), (claims, peer) => signed()({ ...claims, iss: `${peer.issuer}/` }, peer)],
  ['no issuer', () => ({ iss: undefined })],
  ['another audience', () => ({ aud: 'them' })],
  ['no audience', () => ({ aud: undefined })],
  ['us among others, granted to another', () => ({ aud: ['us', 'them'], azp: 'them' })],
  ['us among others, granted to us', () => ({ aud: ['us', 'them'], azp: 'us' })],
  ['us among others, granted to nobody', () => ({ aud: ['us', 'them'] })],
  ['granted to another', () => ({ azp: 'them' })],
  ['over for more than a minute', () => ({ exp: now() - 61, iat: now() - 300 })],
  ['no end', () => ({ exp: undefined })],
  ['an end that is text', () => ({ exp: String(now() + 60) })],
  ['not valid for more than a minute yet', () => ({ nbf: now() + 61 + 5 })],
  ['issued more than a minute from now', () => ({ iat: now() + 61 + 5 })],
  ['issued long ago', () => ({ iat: now() - 4000, exp: now() + 60 })],
  ['issued nobody knows when', () => ({ iat: undefined })],
  ['another nonce', () => ({ nonce: 'another' })],
  ['no nonce', () => ({ nonce: undefined })],
  ['no subject', () => ({ sub: undefined })],
  ['a subject that is a number', () => ({ sub: 7 })],
  ['a subject that is a list', () => ({ sub: ['sam'] })],
  ['the subject twice', () => ({}), signedText((json) => `${json.slice(0, -1)},"sub":"victim"}`)],
  ['the subject twice, first a stranger', () => ({}), signedText((json) => `{"sub":"victim",${json.slice(1)}`)],
  ['the issuer twice', () => ({}), signedText((json) => `{"iss":"https://evil.example",${json.slice(1)}`)],
  ['a payload that is no object', () => ({}), signedText(() => '[]')],
  ['a payload that is no JSON', () => ({}), signedText(() => 'sub=victim')],
  ['encrypted', () => ({}), (claims, peer) => `${signed()(claims, peer)}.a.b`],
  ['no token', () => ({}), () => 'nonsense'],
  ['nothing', () => ({}), () => ''],
]; // prettier-ignore

const CONTROLS: readonly (readonly [name: string, claims: () => Claims, sealer?: Sealer])[] = [
  ['a token that is right', () => ({})],
  ['a token that is right, with a type', () => ({}), signed({ typ: 'JWT' })],
  ['us alone, in a list', () => ({ aud: ['us'] })],
  ['clocks that differ by twenty seconds', () => ({ iat: now() + 20, nbf: now() + 20 })],
  ['over for twenty seconds', () => ({ exp: now() - 20 })],
];

export function idTokenTries({ app, care }: Stage): readonly Try[] {
  const attempt = (claims: () => Claims, sealer: Sealer, peer: OpenIdPeer) => async (): Promise<boolean> => {
    const browser = app.browser();
    const { url, asked } = await app.wayBack(browser, peer, '/auth/sign-in?provider=care');
    peer.idToken = () => sealer(peer.usual({ nonce: asked.get('nonce'), ...claims() }), peer);
    await browser.request(url.href);
    return (await app.probe(browser)).role !== 'anyone';
  };
  const of = (isControl: boolean) => ([name, claims, sealer = signed()]: (typeof ATTACKS)[number]): Try => ({
    name: `ID token: ${name}`,
    isControl,
    run: attempt(claims, sealer, care),
  }); // prettier-ignore
  return [...ATTACKS.map(of(false)), ...CONTROLS.map(of(true))];
}
