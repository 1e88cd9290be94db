import { signed } from '@platform/testing/openid-peer';
import type { OpenIdPeer } from '@platform/testing/openid-peer';
import type { TestBrowser } from '@platform/sign-in/test-browser';
import type { Try } from '../corpus';
import type { Stage } from './stage';

/** The answer of one provider in the place of another's, of another browser, or of before. */
export function wayBackTries({ app, care, town }: Stage): readonly Try[] {
  const isIn = async (browser: TestBrowser) => (await app.probe(browser)).role !== 'anyone';
  const begin = async (provider: 'care' | 'town', browser = app.browser()) => {
    const peer = provider === 'care' ? care : town;
    return { browser, peer, ...(await app.wayBack(browser, peer, `/auth/sign-in?provider=${provider}`)) };
  };
  const giving = (peer: OpenIdPeer, nonce: string | null, by: OpenIdPeer = peer, sub = 'sam') => {
    peer.idToken = () => signed()(by.usual({ nonce, sub }), by);
  };
  const withChange = (name: string, change: (url: URL) => void): Try => ({
    name: `way back: ${name}`,
    run: async () => {
      const { browser, peer, url, asked } = await begin('care');
      giving(peer, asked.get('nonce'));
      change(url);
      await browser.request(url.href);
      return isIn(browser);
    },
  });
  return [
    withChange('of another provider, by its address', (url) => (url.pathname = '/auth/callback/town')),
    withChange('at the address of no provider', (url) => (url.pathname = '/auth/callback')),
    withChange('that names the other provider (mix-up)', (url) => url.searchParams.set('iss', town.issuer)),
    withChange('that names no provider, where it promised to', (url) => url.searchParams.delete('iss')),
    withChange('that names its provider twice', (url) => url.searchParams.append('iss', town.issuer)),
    withChange('without a state', (url) => url.searchParams.delete('state')),
    withChange('with a state that nobody gave out', (url) => url.searchParams.set('state', 'a'.repeat(43))),
    withChange('with two states', (url) => url.searchParams.append('state', 'a'.repeat(43))),
    withChange('that is an error with a code', (url) => url.searchParams.set('error', 'access_denied')),
    withChange('with a token in the address', (url) => url.searchParams.set('id_token', 'x')),
    {
      name: 'way back: the token of one provider, from the other',
      run: async () => {
        const { browser, url, asked } = await begin('care');
        giving(care, asked.get('nonce'), town);
        await browser.request(url.href);
        return isIn(browser);
      },
    },
    {
      name: 'way back: opened by another browser',
      run: async () => {
        const { peer, url, asked } = await begin('care');
        giving(peer, asked.get('nonce'));
        const victim = (await begin('care')).browser;
        await victim.request(url.href);
        return isIn(victim);
      },
    },
    {
      name: 'way back: opened twice',
      run: async () => {
        const { browser, peer, url, asked } = await begin('care');
        giving(peer, asked.get('nonce'));
        await browser.request(url.href);
        const token = browser.cookie('__Host-living-well');
        return (await browser.request(url.href)).status === 303 || browser.cookie('__Host-living-well') !== token;
      },
    },
    {
      name: 'way back: the subject of one provider taken for the same subject of the other',
      run: async () => {
        const [first, second] = [await begin('care'), await begin('town')];
        giving(care, first.asked.get('nonce'), care, 'same');
        giving(town, second.asked.get('nonce'), town, 'same');
        await first.browser.request(first.url.href);
        await second.browser.request(second.url.href);
        return (await app.probe(first.browser)).accountId === (await app.probe(second.browser)).accountId;
      },
    },
    {
      name: 'way back: the same e-mail address at both taken for one account',
      run: async () => {
        const [first, second] = [await begin('care'), await begin('town')];
        const email = { email: 'sam@example.org', email_verified: true };
        care.idToken = () => signed()(care.usual({ nonce: first.asked.get('nonce'), sub: 'one', ...email }), care);
        town.idToken = () => signed()(town.usual({ nonce: second.asked.get('nonce'), sub: 'two', ...email }), town);
        await first.browser.request(first.url.href);
        await second.browser.request(second.url.href);
        return (await app.probe(first.browser)).accountId === (await app.probe(second.browser)).accountId;
      },
    },
    {
      name: 'session: the cookie of before a new sign-in',
      run: async () => {
        const { browser, peer, url, asked } = await begin('care');
        giving(peer, asked.get('nonce'));
        await browser.request(url.href);
        const before = browser.cookie('__Host-living-well') ?? '';
        const again = await begin('care', browser);
        giving(peer, again.asked.get('nonce'));
        await browser.request(again.url.href);
        const replay = app.browser();
        replay.setCookie('__Host-living-well', before);
        return isIn(replay);
      },
    },
    {
      name: 'session: a cookie that was set before signing in (fixation)',
      run: async () => {
        const browser = app.browser();
        browser.setCookie('__Host-living-well', 'f'.repeat(43));
        const { peer, url, asked } = await begin('care', browser);
        giving(peer, asked.get('nonce'));
        await browser.request(url.href);
        return browser.cookie('__Host-living-well') === 'f'.repeat(43);
      },
    },
    {
      name: 'way back: both providers, each with its own answer',
      isControl: true,
      run: async () => {
        const [first, second] = [await begin('care'), await begin('town')];
        giving(care, first.asked.get('nonce'));
        giving(town, second.asked.get('nonce'));
        await first.browser.request(first.url.href);
        await second.browser.request(second.url.href);
        return (await isIn(first.browser)) && (await isIn(second.browser));
      },
    },
  ];
}
