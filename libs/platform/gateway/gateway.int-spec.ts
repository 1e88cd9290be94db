import { Readable } from 'node:stream';
import { Body, Controller, Get, HttpCode, Module, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Throttle, ThrottlerGuard, ThrottlerModule } from '@nestjs/throttler';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Pool } from 'pg';
import type { Principal } from '../access-control/principal';
import { ANYONE } from '../access-control/principal';
import { Caller } from '../http/command-request';
import { Problem } from '../http/problem';
import { createServer } from '../http/server';
import { announceView } from '../projections/live-views';
import { newDemonstrationKeys } from '../sign-in/demonstration-provider';
import { ForwardedPrincipalModule } from '../sign-in/forwarded-principal.module';
import { mintPrincipalToken } from '../sign-in/principal-token';
import { mintServiceToken } from '../sign-in/service-token';
import { SessionStore } from '../sign-in/session-store';
import { prepareSignIn } from '../sign-in/sign-in-schema';
import { TestBrowser } from '../sign-in/test-browser';
import { TestClock } from '../testing/test-clock';
import type { TestDatabase } from '../testing/test-database';
import { testDatabase } from '../testing/test-database';
import { GatewayModule } from './gateway.module';
import { liveAudienceController } from './live-audience.controller';

const key = new Uint8Array(32).fill(3);
const clock = new TestClock('2026-03-02T09:00:00.000Z');
const now = () => clock.now();
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const accounts = [{ sub: 'coordinator', name: 'Jo Lindqvist', role: 'hub-coordinator', agencyName: 'Council' }];

/** What any of these answers may hold. */
interface Answered {
  readonly code: string;
  readonly principal: Principal;
  readonly headers: Readonly<Record<string, string>>;
}
const json = async (answer: Response) => (await answer.json()) as Answered;

let role: Principal['role'];
const lookedUp: unknown[] = [];

@Controller('api/identity/accounts/look-up')
class AccountsController {
  @Post()
  @HttpCode(200)
  read(@Caller() caller: Principal, @Body() question: { subject: string }) {
    lookedUp.push({ caller: caller.context, question });
    return { ...ANYONE, role, accountId: question.subject, memberId: question.subject };
  }
}

@Controller('api/intake/probe')
class ProbeController {
  @Get()
  read(@Caller() principal: Principal, @Req() { headers, ip, host, protocol }: FastifyRequest) {
    return { principal, headers, ip, host, protocol };
  }
  @Post()
  write(@Body() body: unknown, @Req() { headers }: FastifyRequest) {
    return { body, key: headers['idempotency-key'], seen: headers['if-match'] };
  }
  @Get('busy')
  busy() {
    throw new Problem({ status: 503, code: 'view-behind', title: 'Behind.', doNext: 'Wait.' });
  }
  @Get('parts')
  parts(@Res() reply: FastifyReply) {
    const parts = new Readable({ read: () => undefined });
    parts.push('first');
    waitForMore = () => parts.push('second') && parts.push(null);
    return reply.header('ETag', '"3"').header('Position', '120').type('text/plain').send(parts);
  }
  @Post('limited')
  @HttpCode(200)
  @UseGuards(ThrottlerGuard)
  @Throttle({ default: { limit: 2, ttl: 60_000 } })
  limited() {
    return {};
  }
}
let waitForMore: () => void;

@Module({})
class ContextModule {}
const contextModule = (context: string, controllers: DynamicModule['controllers']): DynamicModule => ({
  module: ContextModule,
  imports: [
    ForwardedPrincipalModule.forRoot({ context, serviceTokenKey: key, now }),
    ThrottlerModule.forRoot([{ limit: 600, ttl: 60_000 }]),
    DiscoveryModule,
  ],
  controllers,
});

