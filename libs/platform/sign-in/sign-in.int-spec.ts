import { Controller, Get, Module, Post } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Pool } from 'pg';
import type { Principal } from '../access-control/principal';
import { Caller } from '../http/command-request';
import { createServer } from '../http/server';
import { createLog } from '../observability/log';
import type { TestDatabase } from '../testing/test-database';
import { TestClock } from '../testing/test-clock';
import { testDatabase } from '../testing/test-database';
import type { AccountDirectory } from './account-directory';
import { ACCOUNT_DIRECTORY } from './account-directory';
import { newDemonstrationKeys } from './demonstration-provider';
import { mintServiceToken } from './service-token';
import { DEMONSTRATION_ISSUER_NAME } from './public-url';
import { SessionStore } from './session-store';
import { prepareSignIn } from './sign-in-schema';
import { SignInModule } from './sign-in.module';
import { TestBrowser } from './test-browser';

const PUBLIC_URL = 'https://living-well.example';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

@Controller('api/intake/probe')
class ProbeController {
  @Get()
  read(@Caller() principal: Principal): Principal {
    return principal;
  }

  @Post()
  write(@Caller() principal: Principal): Principal {
    return principal;
  }
}

const directory: AccountDirectory = {
  findApiClient: () => Promise.resolve(null),
  findAccount: (issuer, subject, name) =>
    Promise.resolve({
      role: subject === 'coordinator' ? 'hub-coordinator' : 'person',
      accountId: `${issuer} ${subject} ${name}`,
      personId: null,
      practitionerId: null,
      memberId: subject,
      agencyId: null,
      tier: 'none',
    }),
};

@Module({ providers: [{ provide: ACCOUNT_DIRECTORY, useValue: directory }], exports: [ACCOUNT_DIRECTORY] })
class DirectoryModule {}

@Module({})
class ProbeModule {
  static with(signIn: DynamicModule): DynamicModule {
    return { module: ProbeModule, imports: [signIn], controllers: [ProbeController] };
  }
}

const keys = newDemonstrationKeys();
const logged: string[] = [];
const log = createLog('info', { write: (line: string) => void logged.push(line) });
const serviceTokenKey = new Uint8Array(32).fill(3);
const accounts = [
  { sub: 'coordinator', name: 'Jo Lindqvist', role: 'hub-coordinator', agencyName: 'Borough Council' },
  { sub: 'person', name: 'Sam Okafor', role: 'person', agencyName: null },
];

let database: TestDatabase;
let pool: Pool;
let clock: TestClock;
const running: NestFastifyApplication[] = [];

interface Running {
  app: NestFastifyApplication;
  reachedAt: string;
  browser: () => TestBrowser;
}

async function start(publicUrl = PUBLIC_URL): Promise<Running> {
  let reachedAt = '';
  const signIn = SignInModule.forRoot({
    publicUrl: () => publicUrl,
    pool,
    identityProvider: { kind: 'demonstration', accounts, keys, reachedAt: () => reachedAt },
    serviceTokenKey,
    imports: [DirectoryModule],
    now: () => clock.now(),
    log,
  });
  const app = await createServer(ProbeModule.with(signIn), { log, clock });
  await app.listen(0, '127.0.0.1');
  reachedAt = await app.getUrl();
  running.push(app);
  return { app, reachedAt, browser: () => new TestBrowser(reachedAt, publicUrl) };
}

const probe = async (browser: TestBrowser): Promise<Record<string, unknown>> =>
  (await browser.request('/api/intake/probe')).json() as Promise<Record<string, unknown>>;

const printed = (['log', 'info', 'warn', 'error'] as const).map((name) => jest.spyOn(console, name));

beforeAll(async () => {
  database = await testDatabase();
  pool = new Pool({ connectionString: database.url });
  await Promise.all([prepareSignIn(pool), prepareSignIn(pool)]);
});

beforeEach(() => {
  clock = new TestClock();
});

