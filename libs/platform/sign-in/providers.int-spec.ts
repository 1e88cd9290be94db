import { generateKeyPairSync } from 'node:crypto';
import * as jose from 'jose';
import { OpenIdPeer, signed } from '../testing/openid-peer';
import type { Claims } from '../testing/openid-peer';
import { SignInApp } from '../testing/sign-in-app';
import type { TestBrowser } from './test-browser';

const EVENTS = { 'http://schemas.openid.net/event/backchannel-logout': {} };
const MINUTE = 60_000;
const clientKey = generateKeyPairSync('rsa', { modulusLength: 2048 });

let care: OpenIdPeer;
let town: OpenIdPeer;
let app: SignInApp;

beforeAll(async () => {
  [care, town] = await Promise.all([OpenIdPeer.start(), OpenIdPeer.start()]);
  app = await SignInApp.start([
    {
      id: 'care',
      name: 'Care Identity',
      hint: 'For staff with a smartcard',
      issuer: care.issuer,
      clientId: 'us',
      clientSecret: 's',
      stepUpAcrValues: 'AAL3_ANY',
      assurance: { signIn: { claim: 'acr', levels: { AAL2: 2, AAL3_ANY: 3 } } },
    },
    {
      id: 'town',
      name: 'Town <login>',
      issuer: town.issuer,
      clientId: 'us',
      clientKey: {
        pem: clientKey.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
        id: 'key-1',
        algorithm: 'RS512',
        audience: 'token-endpoint',
      },
      authorizationParameters: { vtr: '["P9.Cp.Cd"]' },
    },
  ]);
});
beforeEach(() => app.clock.set(new Date()));
afterAll(async () => {
  await app.stop();
  await Promise.all([care.stop(), town.stop()]);
});

async function signIn(browser: TestBrowser, peer: OpenIdPeer, claims: Claims = {}, query = ''): Promise<Response> {
  const provider = peer === care ? 'care' : 'town';
  const { url, asked } = await app.wayBack(browser, peer, `/auth/sign-in?provider=${provider}${query}`);
  peer.idToken = () => signed()(peer.usual({ nonce: asked.get('nonce'), ...claims }), peer);
  return browser.request(url.href);
}
const memberOf = async (browser: TestBrowser) => (await app.probe(browser)).memberId;
const ownPage = { 'x-living-well': '1' };

describe('several providers', () => {
  it('are offered by name, and say where the way leads', async () => {
    const html = await (await app.browser().request('/auth/sign-in?returnTo=%2Fmy%3Fa%3D1')).text();
    expect(html).toContain(
      '<a href="/auth/sign-in?provider=care&amp;returnTo=%2Fmy%3Fa%3D1">Sign in with Care Identity</a>',
    );
    expect(html).toContain('For staff with a smartcard');
    expect(html).toContain('Sign in with Town &lt;login&gt;');
    expect((await app.browser().request('/auth/sign-in?provider=other')).status).toBe(400);
  });

  it('make two accounts of the same subject and the same e-mail address', async () => {
    const [atCare, atTown] = [app.browser(), app.browser()];
    const same = { sub: 'sam', email: 'sam@example.org', email_verified: true };
    expect((await signIn(atCare, care, same)).status).toBe(303);
    expect((await signIn(atTown, town, same)).status).toBe(303);
    expect([await memberOf(atCare), await memberOf(atTown)]).toEqual([`${care.issuer} sam`, `${town.issuer} sam`]);
  });

  it('cannot answer for each other, by address, by name or by token', async () => {
    const refuse = async (change: (url: URL) => void, token: (nonce: string | null) => string) => {
      const browser = app.browser();
      const { url, asked } = await app.wayBack(browser, care, '/auth/sign-in?provider=care');
      care.idToken = () => token(asked.get('nonce'));
      change(url);
      const answer = await browser.request(url.href);
      return [answer.status, answer.headers.get('set-cookie')];
    };
    const good = (nonce: string | null) => signed()(care.usual({ nonce }), care);
    expect(await refuse((url) => (url.pathname = '/auth/callback/town'), good)).toEqual([400, null]);
    expect(await refuse((url) => (url.pathname = '/auth/callback'), good)).toEqual([400, null]);
    expect(await refuse((url) => url.searchParams.set('iss', town.issuer), good)).toEqual([400, null]);
    expect(await refuse((url) => url.searchParams.delete('iss'), good)).toEqual([400, null]);
    expect(await refuse(() => undefined, (nonce) => signed()(town.usual({ nonce }), town))).toEqual([400, null]);
    expect((await refuse(() => undefined, good))[0]).toBe(303);
  }); // prettier-ignore

  it('are each asked as they want: with a secret, or with a signature of ours that names their token endpoint', async () => {
    const browser = app.browser();
    const { asked } = await app.wayBack(browser, town, '/auth/sign-in?provider=town');
    expect(asked.get('vtr')).toBe('["P9.Cp.Cd"]');
    await signIn(app.browser(), care);
    expect(care.asked.at(-1)?.get('client_secret')).toBe('s');
    await signIn(app.browser(), town);
    const assertion = town.asked.at(-1)?.get('client_assertion') ?? '';
    const { payload, protectedHeader } = await jose.jwtVerify(assertion, clientKey.publicKey);
    expect(protectedHeader).toMatchObject({ alg: 'RS512', kid: 'key-1' });
    expect(payload).toMatchObject({ iss: 'us', sub: 'us', aud: `${town.issuer}/token` });
    expect(town.asked.at(-1)?.get('client_secret')).toBeNull();
  });
});