describe('the gateway', () => {
  let database: TestDatabase;
  let pool: Pool;
  let gateway: NestFastifyApplication;
  let intake: NestFastifyApplication;
  let identity: NestFastifyApplication;
  let url: string;
  let jo: TestBrowser;

  const serve = async (module: DynamicModule, port = 0): Promise<NestFastifyApplication> => {
    const app = await createServer(module, { log, clock });
    await app.listen(port, '127.0.0.1');
    return app;
  };
  const intakeModule = () => contextModule('intake', [ProbeController]);

  beforeAll(async () => {
    database = await testDatabase();
    pool = new Pool({ connectionString: database.url });
    await prepareSignIn(pool);
    intake = await serve(intakeModule());
    identity = await serve(contextModule('identity', [AccountsController]));
    const signIn = {
      publicUrl: () => url,
      pool,
      identityProvider: { kind: 'demonstration', accounts, keys: newDemonstrationKeys(), reachedAt: () => url },
      serviceTokenKey: key,
      now,
    } as const;
    const contexts = [
      { context: 'intake', urls: [await intake.getUrl()], prefixes: ['/api/intake', '/feed'] },
      { context: 'identity', urls: [await identity.getUrl()], prefixes: ['/api/identity'] },
      { context: 'outcomes', urls: ['http://127.0.0.1:1'], prefixes: ['/api/outcomes'] },
    ];
    gateway = await serve(
      GatewayModule.forRoot({ contexts, accountsIn: 'identity', signIn, databaseUrl: database.url, pool, now }),
    );
    url = await gateway.getUrl();
    jo = new TestBrowser(url);
    role = 'hub-coordinator';
    await jo.signIn({ account: 'coordinator' });
  });
  afterAll(async () => {
    for (const app of [gateway, intake, identity]) await app.close();
    await pool.end();
    await database.drop();
  });
  beforeEach(() => {
    role = 'hub-coordinator';
    clock.advance(2_000);
    lookedUp.length = 0;
  });
  const probe = async (headers: Record<string, string> = {}, browser = jo) =>
    json(await browser.request('/api/intake/probe', { headers }));
  const stranger = () => new TestBrowser(url);
  const write = (body: unknown, headers: Record<string, string> = {}) =>
    jo.request('/api/intake/probe', {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', 'x-living-well': '1', ...headers },
    });

  it('tells a context who is asking, and asks the context that knows accounts with a token of its own', async () => {
    const { principal } = await probe();
    expect(principal).toMatchObject({ role: 'hub-coordinator', accountId: 'coordinator', authenticatedAt: expect.stringMatching(/^20.+Z$/) as string }); // prettier-ignore
    expect(lookedUp).toEqual([
      { caller: 'gateway', question: { issuer: 'urn:living-well:demonstration', subject: 'coordinator' } },
    ]);
    expect((await probe({}, stranger())).principal).toEqual(ANYONE);
  });

  it('drops whatever a client sends under the names that count between processes', async () => {
    const clinician = { ...ANYONE, role: 'clinician', memberId: 'm' } as const;
    for (const authorization of [
      `Principal ${mintPrincipalToken(clinician, 'intake', key, now())}`,
      `Service ${mintServiceToken('identity', 'intake', key, now())}`,
      'Principal x',
    ]) {
      expect((await probe({ authorization }, stranger())).principal).toEqual(ANYONE);
      expect((await probe({ authorization })).principal.role).toBe('hub-coordinator');
    }
    const { headers } = await probe({ 'x-principal': '{}', 'x-test-principal': '{}', forwarded: 'for=1.2.3.4' });
    expect(Object.keys(headers).sort()).toEqual(
      [
        'accept',
        'accept-language',
        'authorization',
        'connection',
        'host',
        'x-forwarded-for',
        'x-forwarded-proto',
      ].sort(),
    );
    expect(headers.authorization).toMatch(/^Principal /);
  });

  it('shows a context the host, the scheme and the address that the browser used', async () => {
    expect(await probe({ 'x-forwarded-for': '203.0.113.9', 'x-forwarded-proto': 'https' })).toMatchObject({
      ip: '203.0.113.9',
      protocol: 'https',
      host: new URL(url).host,
    });
  });

  it('leaves limits to count each caller by their own address', async () => {
    const from = async (address: string) =>
      (await jo.request('/api/intake/probe/limited', { method: 'POST', headers: { 'x-living-well': '1', 'x-forwarded-for': address } })).status; // prettier-ignore
    expect([await from('203.0.113.1'), await from('203.0.113.1'), await from('203.0.113.1')]).toEqual([200, 200, 429]);
    expect(await from('203.0.113.2')).toBe(200);
  });

  it('passes on a command with its key and the revision that was seen, and nothing is parsed on the way', async () => {
    const answer = await write({ a: 'é', n: 1 }, { 'idempotency-key': 'one-intention', 'if-match': '"3"' });
    expect([answer.status, await answer.json()]).toEqual([
      201,
      { body: { a: 'é', n: 1 }, key: 'one-intention', seen: '"3"' },
    ]);
    const broken = await jo.request('/api/intake/probe', {
      method: 'POST',
      body: '{"a":',
      headers: { 'content-type': 'application/json', 'x-living-well': '1' },
    });
    expect([broken.status, (await json(broken)).code]).toEqual([400, 'bad-request']);
  });

  it('passes an answer on as it comes, with its headers, each once', async () => {
    const answer = await jo.request('/api/intake/probe/parts');
    const parts = answer.body?.getReader();
    const read = async () => Buffer.from((await parts?.read())?.value ?? []).toString();
    expect(await read()).toBe('first');
    waitForMore();
    expect(await read()).toBe('second');
    expect([answer.headers.get('etag'), answer.headers.get('position')]).toEqual(['"3"', '120']);
    expect(answer.headers.get('content-security-policy')?.match(/default-src/g)).toHaveLength(1);
    expect(answer.headers.get('x-frame-options')).toBe('DENY');
  });

  it('refuses a write that another site sent, before any context hears of it', async () => {
    const answer = await jo.request('/api/intake/probe', { method: 'POST', body: '{}' });
    expect([answer.status, (await json(answer)).code]).toEqual([403, 'cross-site-request']);
    const form = { method: 'POST', body: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } };
    expect((await jo.request('/api/intake/probe', form)).status).toBe(415);
  });

  it.each([
    ['said to be', (body: string) => ({ body })],
    ['that turns out to be', (body: string) => ({ body: Readable.toWeb(Readable.from([body.slice(9), body])), duplex: 'half' })],
  ])('refuses a body %s larger than 256 KiB', async (_, init) => {
    const answer = await jo.request('/api/intake/probe', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-living-well': '1' },
      ...(init(JSON.stringify({ a: 'x'.repeat(256 * 1024) })) as RequestInit),
    });
    expect([answer.status, (await json(answer)).code]).toEqual([413, 'too-large']);
  }); // prettier-ignore

  it('passes on what a context says when it is behind, and asks once only', async () => {
    const answer = await jo.request('/api/intake/probe/busy');
    expect([answer.status, answer.headers.get('retry-after'), (await json(answer)).code]).toEqual([
      503,
      '1',
      'view-behind',
    ]);
  });

  it('says what to do when a context does not answer, and the others go on', async () => {
    const answer = await jo.request('/api/outcomes/measures');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1']);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(await json(answer)).toMatchObject({ code: 'context-does-not-answer', context: 'outcomes' });
    expect((await jo.request('/api/intake/probe')).status).toBe(200);
  });

  it('reaches a context again as soon as it is back', async () => {
    const port = Number(new URL(await intake.getUrl()).port);
    await intake.close();
    expect((await write({})).status).toBe(503);
    intake = await serve(intakeModule(), port);
    expect((await write({})).status).toBe(201);
  });

  it('takes nobody signed in for anyone while accounts cannot be asked about', async () => {
    const port = Number(new URL(await identity.getUrl()).port);
    await identity.close();
    expect((await jo.request('/api/intake/probe')).status).toBe(503);
    expect((await stranger().request('/api/intake/probe')).status).toBe(200);
    identity = await serve(contextModule('identity', [AccountsController]), port);
    expect((await probe()).principal.role).toBe('hub-coordinator');
  });

  it('asks about an account once for the questions of a page, and again two seconds later', async () => {
    await Promise.all([probe(), probe(), probe()]);
    await probe();
    expect(lookedUp).toHaveLength(1);
    role = 'person';
    clock.advance(1_999);
    expect((await probe()).principal.role).toBe('hub-coordinator');
    clock.advance(1);
    expect((await probe()).principal.role).toBe('person');
  });

  it('asks anew at once when a view of accounts has changed', async () => {
    await probe();
    role = 'person';
    await announceView({ query: async (text, values) => (await pool.query(text, [...(values ?? [])])).rows }, { view: 'identity.staff', keys: [] }); // prettier-ignore
    while ((await probe()).principal.role !== 'person');
    expect(lookedUp).toHaveLength(2);
  });

  it('says that a session is over, and is then asked by anyone', async () => {
    const gone = stranger();
    await gone.signIn({ account: 'coordinator' });
    await gateway.get(SessionStore, { strict: false }).end(gone.cookie('__Host-living-well') ?? '');
    const answer = await gone.request('/api/intake/probe');
    expect([answer.headers.get('session-expired'), (await json(answer)).principal.role]).toEqual(['1', 'anyone']);
  });

  it('answers under every prefix of a context, and has nothing at the address of another', async () => {
    expect((await jo.request('/feed/services')).status).toBe(404);
    for (const path of ['/api/elsewhere', '/api', '/api/intakes/probe']) {
      expect((await jo.request(path)).status).toBe(404);
    }
  });

  it('is well while its database answers, and says so when it does not', async () => {
    expect(await (await jo.request('/health/ready')).json()).toEqual({ status: 'ready', store: true, behind: [] });
    expect(await (await jo.request('/health/live')).json()).toEqual({ status: 'live' });
    expect(await (await jo.request('/metrics')).text()).toContain('living_well_store_reachable 1');
    const query = jest.spyOn(pool, 'query').mockRejectedValue(new Error('connect ECONNREFUSED') as never);
    const away = await stranger().request('/health/ready');
    const metrics = await (await stranger().request('/metrics')).text();
    query.mockRestore();
    expect([away.status, await away.json()]).toEqual([503, { status: 'not-ready', store: false, behind: [] }]);
    expect(metrics).toContain('living_well_store_reachable 0');
  });
});

