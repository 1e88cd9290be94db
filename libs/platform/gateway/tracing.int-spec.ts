import { Body, Controller, Get, HttpCode, Module, Post, Req } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { Pool } from 'pg';
import { ANYONE } from '../access-control/principal';
import { createServer } from '../http/server';
import { KeptSpans } from '../observability/fixtures/kept-spans';
import type { ReadableSpan } from '../observability/fixtures/kept-spans';
import { newDemonstrationKeys } from '../sign-in/demonstration-provider';
import { ForwardedPrincipalModule } from '../sign-in/forwarded-principal.module';
import { prepareSignIn } from '../sign-in/sign-in-schema';
import { TestBrowser } from '../sign-in/test-browser';
import { TestClock } from '../testing/test-clock';
import type { TestDatabase } from '../testing/test-database';
import { testDatabase } from '../testing/test-database';
import { GatewayModule } from './gateway.module';

const key = new Uint8Array(32).fill(3);
const clock = new TestClock('2026-03-02T09:00:00.000Z');
const now = () => clock.now();
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const accounts = [{ sub: 'coordinator', name: 'Jo Lindqvist', role: 'hub-coordinator', agencyName: 'Council' }];
const THEIRS = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

@Controller('api/identity/accounts/look-up')
class AccountsController {
  @Post()
  @HttpCode(200)
  read(@Body() { subject }: { subject: string }) {
    return { ...ANYONE, role: 'hub-coordinator', accountId: subject, memberId: subject };
  }
}
@Controller('api/intake/people/:personId')
class PeopleController {
  @Get()
  read(@Req() { headers: { traceparent, tracestate, baggage } }: FastifyRequest) {
    return { traceparent, tracestate, baggage };
  }
}

@Module({})
class ContextModule {}
const contextModule = (context: string, controllers: DynamicModule['controllers']): DynamicModule => ({
  module: ContextModule,
  imports: [ForwardedPrincipalModule.forRoot({ context, serviceTokenKey: key, now }), DiscoveryModule],
  controllers,
});

describe('a trace behind the gateway', () => {
  let database: TestDatabase;
  let pool: Pool;
  let spans: KeptSpans;
  let intake: string;
  let identity: string;
  const apps: NestFastifyApplication[] = [];

  const serve = async (module: DynamicModule, trustedProxies?: readonly string[]) => {
    const app = await createServer(module, { log, clock, trustedProxies });
    await app.listen(0, '127.0.0.1');
    apps.push(app);
    return app.getUrl();
  };
  const gateway = async (trustedProxies?: readonly string[]) => {
    let url = '';
    const signIn = {
      ...{ publicUrl: () => url, pool, serviceTokenKey: key, now },
      identityProvider: { kind: 'demonstration', accounts, keys: newDemonstrationKeys(), reachedAt: () => url },
    } as const;
    const contexts = [
      { context: 'intake', urls: [intake], prefixes: ['/api/intake'] },
      { context: 'identity', urls: [identity], prefixes: ['/api/identity'] },
    ];
    const options = { contexts, accountsIn: 'identity', signIn, databaseUrl: database.url, pool, now };
    url = await serve(GatewayModule.forRoot(options), trustedProxies);
    return url;
  };
  beforeAll(async () => {
    database = await testDatabase();
    pool = new Pool({ connectionString: database.url });
    await prepareSignIn(pool);
    intake = await serve(contextModule('intake', [PeopleController]));
    identity = await serve(contextModule('identity', [AccountsController]));
  });
  beforeEach(() => (spans = new KeptSpans()));
  afterEach(() => spans.stop());
  afterAll(async () => {
    for (const app of apps.reverse()) await app.close();
    await pool.end();
    await database.drop();
  });
  /** Of a request to a person's address; both processes have ended their spans by then. */
  const ask = async (browser: TestBrowser, headers: Record<string, string> = {}) => {
    const answer = await browser.request('/api/intake/people/canary-Okafor?name=canary', { headers });
    const told = (await answer.json()) as Record<string, string | undefined>;
    let ended: ReadableSpan[] = [];
    while (ended.length < 2) {
      await new Promise((turn) => setImmediate(turn));
      ended = spans.all.filter(({ attributes }) => String(attributes['http.route']).startsWith('/api/intake'));
    }
    const [context, gateway] = ended;
    return { told, context, gateway };
  };

  it('goes from the gateway to the context and to what the gateway itself asks, and names no address', async () => {
    const jo = new TestBrowser(await gateway());
    await jo.signIn({ account: 'coordinator' });
    clock.advance(2_000);
    spans.forget();
    const { told, context, gateway: front } = await ask(jo);
    const { traceId, spanId } = front?.spanContext() ?? { traceId: '', spanId: '' };
    expect(told).toEqual({ traceparent: `00-${traceId}-${spanId}-01` });
    expect(context?.parentSpanContext).toMatchObject({ traceId, spanId, isRemote: true });
    expect(context?.attributes).toEqual({
      'http.request.method': 'GET',
      'http.route': '/api/intake/people/:personId',
      'http.response.status_code': 200,
    });
    const lookUp = spans.in(traceId).find(({ attributes }) => String(attributes['http.route']).includes('look-up'));
    expect(lookUp && spans.way(lookUp)).toEqual(['POST /api/identity/accounts/look-up', 'ask', front?.name]);
    expect(spans.text()).not.toMatch(/canary/i);
  });

  it('goes on from whoever is trusted to say for whom it asks, and from nobody else', async () => {
    const trusted = await ask(new TestBrowser(await gateway()), { traceparent: THEIRS, tracestate: 'a=canary', baggage: 'name=canary' }); // prettier-ignore
    expect(trusted.told['traceparent']).toContain(THEIRS.slice(3, 35));
    expect(Object.keys(trusted.told)).toEqual(['traceparent']);

    spans.forget();
    const untrusted = await ask(new TestBrowser(await gateway([])), { traceparent: THEIRS });
    expect(untrusted.told['traceparent']).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
    expect(untrusted.told['traceparent']).not.toContain(THEIRS.slice(3, 35));
    expect(untrusted.gateway?.parentSpanContext).toBeUndefined();
  });

  it('is passed on by nobody when nothing is traced', async () => {
    const url = await gateway();
    await spans.stop();
    const answer = await new TestBrowser(url).request('/api/intake/people/x', { headers: { traceparent: THEIRS } });
    expect(await answer.json()).toEqual({});
    spans = new KeptSpans();
  });
});