describe('signing in again', () => {
  it('asks the same provider for a fresh proof, comes back where one was, and gets a new session', async () => {
    const browser = app.browser();
    await signIn(browser, care, { acr: 'AAL2' });
    const before = browser.cookie('__Host-living-well') ?? '';
    expect((await app.probe(browser)).assurance).toEqual({ signIn: 2, identity: 0 });
    const again = '/auth/sign-in?again=1&strong=1&returnTo=%2Fteam%2Fhuddle';
    const { url, asked } = await app.wayBack(browser, care, again);
    expect(Object.fromEntries(asked)).toMatchObject({ prompt: 'login', max_age: '60', acr_values: 'AAL3_ANY' });
    care.idToken = () => signed()(care.usual({ nonce: asked.get('nonce'), acr: 'AAL3_ANY' }), care);
    const answer = await browser.request(url.href);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/team/huddle']);
    expect((await app.probe(browser)).assurance).toEqual({ signIn: 3, identity: 0 });
    const replay = app.browser();
    replay.setCookie('__Host-living-well', before);
    expect((await app.probe(replay)).role).toBe('anyone');
  });

  it.each([
    ['an old one', () => ({ auth_time: Math.floor(Date.now() / 1000) - 600 })],
    ['nothing about when', () => ({ auth_time: undefined })],
  ])('is refused when the provider gives %s', async (_, claims) => {
    const browser = app.browser();
    expect((await signIn(browser, care, claims(), '&again=1')).status).toBe(400);
    expect((await app.probe(browser)).role).toBe('anyone');
  });

  it('is not taken for later than now, whatever the provider says', async () => {
    const browser = app.browser();
    await signIn(browser, care, { auth_time: Math.floor(Date.now() / 1000) + 86_400 });
    expect((await app.probe(browser)).authenticatedAt).toBe(app.clock.now().toISOString());
  });
});

