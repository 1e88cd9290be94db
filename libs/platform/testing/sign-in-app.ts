import { Controller, Get, Module, Post } from '@nestjs/common';
import type { DynamicModule, Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Pool } from 'pg';
import type { Principal } from '../access-control/principal';
import { Caller } from '../http/command-request';
import { LiveModule } from '../http/live.module';
import { createServer } from '../http/server';
import { createLog } from '../observability/log';
import { PgListener } from '../postgres/pg-listener';
import type { Account, ApiClient } from '../sign-in/account-directory';
import { ACCOUNT_DIRECTORY } from '../sign-in/account-directory';
import type { ConfiguredProvider } from '../sign-in/sign-in.options';
import { prepareSignIn } from '../sign-in/sign-in-schema';
import { SignInModule } from '../sign-in/sign-in.module';
import { TestBrowser } from '../sign-in/test-browser';
import { TestClock } from './test-clock';
import { testDatabase } from './test-database';
import type { OpenIdPeer } from './openid-peer';

@Controller('api/intake/probe')
export class ProbeController {
  @Get()
  read(@Caller() principal: Principal): Principal {
    return principal;
  }

  @Post()
  write(@Caller() principal: Principal): Principal {
    return principal;
  }
}

/** Accounts and programs as a test says; everybody else is a person without a record. */
export class Directory {
  readonly accounts = new Map<string, Partial<Account>>();
  readonly programs = new Map<string, ApiClient>();

  findAccount(issuer: string, subject: string): Promise<Account> {
    const account: Account = {
      role: 'person',
      accountId: `${issuer} ${subject}`,
      personId: null,
      practitionerId: null,
      memberId: `${issuer} ${subject}`,
      agencyId: null,
      tier: 'none',
    };
    return Promise.resolve({ ...account, ...this.accounts.get(subject) });
  }

  findApiClient(clientId: string): Promise<ApiClient | null> {
    return Promise.resolve(this.programs.get(clientId) ?? null);
  }
}

/** Sign-in and live pages over a database of their own, with the providers that a test brings. */
export class SignInApp {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly pool: Pool,
    readonly clock: TestClock,
    readonly directory: Directory,
    readonly url: string,
    readonly logged: readonly string[],
    private readonly clean: () => Promise<void>,
  ) {}

  static readonly publicUrl = 'https://living-well.example';

  static async start(providers: readonly ConfiguredProvider[]): Promise<SignInApp> {
    const database = await testDatabase();
    const pool = new Pool({ connectionString: database.url });
    await prepareSignIn(pool);
    const clock = new TestClock(new Date());
    const directory = new Directory();
    const logged: string[] = [];
    const log = createLog('info', { write: (line: string) => void logged.push(line) });
    const listener = new PgListener(database.url);
    const directoryModule = moduleOf(class DirectoryModule {}, {
      providers: [{ provide: ACCOUNT_DIRECTORY, useValue: directory }],
      exports: [ACCOUNT_DIRECTORY],
    });
    const signIn = SignInModule.forRoot({
      publicUrl: () => SignInApp.publicUrl,
      pool,
      identityProvider: { kind: 'configured', providers },
      serviceTokenKey: new Uint8Array(32).fill(3),
      imports: [directoryModule],
      now: () => clock.now(),
      log,
    });
    const live = LiveModule.over({ listener, audience: (_context, readers) => Promise.resolve(readers.map(() => [])) });
    const root = moduleOf(class SignInTestModule {}, { imports: [signIn, live], controllers: [ProbeController] });
    const app = await createServer(root, { log, clock });
    await app.listen(0, '127.0.0.1');
    return new SignInApp(app, pool, clock, directory, await app.getUrl(), logged, async () => {
      await app.close();
      await listener.close();
      await pool.end();
      await database.drop();
    });
  }

  browser(): TestBrowser {
    return new TestBrowser(this.url, SignInApp.publicUrl);
  }

  /** Goes to a provider and gives what it would answer: the address of the way back, not yet opened. */
  async wayBack(
    browser: TestBrowser,
    peer: OpenIdPeer,
    address: string,
  ): Promise<{ url: URL; asked: URLSearchParams }> {
    const start = await browser.request(address);
    const asked = new URL(start.headers.get('location') ?? '').searchParams;
    const url = new URL(asked.get('redirect_uri') ?? '');
    url.search = new URLSearchParams({ code: 'c', state: asked.get('state') ?? '', iss: peer.issuer }).toString();
    return { url, asked };
  }

  async probe(browser: TestBrowser): Promise<Principal> {
    return (await (await browser.request('/api/intake/probe')).json()) as Principal;
  }

  stop(): Promise<void> {
    return this.clean();
  }
}

function moduleOf(type: Type, parts: Omit<DynamicModule, 'module'>): DynamicModule {
  Module({})(type);
  return { module: type, ...parts };
}