describe('the process of a context', () => {
  let intake: NestFastifyApplication;
  beforeAll(async () => {
    const module = contextModule('intake', [ProbeController, liveAudienceController('intake')]);
    intake = await createServer(module, { log, clock });
    await intake.init();
    await intake.getHttpAdapter().getInstance().ready();
  });
  afterAll(() => intake.close());
  const get = (headers: Record<string, string>) => intake.inject({ url: '/api/intake/probe', headers });
  const clinician = { ...ANYONE, role: 'clinician', memberId: 'm' } as const;

  it.each([
    ['nothing', {}],
    ['a cookie', { cookie: `__Host-living-well=${'a'.repeat(43)}` }],
    ['a bearer token', { authorization: 'Bearer abc' }],
    ['a header of its own making', { 'x-principal': JSON.stringify(clinician), principal: 'x' }],
  ])('takes whoever comes with %s for anyone', async (_, headers) => {
    expect((await get(headers as Record<string, string>)).json<Answered>().principal).toEqual(ANYONE);
  });

  it('takes the principal of a token that is for it, and the name of another context', async () => {
    const principal = `Principal ${mintPrincipalToken(clinician, 'intake', key, now())}`;
    expect((await get({ authorization: principal })).json<Answered>().principal).toEqual(clinician);
    const service = `Service ${mintServiceToken('identity', 'intake', key, now())}`;
    expect((await get({ authorization: service })).json<Answered>().principal).toMatchObject({ context: 'identity' });
  });

  it.each([
    ['for another context', () => mintPrincipalToken(clinician, 'outcomes', key, now()), 'for-another'],
    ['of another key', () => mintPrincipalToken(clinician, 'intake', new Uint8Array(32), now()), 'wrong-signature'],
    ['from a minute ago', () => mintPrincipalToken(clinician, 'intake', key, new Date(now().getTime() - 60_000)), 'expired'],
    ['that is a service token', () => mintServiceToken('identity', 'intake', key, now()), 'wrong-signature'],
  ])('refuses a token %s', async (_, mint, reason) => {
    const answer = await get({ authorization: `Principal ${mint()}` });
    expect([answer.statusCode, answer.json()]).toMatchObject([401, { code: 'service-token-refused', reason }]);
  }); // prettier-ignore

  it('tells whom readers may know to the gateway alone', async () => {
    const ask = (from: string) =>
      intake.inject({
        method: 'POST',
        url: '/api/intake/live-audience',
        headers: { authorization: `Service ${mintServiceToken(from, 'intake', key, now())}` },
        payload: { readers: [{ personId: null, memberId: 'm' }], people: [] },
      });
    expect((await ask('identity')).statusCode).toBe(404);
    expect((await ask('gateway')).json()).toEqual({ known: [[]] });
  });
});
