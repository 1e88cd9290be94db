import { keyPair, part, signed, signedText, signedWithPublicKey } from '@platform/testing/openid-peer';
import type { Claims, Sealer } from '@platform/testing/openid-peer';
import type { Try } from '../corpus';
import type { Stage } from './stage';

const EVENTS = { 'http://schemas.openid.net/event/backchannel-logout': {} };
const strangers = keyPair();
const now = (): number => Math.floor(Date.now() / 1000);
const right = { typ: 'logout+jwt' };

const ATTACKS: readonly (readonly [name: string, claims: () => Claims, sealer?: Sealer, provider?: string])[] = [
  ['an ID token', () => ({ events: undefined, nonce: 'n' }), signed()],
  ['the type of an ID token', () => ({}), signed({ typ: 'JWT' })],
  ['no type', () => ({}), signed()],
  ['no event', () => ({ events: undefined })],
  ['another event', () => ({ events: { 'urn:other': {} } })],
  ['an event that is no object', () => ({ events: { 'http://schemas.openid.net/event/backchannel-logout': 1 } })],
  ['a nonce', () => ({ nonce: 'n' })],
  ['no id', () => ({ jti: undefined })],
  ['neither subject nor session', () => ({ sub: undefined })],
  ['a subject that is a list', () => ({ sub: ['victim'] })],
  ['another issuer', () => ({ iss: 'https://evil.example' })],
  ['another audience', () => ({ aud: 'them' })],
  ['no time', () => ({ iat: undefined })],
  ['of long ago', () => ({ iat: now() - 600, exp: now() + 600 })],
  ['of tomorrow', () => ({ iat: now() + 86_400, exp: now() + 90_000 })],
  ['over', () => ({ exp: now() - 120, iat: now() - 180 })],
  ['no end', () => ({ exp: undefined })],
  ['no signature', () => ({}), (claims) => `${part({ alg: 'none', ...right })}.${part(claims)}.`],
  ['HS256 with the public key', () => ({}), signedWithPublicKey(right)],
  ['the key of a stranger', () => ({}), signed(right, strangers.privateKey)],
  ['the key of a stranger, brought along', () => ({}), signed({ ...right, kid: 'x', jwk: strangers.publicKey.export({ format: 'jwk' }) }, strangers.privateKey)],
  ['at the address of the other provider', () => ({}), signed(right), 'town'],
  ['at the address of no provider', () => ({}), signed(right), 'other'],
  ['a payload that is no object', () => ({}), signedText(() => '"victim"', right)],
]; // prettier-ignore

export function logoutTries({ app, care }: Stage): readonly Try[] {
  const send = (token: string, provider: string) =>
    fetch(`${app.url}/auth/back-channel-logout/${provider}`, {
      method: 'POST',
      body: new URLSearchParams({ logout_token: token }),
    });
  const victim = async () => {
    const browser = app.browser();
    const { url, asked } = await app.wayBack(browser, care, '/auth/sign-in?provider=care');
    care.idToken = () => signed()(care.usual({ nonce: asked.get('nonce'), sub: 'victim' }), care);
    await browser.request(url.href);
    if ((await app.probe(browser)).role === 'anyone') throw new Error('The victim could not sign in.');
    return browser;
  };
  let ids = 0;
  const usual = () => care.usual({ sub: 'victim', jti: `id ${(ids += 1)}`, events: EVENTS, nonce: undefined });
  const tries = ATTACKS.map(([name, claims, sealer = signed(right), provider = 'care']): Try => ({
    name: `logout token: ${name}`,
    run: async () => {
      const browser = await victim();
      const { status } = await send(sealer({ ...usual(), ...claims() }, care), provider);
      return status === 200 || (await app.probe(browser)).role === 'anyone';
    },
  }));
  return [
    ...tries,
    {
      name: 'logout token: used a second time',
      run: async () => {
        const token = signed(right)(usual(), care);
        await send(token, 'care');
        const browser = await victim();
        return (await send(token, 'care')).status === 200 || (await app.probe(browser)).role === 'anyone';
      },
    },
    {
      name: 'logout token: one that is right',
      isControl: true,
      run: async () => {
        const browser = await victim();
        const { status } = await send(signed(right)(usual(), care), 'care');
        return status === 200 && (await app.probe(browser)).role === 'anyone';
      },
    },
  ];
}
