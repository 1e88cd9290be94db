import { createHash } from 'node:crypto';
import { part, signed } from '@platform/testing/openid-peer';
import type { Try } from '../corpus';
import type { Stage } from './stage';

const ID = '3f0f7a52-6f43-4d0a-9c1e-0d6f6f1f0014';
const SECRET = 'the-secret-of-a-program';

/** What is no access token of a program, at the addresses of the API. */
export function apiTries({ app, care }: Stage): readonly Try[] {
  const hash = createHash('sha256').update(SECRET).digest('base64url');
  app.directory.programs.set(ID, { clientId: ID, agencyId: null, scopes: ['directory.read'], credential: { kind: 'secret', hash } }); // prettier-ignore
  const use = async (authorization: string) =>
    (await fetch(`${app.url}/api/intake/probe`, { headers: { authorization } })).status === 200;
  const ask = (form: Record<string, string>) =>
    fetch(`${app.url}/auth/token`, { method: 'POST', body: new URLSearchParams(form) });
  const usual = { grant_type: 'client_credentials', client_id: ID, client_secret: SECRET };
  const tokenOf = async () => ((await (await ask(usual)).json()) as { access_token: string }).access_token;
  const bearing = (name: string, token: () => string | Promise<string>): Try => ({
    name: `API: ${name}`,
    run: async () => use(`Bearer ${await token()}`),
  });
  const asking = (name: string, form: Record<string, string>): Try => ({
    name: `API: ${name}`,
    run: async () => (await ask({ ...usual, ...form })).ok,
  });
  return [
    bearing('an ID token that is right', () => signed()(care.usual(), care)),
    bearing('an access token of the provider', () => signed({ typ: 'at+jwt' })(care.usual(), care)),
    bearing('an unsigned token', () => `${part({ alg: 'none' })}.${part({ sub: ID })}.`),
    bearing('random characters', () => 'r'.repeat(43)),
    bearing('nothing', () => ''),
    bearing('the secret itself', () => SECRET),
    bearing('the hash of the secret', () => hash),
    bearing('a token with one character changed', async () => {
      const token = await tokenOf();
      return `${token.startsWith('A') ? 'B' : 'A'}${token.slice(1)}`;
    }),
    bearing('a token after its ten minutes', async () => {
      const token = await tokenOf();
      app.clock.advance(600_000);
      return token;
    }),
    bearing('the token of a session', async () => {
      const browser = app.browser();
      const { url, asked } = await app.wayBack(browser, care, '/auth/sign-in?provider=care');
      care.idToken = () => signed()(care.usual({ nonce: asked.get('nonce') }), care);
      await browser.request(url.href);
      return browser.cookie('__Host-living-well') ?? '';
    }),
    asking('a wrong secret', { client_secret: 'wrong' }),
    asking('the hash as the secret', { client_secret: hash }),
    asking('a scope that was not given', { scope: 'directory.read plan.read' }),
    asking('an audience that is not ours', { audience: 'https://elsewhere.example' }),
    asking('the password of a person', { grant_type: 'password', username: 'sam', password: 'x' }),
    asking('an assertion without a signature', {
      client_secret: '',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: `${part({ alg: 'none' })}.${part({ iss: ID, sub: ID })}.`,
    }),
    {
      name: 'API: an access token that is right',
      isControl: true,
      run: async () => use(`Bearer ${await tokenOf()}`),
    },
  ];
}