describe('the sessions of an account', () => {
  it('are listed with device and time, and ended one by one or all but this one', async () => {
    const [desk, phone, other] = [app.browser(), app.browser(), app.browser()];
    for (const browser of [desk, phone]) await signIn(browser, care, { sub: 'lee' });
    await signIn(other, care, { sub: 'kim' });
    const list = async (browser: TestBrowser) =>
      (await (await browser.request('/auth/sessions')).json()) as { ref: string; isHere: boolean }[];
    const [here, there] = [(await list(desk)).find(({ isHere }) => isHere), (await list(desk)).find(({ isHere }) => !isHere)];
    expect(here).toMatchObject({ device: 'A browser', provider: 'Care Identity', since: app.clock.now().toISOString() });
    const end = (browser: TestBrowser, ref = '', headers = ownPage as Record<string, string>) =>
      browser.request(`/auth/sessions/${ref}/end`, { method: 'POST', headers });
    expect((await end(other, there?.ref)).status).toBe(404);
    expect((await end(desk, there?.ref, {})).status).toBe(403);
    expect((await end(desk, there?.ref)).status).toBe(201);
    expect((await app.probe(phone)).role).toBe('anyone');
    await signIn(phone, care, { sub: 'lee' });
    await desk.request('/auth/sessions/end-others', { method: 'POST', headers: ownPage });
    expect([(await app.probe(phone)).role, (await list(desk)).length]).toEqual(['anyone', 1]);
    expect((await app.probe(other)).role).toBe('person');
    expect((await app.browser().request('/auth/sessions')).status).toBe(401);
  }); // prettier-ignore

  it('end after fifteen minutes for staff and twenty for others; what a page asks by itself is no use', async () => {
    app.directory.accounts.set('grace', { role: 'clinician', practitionerId: 'p', memberId: 'p' });
    const [staff, person] = [app.browser(), app.browser()];
    await signIn(staff, care, { sub: 'grace' });
    await signIn(person, care, { sub: 'ann' });
    const first = await staff.request('/api/intake/probe');
    expect(first.headers.get('session-ends-in')).toBe('900');
    app.clock.advance(14 * MINUTE);
    const byItself = await staff.request('/api/intake/probe', { headers: { 'living-well-by-itself': '1' } });
    expect(byItself.headers.get('session-ends-in')).toBe('60');
    expect(await (await staff.request('/auth/sessions/here')).json()).toEqual({ endsInSeconds: 60 });
    app.clock.advance(MINUTE);
    expect((await app.probe(staff)).role).toBe('anyone');
    app.clock.advance(4 * MINUTE);
    const stay = await person.request('/auth/sessions/here/stay', { method: 'POST', headers: ownPage });
    expect(await stay.json()).toEqual({ endsInSeconds: 1200 });
    app.clock.advance(19 * MINUTE);
    expect((await app.probe(person)).role).toBe('person');
  });

  it('are over when somebody left or changed role, and those that begin later are not', async () => {
    const browser = app.browser();
    await signIn(browser, care, { sub: 'leaver' });
    app.clock.advance(1000);
    app.directory.accounts.set('leaver', { signedOutBefore: app.clock.now().toISOString() });
    const answer = await browser.request('/api/intake/probe');
    expect([answer.headers.get('session-expired'), ((await answer.json()) as { role: string }).role]).toEqual(['1', 'anyone']);
    app.clock.advance(1000);
    await signIn(browser, care, { sub: 'leaver' });
    expect((await app.probe(browser)).role).toBe('person');
  }); // prettier-ignore

  it('take their open pages along: the stream of changes closes at once', async () => {
    const [desk, phone] = [app.browser(), app.browser()];
    await signIn(desk, care, { sub: 'liv' });
    await signIn(phone, care, { sub: 'liv' });
    const open = await phone.request('/api/live');
    const reader = open.body?.getReader();
    await reader?.read();
    const from = performance.now();
    await desk.request('/auth/sessions/end-others', { method: 'POST', headers: ownPage });
    let part = await reader?.read();
    while (part?.done === false) part = await reader?.read();
    expect(performance.now() - from).toBeLessThan(2000);
    expect((await phone.request('/api/live')).status).toBe(401);
  });
});

describe('a provider that says that a session is over', () => {
  const logout = (peer: OpenIdPeer, claims: Claims, provider = 'care', header: Claims = { typ: 'logout+jwt' }) => {
    const seconds = Math.floor(Date.now() / 1000);
    const usual = { iss: peer.issuer, aud: 'us', iat: seconds, exp: seconds + 120, jti: String(Math.random()), events: EVENTS };
    return fetch(`${app.url}/auth/back-channel-logout/${provider}`, {
      method: 'POST',
      body: new URLSearchParams({ logout_token: signed(header)({ ...usual, ...claims }, peer) }),
    });
  }; // prettier-ignore

  it('ends that session alone, or all of a subject', async () => {
    const [desk, phone] = [app.browser(), app.browser()];
    await signIn(desk, care, { sub: 'bo', sid: 'desk' });
    await signIn(phone, care, { sub: 'bo', sid: 'phone' });
    const answer = await logout(care, { sid: 'phone' });
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect([(await app.probe(phone)).role, (await app.probe(desk)).role]).toEqual(['anyone', 'person']);
    expect((await logout(care, { sub: 'bo' })).status).toBe(200);
    expect((await app.probe(desk)).role).toBe('anyone');
  });

  it('ends nothing of another provider, and is heard once', async () => {
    const browser = app.browser();
    await signIn(browser, town, { sub: 'ty' });
    expect((await logout(care, { sub: 'ty' })).status).toBe(200);
    expect((await logout(care, { sub: 'ty' }, 'town')).status).toBe(400);
    expect((await app.probe(browser)).role).toBe('person');
    expect((await logout(town, { sub: 'ty', jti: 'once' }, 'town')).status).toBe(200);
    await signIn(browser, town, { sub: 'ty' });
    expect((await logout(town, { sub: 'ty', jti: 'once' }, 'town')).status).toBe(400);
    expect((await app.probe(browser)).role).toBe('person');
  });
});

