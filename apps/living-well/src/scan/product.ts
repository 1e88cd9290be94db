import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Pool } from 'pg';
import { AssuranceContext, AssuranceModule, verifyInWorker } from '@contexts/assurance';
import { CarePlanContext, CarePlanModule } from '@contexts/care-plan';
import { IdentityContext, IdentityModule } from '@contexts/identity';
import { IntakeContext, IntakeModule } from '@contexts/intake';
import { OutcomesContext, OutcomesModule } from '@contexts/outcomes';
import { ProviderDirectoryContext, ProviderDirectoryModule } from '@contexts/provider-directory';
import { ANYONE } from '@platform/access-control/principal';
import type { Principal } from '@platform/access-control/principal';
import { startEmbeddedPostgres } from '@platform/embedded-postgres/embedded-postgres';
import { idFrom } from '@platform/event-store/command-context';
import type { CallerRequest } from '@platform/http/command-request';
import { createServer } from '@platform/http/server';
import { createLog } from '@platform/observability/log';
import type { Context } from '@platform/runtime/context';
import { Platform, PlatformModule } from '@platform/runtime/platform.module';
import { principalBehindGateway } from '@platform/sign-in/forwarded-principal.module';
import { prepareSignIn } from '@platform/sign-in/sign-in-schema';

const CONTEXTS = [
  IdentityContext, IntakeContext, CarePlanContext, ProviderDirectoryContext, OutcomesContext, AssuranceContext,
]; // prettier-ignore
const PATIENCE_MS = 60_000;

export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** The whole product in this process, over a database that is thrown away, at whose door everybody is who they say they are. */
export class ThrowawayProduct {
  private keys = 0;

  private constructor(
    private readonly parts: {
      readonly app: NestFastifyApplication;
      readonly platform: Platform;
      readonly owner: Pool;
      readonly databaseFolder: string;
      readonly logged: readonly string[];
    },
    private readonly time: { now: number },
    private readonly clean: () => Promise<void>,
  ) {}

  get app(): NestFastifyApplication {
    return this.parts.app;
  }

  get platform(): Platform {
    return this.parts.platform;
  }

  /** As the owner of the database. */
  get owner(): Pool {
    return this.parts.owner;
  }

  /** Everything that the database keeps. */
  get databaseFolder(): string {
    return this.parts.databaseFolder;
  }

  /** Everything that was logged. */
  get logged(): readonly string[] {
    return this.parts.logged;
  }

  static async start(onProgress: (line: string) => void): Promise<ThrowawayProduct> {
    const [databaseFolder, dataDir] = await Promise.all(
      ['database', 'data'].map((name) => mkdtemp(join(tmpdir(), `living-well-scan-${name}-`))),
    );
    if (databaseFolder === undefined || dataDir === undefined) throw new Error('No folder was made.');
    const database = await startEmbeddedPostgres({ dataDir: databaseFolder, fsync: false, onProgress });
    const owner = new Pool({ connectionString: database.url, max: 3 });
    owner.on('error', () => undefined);
    await prepareSignIn(owner);
    const time = { now: Date.parse('2026-03-02T09:00:00.000Z') };
    const logged: string[] = [];
    const log = createLog('debug', { write: (line: string) => logged.push(line) > 0 });
    const clock = { now: () => new Date(time.now) };
    const at = { url: '' };
    const platform = await Platform.open({
      ...{ databaseUrl: database.url, masterKey: Buffer.alloc(32, 7), clock, log, dataDir },
      internalUrl: () => at.url,
    });
    class ScannedModule {}
    Module({
      imports: [
        PlatformModule.forRoot(platform),
        IdentityModule.forRoot({ demonstration: true }),
        ...[IntakeModule, CarePlanModule, ProviderDirectoryModule, OutcomesModule].map((one) => one.forRoot()),
        AssuranceModule.forRoot({ verify: verifyInWorker }),
      ],
    })(ScannedModule);
    const app = await createServer(ScannedModule, { log, clock });
    const serviceTokenKey = platform.keyFor('service-token');
    app
      .getHttpAdapter()
      .getInstance()
      .addHook('preHandler', (request, _reply, done) => {
        const { authorization, 'x-scan-principal': said } = request.headers;
        const context = request.url.split('/')[2] ?? '';
        const of = { context, serviceTokenKey, now: () => clock.now() };
        if (typeof said === 'string') (request as CallerRequest).principal = JSON.parse(said) as Principal;
        else if (authorization) (request as CallerRequest).principal = principalBehindGateway(authorization, of);
        done();
      });
    await app.listen(0, '127.0.0.1');
    at.url = await app.getUrl();
    return new ThrowawayProduct({ app, platform, owner, databaseFolder, logged }, time, async () => {
      await owner.end();
      await database.stop();
      for (const folder of [dataDir, databaseFolder]) await rm(folder, { recursive: true, force: true });
    });
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.clean();
  }