afterEach(async () => {
  for (const app of running.splice(0)) await app.close();
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

describe('signing in', () => {
  it.each([
    ['https://living-well.example', '__Host-living-well', true],
    ['http://localhost:3999', '__Host-living-well', true],
    ['http://192.0.2.7:3000', 'living-well', false],
  ])('at %s gives the cookie %s and a principal', async (publicUrl, cookie, secure) => {
    const { browser } = await start(publicUrl);
    const jo = browser();
    const answer = await jo.request(await jo.callbackFor({ account: 'coordinator' }, '/team/huddle?day=today'));
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/team/huddle?day=today');
    const setCookie = answer.headers.get('set-cookie') ?? '';
    expect(setCookie).toMatch(
      new RegExp(`^${cookie}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}$`),
    );
    expect(await probe(jo)).toMatchObject({
      role: 'hub-coordinator',
      accountId: `${DEMONSTRATION_ISSUER_NAME} coordinator Jo Lindqvist`,
      memberId: 'coordinator',
      authenticatedAt: expect.stringMatching(/Z$/),
    });
  });

  it('offers every account by name, role and agency, and says that none is real', async () => {
    const { browser } = await start();
    const jo = browser();
    const answer = await jo.request(await jo.openSignIn());
    const html = await answer.text();
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('these accounts are not real people');
    expect(html).toMatch(/Jo Lindqvist<\/strong> hub coordinator, Borough Council/);
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('asks which account at every sign-in, and ends the session held before', async () => {
    const { browser } = await start();
    const shared = browser();
    await shared.signIn({ account: 'coordinator' });
    const before = shared.cookie('__Host-living-well') ?? '';
    await shared.signIn({ account: 'person' });
    expect(await probe(shared)).toMatchObject({ memberId: 'person' });
    const replay = browser();
    replay.setCookie('__Host-living-well', before);
    expect(await probe(replay)).toMatchObject({ role: 'anyone' });
  });

  it('starts under the public name when it was opened under another name of this machine', async () => {
    const { app } = await start('http://localhost:3999');
    const answer = await app.inject({ url: '/auth/sign-in?returnTo=%2Fmy', headers: { host: '127.0.0.1:3999' } });
    expect([answer.statusCode, answer.headers['location']]).toEqual([
      303,
      'http://localhost:3999/auth/sign-in?returnTo=%2Fmy',
    ]);
  });

  it.each(['//evil.example', 'https://evil.example', '/\\evil.example'])(
    'refuses to return to %s',
    async (returnTo) => {
      const { browser } = await start();
      const answer = await browser().request(`/auth/sign-in?returnTo=${encodeURIComponent(returnTo)}`);
      expect(answer.status).toBe(400);
      expect(await answer.text()).not.toContain('evil.example');
    },
  );

  it('says so plainly when the provider cannot be reached', async () => {
    const signIn = SignInModule.forRoot({
      publicUrl: () => PUBLIC_URL,
      pool,
      identityProvider: {
        kind: 'configured',
        providers: [{ id: 'default', name: 'Away', issuer: 'http://127.0.0.1:1/', clientId: 'c', clientSecret: 's' }],
      },
      serviceTokenKey,
      imports: [DirectoryModule],
    });
    const app = await createServer(ProbeModule.with(signIn), { log, clock });
    running.push(app);
    await app.init();
    const answer = await app.inject('/auth/sign-in');
    expect([answer.statusCode, answer.body.includes('cannot be reached')]).toEqual([503, true]);
    expect((await app.inject('/demonstration/sign-in/x')).statusCode).toBe(404);
    expect((await app.inject('/oidc/jwks')).statusCode).toBe(404);
  });
});

describe('the callback', () => {
  it('refuses a state that was not given out', async () => {
    const { browser } = await start();
    const jo = browser();
    const callback = new URL(await jo.callbackFor({ account: 'coordinator' }));
    callback.searchParams.set('state', 'a'.repeat(43));
    const answer = await jo.request(callback.href);
    expect(answer.status).toBe(400);
    const html = await answer.text();
    expect(html).toContain('href="/auth/sign-in"');
    expect(html).not.toContain(callback.searchParams.get('code') ?? 'no code');
    expect(await probe(jo)).toMatchObject({ role: 'anyone' });
  });

  it('refuses a sign-in that another browser started', async () => {
    const { browser } = await start();
    const callback = await browser().callbackFor({ account: 'coordinator' });
    const victim = browser();
    await victim.openSignIn();
    expect((await victim.request(callback)).status).toBe(400);
    expect(await probe(victim)).toMatchObject({ role: 'anyone' });
  });

  it('refuses to be used twice', async () => {
    const { browser } = await start();
    const jo = browser();
    const callback = await jo.callbackFor({ account: 'coordinator' });
    expect((await jo.request(callback)).status).toBe(303);
    const second = await jo.request(callback);
    expect([second.status, second.headers.get('set-cookie')]).toEqual([400, null]);
  });

  it('refuses after ten minutes', async () => {
    const { browser } = await start();
    const jo = browser();
    const callback = await jo.callbackFor({ account: 'coordinator' });
    clock.advance(10 * MINUTE);
    expect((await jo.request(callback)).status).toBe(400);
  });

  it.each([
    ['from another issuer', (url: URL) => url.searchParams.set('iss', 'https://evil.example/oidc')],
    ['from no issuer', (url: URL) => url.searchParams.delete('iss')],
    ['with a code that was never given', (url: URL) => url.searchParams.set('code', 'made-up')],
    [
      'that says no',
      (url: URL) => {
        url.searchParams.delete('code');
        url.searchParams.set('error', 'access_denied');
      },
    ],
  ])('refuses an answer %s', async (_case, change) => {
    const { browser } = await start();
    const jo = browser();
    const callback = new URL(await jo.callbackFor({ account: 'coordinator' }));
    change(callback);
    const answer = await jo.request(callback.href);
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([400, null]);
    expect(await answer.text()).toContain('Sign-in did not work');
  });

  it('that is refused leaves a line in the log without anything that came in', async () => {
    const { browser } = await start();
    const jo = browser();
    const callback = new URL(await jo.callbackFor({ account: 'coordinator' }));
    callback.searchParams.set('iss', 'https://evil.example/oidc');
    logged.splice(0);
    await jo.request(callback.href);
    expect(logged.map((line) => JSON.parse(line) as unknown)).toEqual([
      expect.objectContaining({ msg: 'a sign-in was not completed', errorClass: 'SignInRefused' }),
    ]);
    for (const name of ['iss', 'code', 'state']) {
      expect(logged.join()).not.toContain(callback.searchParams.get(name) ?? 'nothing');
    }
  });

  it('refuses a code that was made for another sign-in of the same browser', async () => {
    const { browser } = await start();
    const jo = browser();
    const first = new URL(await jo.callbackFor({ account: 'coordinator' }));
    const second = new URL(await jo.callbackFor({ account: 'person' }));
    second.searchParams.set('code', first.searchParams.get('code') ?? '');
    expect((await jo.request(second.href)).status).toBe(400);
  });

  it('lets two sign-ins of one browser both finish', async () => {
    const { browser } = await start();
    const jo = browser();
    const first = await jo.callbackFor({ account: 'coordinator' }, '/a');
    const second = await jo.callbackFor({ account: 'person' }, '/b');
    expect((await jo.request(first)).headers.get('location')).toBe('/a');
    expect((await jo.request(second)).headers.get('location')).toBe('/b');
  });
});

describe('someone new', () => {
  it('gets an account of their own that a restart does not forget', async () => {
    const first = await start();
    const alex = first.browser();
    await alex.signIn({ account: 'someone-new', name: ' Alex   Doe ' });
    const { memberId } = await probe(alex);
    expect(memberId).toMatch(/^new-[0-9a-f]{24}$/);
    await first.app.close();
    running.splice(0);

    const again = (await start()).browser();
    expect(await (await again.request(await again.openSignIn())).text()).toContain('Alex Doe');
    await again.signIn({ account: String(memberId) });
    expect(await probe(again)).toMatchObject({
      memberId,
      role: 'person',
      accountId: `${DEMONSTRATION_ISSUER_NAME} ${String(memberId)} Alex Doe`,
    });
  });

  it.each([
    [{ account: 'someone-new', name: '  ' }, 'Enter a name.'],
    [{ account: 'someone-new', name: 'a'.repeat(81) }, 'The name has 81 characters; use 80 or fewer.'],
    [{ account: 'nobody' }, 'Choose one of the accounts on this page.'],
    [{ name: 'Alex' }, 'Choose one of the accounts on this page.'],
  ])('given %j, shows the page again with the reason', async (form, sentence) => {
    const { browser } = await start();
    const alex = browser();
    const page = await alex.openSignIn();
    const answer = await alex.choose(page, form);
    expect(answer.status).toBe(400);
    const html = await answer.text();
    expect(html).toContain(sentence);
    expect(html).toContain('<title>Error: ');
    expect((await alex.choose(page, { account: 'person' })).status).toBe(303);
  });

  it('cannot be chosen for a browser that is not signing in, or under another uid', async () => {
    const { browser } = await start();
    const jo = browser();
    const page = await jo.openSignIn();
    expect((await browser().choose(page, { account: 'person' })).status).toBe(400);
    const other = browser();
    await other.openSignIn();
    expect((await other.choose(page, { account: 'person' })).status).toBe(400);
    expect((await browser().request(page)).status).toBe(400);
  });
});

describe('a session', () => {
  it('outlives a restart', async () => {
    const first = await start();
    const jo = first.browser();
    await jo.signIn({ account: 'coordinator' });
    await first.app.close();
    running.splice(0);
    const later = (await start()).browser();
    later.setCookie('__Host-living-well', jo.cookie('__Host-living-well') ?? '');
    expect(await probe(later)).toMatchObject({ memberId: 'coordinator' });
  });

  it('is stored under a hash and never under its token', async () => {
    const { browser } = await start();
    const jo = browser();
    await jo.signIn({ account: 'coordinator' });
    const token = jo.cookie('__Host-living-well') ?? '';
    const { rows } = await pool.query<{ id: Buffer }>('SELECT * FROM sign_in.session');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.some(({ id }) => id.toString('base64url') === token || id.toString('utf8') === token)).toBe(false);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('ends after twenty minutes without use, and says so', async () => {
    const { browser } = await start();
    const jo = browser();
    await jo.signIn({ account: 'coordinator' });
    clock.advance(19 * MINUTE);
    expect(await probe(jo)).toMatchObject({ memberId: 'coordinator' });
    clock.advance(19 * MINUTE);
    const used = await jo.request('/api/intake/probe');
    expect([await used.json(), used.headers.get('session-expired')]).toEqual([
      expect.objectContaining({ memberId: 'coordinator' }),
      null,
    ]);
    clock.advance(20 * MINUTE);
    const idle = await jo.request('/api/intake/probe');
    expect([await idle.json(), idle.headers.get('session-expired')]).toEqual([
      expect.objectContaining({ role: 'anyone', authenticatedAt: null }),
      '1',
    ]);
  });

  it('ends after twelve hours, however much it is used', async () => {
    const { browser } = await start();
    const jo = browser();
    await jo.signIn({ account: 'coordinator' });
    for (let used = 15; used < 12 * 60; used += 15) {
      clock.advance(15 * MINUTE);
      expect(await probe(jo)).toMatchObject({ memberId: 'coordinator' });
    }
    clock.advance(15 * MINUTE);
    expect(await probe(jo)).toMatchObject({ role: 'anyone' });
  });

  it('ends everywhere when the account leaves', async () => {
    const { app, browser } = await start();
    const [desk, phone, other] = [browser(), browser(), browser()];
    await desk.signIn({ account: 'coordinator' });
    await phone.signIn({ account: 'coordinator' });
    await other.signIn({ account: 'person' });
    expect(await app.get(SessionStore).endSessionsFor(DEMONSTRATION_ISSUER_NAME, 'coordinator')).toBeGreaterThanOrEqual(
      2,
    );
    expect((await probe(desk))['role']).toBe('anyone');
    expect((await probe(phone))['role']).toBe('anyone');
    expect((await probe(other))['role']).toBe('person');
  });

  it('leaves the store a day after it could last have been live', async () => {
    const { browser } = await start();
    await browser().signIn({ account: 'coordinator' });
    clock.advance(36 * HOUR + 1);
    await browser().signIn({ account: 'person' });
    const { rows } = await pool.query('SELECT 1 FROM sign_in.session WHERE created_at < $1', [clock.now()]);
    expect(rows).toEqual([]);
  });
});

describe('signing out', () => {
  it.each([
    ['by fetch', { 'x-living-well': '1' }, 204, null],
    [
      'by a form',
      { 'content-type': 'application/x-www-form-urlencoded', origin: PUBLIC_URL, 'sec-fetch-site': 'same-origin' },
      303,
      '/',
    ],
  ])('%s ends the session on the server', async (_case, headers, status, location) => {
    const { browser } = await start();
    const jo = browser();
    await jo.signIn({ account: 'coordinator' });
    const token = jo.cookie('__Host-living-well') ?? '';
    const answer = await jo.request('/auth/sign-out', { method: 'POST', headers: headers as Record<string, string> });
    expect([answer.status, answer.headers.get('location')]).toEqual([status, location]);
    expect(jo.cookie('__Host-living-well')).toBeUndefined();
    const replay = browser();
    replay.setCookie('__Host-living-well', token);
    expect(await probe(replay)).toMatchObject({ role: 'anyone' });
  });

  it.each([
    ['a form of another site', { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://evil.example' }],
    ['another site, by the browser’s word', { 'x-living-well': '1', 'sec-fetch-site': 'cross-site' }],
    ['nobody knows where', {}],
  ])('is refused from %s', async (_case, headers) => {
    const { browser } = await start();
    const jo = browser();
    await jo.signIn({ account: 'coordinator' });
    const answer = await jo.request('/auth/sign-out', { method: 'POST', headers: headers as Record<string, string> });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ code: 'cross-site-request' });
    expect(await probe(jo)).toMatchObject({ memberId: 'coordinator' });
  });
});

describe('a write with a session cookie', () => {
  const write = (browser: TestBrowser, headers: Record<string, string>, path = '/api/intake/probe') =>
    browser.request(path, { method: 'POST', headers });

  it('needs the header of our own pages, on any spelling of the path', async () => {
    const { browser } = await start();
    const jo = browser();
    await jo.signIn({ account: 'coordinator' });
    for (const path of ['/api/intake/probe', '/%61pi/intake/probe', '/api/intake/%70robe']) {
      expect([path, (await write(jo, {}, path)).status]).toEqual([path, 403]);
    }
    expect((await write(jo, { 'x-living-well': '1', 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await write(jo, { 'content-type': 'text/plain' })).status).not.toBe(201);
    const answer = await write(jo, { 'x-living-well': '1', 'sec-fetch-site': 'same-origin' });
    expect([answer.status, await answer.json()]).toEqual([201, expect.objectContaining({ memberId: 'coordinator' })]);
  });

  it('without a cookie needs no header, for nobody is spoken for', async () => {
    const { browser } = await start();
    const answer = await write(browser(), {});
    expect([answer.status, await answer.json()]).toEqual([201, expect.objectContaining({ role: 'anyone' })]);
  });
});

describe('another context', () => {
  it('is a service under its own name', async () => {
    const { browser } = await start();
    const token = mintServiceToken('identity', 'intake', serviceTokenKey, clock.now());
    const answer = await browser().request('/api/intake/probe', { headers: { authorization: `Service ${token}` } });
    expect(await answer.json()).toMatchObject({ role: 'service', context: 'identity', accountId: null });
  });

  it.each([
    ['meant for another context', () => mintServiceToken('identity', 'care-plan', serviceTokenKey, clock.now())],
    ['of another key', () => mintServiceToken('identity', 'intake', new Uint8Array(32), clock.now())],
    [
      'that ran out',
      () => mintServiceToken('identity', 'intake', serviceTokenKey, new Date(clock.now().getTime() - MINUTE)),
    ],
  ])('is refused with a token %s', async (_case, token) => {
    const { browser } = await start();
    const answer = await browser().request('/api/intake/probe', { headers: { authorization: `Service ${token()}` } });
    expect([answer.status, await answer.json()]).toEqual([
      401,
      expect.objectContaining({ code: 'service-token-refused' }),
    ]);
  });

  it('is refused when it brings an ID token or any other bearer', async () => {
    const { browser } = await start();
    const answer = await browser().request('/api/intake/probe', {
      headers: { authorization: 'Bearer eyJhbGciOiJub25lIn0.e30.' },
    });
    expect([answer.status, await answer.json()]).toMatchObject([401, { code: 'access-token-refused' }]);
  });
});

describe('the provider', () => {
  it('gives its public address whatever host the caller claims', async () => {
    const { reachedAt } = await start();
    const answer = await fetch(`${reachedAt}/oidc/.well-known/openid-configuration`, {
      headers: { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'gopher' },
    });
    const metadata = (await answer.json()) as Record<string, string>;
    expect(metadata['issuer']).toBe(`${PUBLIC_URL}/oidc`);
    expect(metadata['token_endpoint']).toBe(`${PUBLIC_URL}/oidc/token`);
    expect(JSON.stringify(metadata)).not.toContain('evil');
  });

  it('keeps its signing key over a restart, and does not show the private part', async () => {
    const shown = async () =>
      (await fetch(`${(await start()).reachedAt}/oidc/jwks`)).json() as Promise<{ keys: object[] }>;
    const first = await shown();
    expect(await shown()).toEqual(first);
    expect(first.keys).toHaveLength(1);
    expect(first.keys[0]).not.toHaveProperty('d');
  });

  it('has printed nothing, from loading to signing in', () => {
    expect(printed.flatMap((spy) => spy.mock.calls)).toEqual([]);
  });
});
