import { Body, Controller, Get, HttpCode, Inject, Module, Post } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Pool } from 'pg';
import { ANYONE } from '../access-control/principal';
import { createServer } from '../http/server';
import { newDemonstrationKeys } from '../sign-in/demonstration-provider';
import { ForwardedPrincipalModule } from '../sign-in/forwarded-principal.module';
import { prepareSignIn } from '../sign-in/sign-in-schema';
import { TestBrowser } from '../sign-in/test-browser';
import { TestClock } from '../testing/test-clock';
import type { TestDatabase } from '../testing/test-database';
import { testDatabase } from '../testing/test-database';
import { GatewayModule } from './gateway.module';

const serviceTokenKey = new Uint8Array(32).fill(3);
const clock = new TestClock('2026-03-02T09:00:00.000Z');
const now = () => clock.now();
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const accounts = [{ sub: 'coordinator', name: 'Jo Lindqvist', role: 'hub-coordinator', agencyName: 'Council' }];
const NAME = Symbol('Name');

@Controller('api/identity')
class IdentityController {
  constructor(@Inject(NAME) private readonly name: string) {}
  @Get('who')
  read() {
    return { name: this.name };
  }
  @Post('who')
  write() {
    return { name: this.name };
  }
  @Post('accounts/look-up')
  @HttpCode(200)
  lookUp(@Body() _question: object) {
    return { ...ANYONE, role: 'hub-coordinator', accountId: 'coordinator', memberId: 'coordinator' };
  }
}

@Module({})
class IdentityModule {}
const identityModule = (name: string): DynamicModule => ({
  module: IdentityModule,
  imports: [ForwardedPrincipalModule.forRoot({ context: 'identity', serviceTokenKey, now })],
  controllers: [IdentityController],
  providers: [{ provide: NAME, useValue: name }],
});

describe('two processes of one context behind the gateway', () => {
  let database: TestDatabase;
  let pool: Pool;
  let gateway: NestFastifyApplication;
  let one: NestFastifyApplication;
  let two: NestFastifyApplication;
  let url: string;
  let jo: TestBrowser;

  const serve = async (module: DynamicModule, port = 0): Promise<NestFastifyApplication> => {
    const app = await createServer(module, { log, clock });
    await app.listen(port, '127.0.0.1');
    return app;
  };
  beforeAll(async () => {
    database = await testDatabase();
    pool = new Pool({ connectionString: database.url });
    await prepareSignIn(pool);
    one = await serve(identityModule('one'));
    two = await serve(identityModule('two'));
    const contexts = [
      { context: 'identity', urls: [await one.getUrl(), await two.getUrl()], prefixes: ['/api/identity'] },
    ];
    const identityProvider = {
      kind: 'demonstration',
      accounts,
      keys: newDemonstrationKeys(),
      reachedAt: () => url,
    } as const;
    const signIn = { publicUrl: () => url, pool, identityProvider, serviceTokenKey, now };
    gateway = await serve(
      GatewayModule.forRoot({ contexts, accountsIn: 'identity', signIn, databaseUrl: database.url, pool, now }),
    );
    url = await gateway.getUrl();
    jo = new TestBrowser(url);
    await jo.signIn({ account: 'coordinator' });
  });
  afterAll(async () => {
    for (const app of [gateway, one, two]) await app.close();
    await pool.end();
    await database.drop();
  });
  beforeEach(() => clock.advance(2_000));

  const askOnce = async (method: 'GET' | 'POST' = 'GET') => {
    const headers = { 'content-type': 'application/json', 'x-living-well': '1' };
    const body = method === 'POST' ? '{}' : undefined;
    const answer = await jo.request('/api/identity/who?of=everybody', { method, headers, body });
    const { name } = (await answer.json()) as { name?: string };
    return answer.ok ? name : answer.status;
  };
  const ask = async (times: number, method?: 'GET' | 'POST') => {
    const names: unknown[] = [];
    for (let i = 0; i < times; i += 1) names.push(await askOnce(method));
    return names;
  };

  it('share what is asked', async () => {
    const names = await ask(8);
    expect(names.filter((name) => name === 'one')).toHaveLength(4);
    expect(names.filter((name) => name === 'two')).toHaveLength(4);
  });

  it('stand in for each other: whoever reads notices nothing of one that ends, and it is asked again when it is back', async () => {
    const port = Number(new URL(await one.getUrl()).port);
    await one.close();
    expect(await ask(6)).toEqual(Array.from({ length: 6 }, () => 'two'));
    one = await serve(identityModule('one'), port);
    let back = false;
    while (!back) back = (await askOnce()) === 'one';
  });

  it('answer a write once at most: it is not sent to another by itself, and asked again it is', async () => {
    const port = Number(new URL(await two.getUrl()).port);
    await two.close();
    const names = await ask(4, 'POST');
    expect(names.filter((name) => name === 503).length).toBeLessThanOrEqual(1);
    expect(names.filter((name) => name !== 503)).toEqual(
      Array.from({ length: names.includes(503) ? 3 : 4 }, () => 'one'),
    );
    two = await serve(identityModule('two'), port);
  });

  it('are both asked who somebody is, before it is said that nobody answers', async () => {
    const ports = [one, two].map(portOf);
    await one.close();
    clock.advance(2_000);
    expect((await jo.request('/api/identity/who')).status).toBe(200);
    await two.close();
    clock.advance(2_000);
    expect((await jo.request('/api/identity/who')).status).toBe(503);
    [one, two] = [await serve(identityModule('one'), ports[0]), await serve(identityModule('two'), ports[1])];
    expect((await jo.request('/api/identity/who')).status).toBe(200);
  });
});

const portOf = (app: NestFastifyApplication): number => (app.getHttpServer().address() as { port: number }).port;