describe('a program', () => {
  const id = '3f0f7a52-6f43-4d0a-9c1e-0d6f6f1f0014';
  const secret = 'a-secret-of-the-test';
  const ask = (form: Record<string, string>) =>
    fetch(`${app.url}/auth/token`, { method: 'POST', body: new URLSearchParams(form) });
  const usual = { grant_type: 'client_credentials', client_id: id, client_secret: secret };
  const use = (token: string) =>
    fetch(`${app.url}/api/intake/probe`, { headers: { authorization: `Bearer ${token}` } });
  beforeAll(async () => {
    const hash = Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(secret))).toString('base64url');
    app.directory.programs.set(id, { clientId: id, agencyId: null, scopes: ['directory.read', 'figures.read'], credential: { kind: 'secret', hash } });
  }); // prettier-ignore

  it('gets a token of ten minutes for what it was given, and is itself with it', async () => {
    const answer = await ask({ ...usual, scope: 'directory.read' });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const { access_token, ...more } = (await answer.json()) as { access_token: string };
    expect(more).toEqual({ token_type: 'Bearer', expires_in: 600, scope: 'directory.read' });
    expect(await (await use(access_token)).json()).toMatchObject({
      role: 'api-client',
      accountId: id,
      memberId: null,
      scopes: ['directory.read'],
    });
    app.clock.advance(10 * MINUTE);
    expect((await use(access_token)).status).toBe(401);
  });

  it.each([
    ['a wrong secret', { client_secret: 'x' }, 401],
    ['an id that is not there', { client_id: '00000000-0000-4000-8000-000000000000' }, 401],
    ['two proofs at once', { client_assertion: 'x' }, 401],
    ['what it was not given', { scope: 'plan.read' }, 400],
    ['another address', { resource: 'https://elsewhere.example' }, 400],
    ['another kind of grant', { grant_type: 'password' }, 400],
  ])('is refused with %s', async (_, form, status) => {
    expect((await ask({ ...usual, ...form })).status).toBe(status);
  });

  it('has no access any more once it is stopped, or gave its token back', async () => {
    const tokenOf = async () => ((await (await ask(usual)).json()) as { access_token: string }).access_token;
    const [first, second] = [await tokenOf(), await tokenOf()];
    const revoke = new URLSearchParams({ token: first, client_id: id, client_secret: secret });
    expect((await fetch(`${app.url}/auth/token/revoke`, { method: 'POST', body: revoke })).status).toBe(200);
    expect([(await use(first)).status, (await use(second)).status]).toEqual([401, 200]);
    const program = app.directory.programs.get(id);
    app.directory.programs.delete(id);
    expect((await use(second)).status).toBe(401);
    if (program) app.directory.programs.set(id, program);
  });

  it('may prove who it is by a signature, each once', async () => {
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const keyed = '3f0f7a52-6f43-4d0a-9c1e-0d6f6f1f0015';
    const keys = [{ ...pair.publicKey.export({ format: 'jwk' }), kid: 'k' }];
    app.directory.programs.set(keyed, { clientId: keyed, agencyId: null, scopes: ['directory.read'], credential: { kind: 'keys', keys } });
    const assertion = async (audience: string, key = pair.privateKey) =>
      new jose.SignJWT({}).setProtectedHeader({ alg: 'ES256', kid: 'k' }).setIssuer(keyed).setSubject(keyed).setAudience(audience)
        .setIssuedAt().setExpirationTime('2 minutes').setJti(String(Math.random())).sign(key);
    const form = (client_assertion: string) => ({ grant_type: 'client_credentials', client_assertion, client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer' });
    const good = await assertion(`${SignInApp.publicUrl}/auth/token`);
    expect((await ask(form(good))).status).toBe(201);
    expect((await ask(form(good))).status).toBe(401);
    expect((await ask(form(await assertion('https://elsewhere.example')))).status).toBe(401);
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
    expect((await ask(form(await assertion(SignInApp.publicUrl, other)))).status).toBe(401);
  }); // prettier-ignore

  it('is not somebody with an ID token', async () => {
    expect((await use(signed()(care.usual(), care))).status).toBe(401);
    expect((await use('x')).status).toBe(401);
    expect((await fetch(`${app.url}/api/intake/probe`, { headers: { authorization: 'Bearer' } })).status).toBe(401);
  });
});
