import { Body, Controller, Get, HttpCode, Inject, Module, Post, Req, Res } from '@nestjs/common';
import type { DynamicModule, OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Pool } from 'pg';
import WebSocket from 'ws';
import type { Principal } from '../access-control/principal';
import { ANYONE } from '../access-control/principal';
import { SocketDoor } from '../editing/socket-door';
import { Caller, CallerSession } from '../http/command-request';
import type { SessionInUse } from '../http/command-request';
import { signInNeeded } from '../http/problem';
import { createServer } from '../http/server';
import { cookieNames } from '../sign-in/cookies';
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

/** Says back what it hears, after saying who it hears it from. */
@Controller('api/identity')
class IdentityController implements OnModuleInit, OnModuleDestroy {
  private readonly door = new SocketDoor();
  constructor(
    @Inject(NAME) private readonly name: string,
    private readonly host: HttpAdapterHost,
  ) {}
  onModuleInit() {
    this.door.openOn(this.host.httpAdapter.getInstance<FastifyInstance>());
  }
  onModuleDestroy() {
    this.door.close();
  }
  @Get('rooms/:room/live')
  enter(
    @Caller() { memberId, role }: Principal,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CallerSession() session?: SessionInUse,
  ) {
    if (role === 'anyone') throw signInNeeded();
    this.door.accept(request, reply, (socket) => {
      socket.send(JSON.stringify({ name: this.name, memberId, hasSession: session !== undefined }));
      socket.on('message', (data: Buffer, isBinary) => socket.send(data, { binary: isBinary }));
    });
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

describe('a WebSocket through the gateway', () => {
  let database: TestDatabase;
  let pool: Pool;
  let apps: NestFastifyApplication[];
  let url: string;
  let cookie: string;

  const serve = async (module: DynamicModule): Promise<NestFastifyApplication> => {
    const app = await createServer(module, { log, clock });
    await app.listen(0, '127.0.0.1');
    return app;
  };
  beforeAll(async () => {
    database = await testDatabase();
    pool = new Pool({ connectionString: database.url });
    await prepareSignIn(pool);
    const [one, two] = [await serve(identityModule('one')), await serve(identityModule('two'))];
    const urls = [await one.getUrl(), await two.getUrl()];
    const contexts = [{ context: 'identity', urls, prefixes: ['/api/identity'] }];
    const keys = newDemonstrationKeys();
    const identityProvider = { kind: 'demonstration', accounts, keys, reachedAt: () => url } as const;
    const signIn = { publicUrl: () => url, pool, identityProvider, serviceTokenKey, now };
    const gateway = await serve(
      GatewayModule.forRoot({ contexts, accountsIn: 'identity', signIn, databaseUrl: database.url, pool, now }),
    );
    apps = [gateway, one, two];
    url = await gateway.getUrl();
    const jo = new TestBrowser(url);
    await jo.signIn({ account: 'coordinator' });
    const { session } = cookieNames(url);
    cookie = `${session}=${jo.cookie(session)}`;
  });
  afterAll(async () => {
    for (const app of apps) await app.close();
    await pool.end();
    await database.drop();
  });

  /** What is heard until the line closes: words, and the code with which it is closed. */
  const listen = async (room: string, headers: Record<string, string>, say: readonly (string | Buffer)[] = []) => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/api/identity/rooms/${room}/live`, { headers });
    const heard: string[] = [];
    socket.on('open', () => say.forEach((words) => socket.send(words)));
    socket.on('message', (data: Buffer, isBinary) => {
      heard.push(isBinary ? data.toString('hex') : data.toString());
      if (heard.length === say.length + 1) socket.close(1000);
    });
    return new Promise<{ heard: string[]; code?: number; status?: number }>((resolve) => {
      socket.on('unexpected-response', (_request, { statusCode }) => resolve({ heard, status: statusCode }));
      socket.on('close', (code) => resolve({ heard, code }));
    });
  };

  it('goes to the context as whoever opened it, both ways, words and bytes', async () => {
    const { heard } = await listen('a', { origin: url, cookie }, ['hello', Buffer.from([1, 2])]);
    expect(JSON.parse(heard[0] ?? '')).toMatchObject({ memberId: 'coordinator', hasSession: true });
    expect(heard.slice(1)).toEqual(['hello', '0102']);
  });

  it('meets all others of the same room in one process', async () => {
    const nameIn = async (room: string) =>
      (JSON.parse((await listen(room, { origin: url, cookie })).heard[0] ?? '') as { name: string }).name;
    const names = await Promise.all(['a', 'a', 'a', 'b', 'c', 'd', 'e', 'f'].map(nameIn));
    expect(new Set(names.slice(0, 3)).size).toBe(1);
    expect(new Set(names).size).toBe(2);
  });

  it.each([
    ['of another site', { origin: 'https://evil.example' }],
    ['of no page at all', {}],
  ])('is refused to a page %s that has the cookie of somebody', async (_, headers) => {
    expect(await listen('a', { ...headers, cookie })).toEqual({ heard: [], status: 403 });
  });

  it('is closed at once to nobody, and nothing was said', async () => {
    const { heard, code } = await listen('a', { origin: url });
    expect(heard).toEqual([]);
    expect(code).toBeGreaterThanOrEqual(1006);
  });
});