  now(inMilliseconds = 0): Date {
    return new Date(this.time.now + inMilliseconds);
  }

  advance(milliseconds: number): void {
    this.time.now += milliseconds;
  }

  get contexts(): readonly Context[] {
    return CONTEXTS.map((token) => this.app.get<Context>(token, { strict: false }));
  }

  async get(url: string, as: Principal): Promise<Answer> {
    return this.send('GET', url, as, {});
  }

  async post(url: string, as: Principal, body: object, headers: Record<string, string> = {}): Promise<Answer> {
    this.keys += 1;
    return this.send('POST', url, as, { 'idempotency-key': `scan-key-${this.keys}`, ...headers }, body);
  }

  /** What falls due is done, and what follows from it. */
  async whatFallsDue(): Promise<void> {
    for (const { runtime } of this.contexts) await runtime.checkDeadlines();
    await this.settled();
  }

  /** Resolves when every view, publisher, reaction and consumer has done what there is to do. */
  async settled(): Promise<void> {
    const until = performance.now() + PATIENCE_MS;
    for (let quiet = 0; quiet < 2;) {
      if (performance.now() > until) throw new Error('The product of the scan did not come to rest.');
      const head = await this.platform.store.head();
      const followers = this.contexts.flatMap(({ runtime }) => runtime.status().map(({ id }) => ({ runtime, id })));
      await Promise.all(followers.map(({ runtime, id }) => runtime.reached(id, head, PATIENCE_MS)));
      const { rows } = await this.owner.query<{ waiting: string }>(
        `SELECT count(*) AS waiting FROM bus.message m JOIN bus.consumer c ON m.position > c.position WHERE m.type = ANY(c.types)`,
      );
      quiet = rows[0]?.waiting === '0' && (await this.platform.store.head()) === head ? quiet + 1 : 0;
      await new Promise((turn) => setImmediate(turn));
    }
  }

  /** With which somebody is who they say they are. */
  headersOf(as: Principal): Readonly<Record<string, string>> {
    return { 'x-scan-principal': JSON.stringify(as) };
  }

  private async send(
    method: 'GET' | 'POST',
    url: string,
    as: Principal,
    headers: Record<string, string>,
    payload?: object,
  ): Promise<Answer> {
    const response = await this.app.inject({
      ...{ method, url, remoteAddress: `10.0.${(this.keys >> 8) & 255}.${this.keys & 255}` },
      headers: { ...headers, ...this.headersOf(as) },
      ...(payload ? { payload } : {}),
    });
    return { status: response.statusCode, text: response.rawPayload.toString('latin1') };
  }
}

/** Somebody of a role, as sign-in would know them. */
export function somebody(role: Principal['role'], more: Partial<Principal> = {}): Principal {
  const id = more.memberId ?? idFrom('scan', role);
  return {
    ...{ ...ANYONE, role, accountId: idFrom('scan account', id), memberId: role === 'setup' ? null : id },
    ...{ practitionerId: role === 'person' ? null : id, personId: role === 'person' ? id : null },
    ...{ authenticatedAt: '2026-03-02T08:59:00.000Z', ...more },
  };
}

/** So many days from now, `YYYY-MM-DD`. */
export function dayOf(product: ThrowawayProduct, inDays: number): string {
  return product.now(inDays * 24 * 60 * 60_000).toISOString().slice(0, 10); // prettier-ignore
}
