import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import type { DynamicModule, Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { MessageType, MessageTypes } from '@contracts/generated/messages';
import { Pool } from 'pg';
import { ANYONE } from '../access-control/principal';
import type { Principal } from '../access-control/principal';
import { idFrom } from '../event-store/command-context';
import type { CallerRequest, SessionInUse } from '../http/command-request';
import { createServer } from '../http/server';
import type { Log } from '../observability/log';
import type { Context } from '../runtime/context';
import { Platform, PlatformModule } from '../runtime/platform.module';
import { principalBehindGateway } from '../sign-in/forwarded-principal.module';
import { TestClock } from './test-clock';
import { testDatabase } from './test-database';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number | string[] | undefined>>;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads whatever the answer holds
  readonly body: any;
}

/** Someone of a role, for tests: `someone('clinician', { memberId: … })`. */
export function someone(role: Principal['role'], more: Partial<Principal> = {}): Principal {
  const id = more.memberId ?? more.practitionerId ?? more.personId ?? idFrom('someone', role);
  return {
    ...ANYONE,
    role,
    accountId: idFrom('account', id),
    memberId: role === 'anyone' || role === 'service' || role === 'setup' ? null : id,
    personId: role === 'person' ? id : null,
    practitionerId: role === 'person' || role === 'carer' ? null : id,
    authenticatedAt: '2026-03-02T08:00:00.000Z',
    ...more,
  };
}

/** Contexts in one process over a database of their own, spoken to over HTTP as anybody one likes. */
export class ContextApp {
  readonly logged: string[] = [];
  /** Where requests come from, for what is limited by address. */
  address = '127.0.0.1';
  private keys = 0;
  /** One connection for all that is asked beside the product. */
  private readonly beside: Pool;

  private constructor(
    readonly app: NestFastifyApplication,
    readonly platform: Platform,
    readonly clock: TestClock,
    private readonly contexts: readonly Context[],
    private readonly at: { url: string },
    private readonly clean: () => Promise<void>,
  ) {
    this.beside = new Pool({ connectionString: platform.options.databaseUrl, max: 1, idleTimeoutMillis: 0 });
    this.beside.on('error', () => undefined);
  }

  static async start(
    modules: readonly DynamicModule[],
    tokens: readonly Type<Context>[],
    masterKey: Buffer = Buffer.alloc(32, 7),
  ): Promise<ContextApp> {
    const database = await testDatabase();
    const dataDir = await mkdtemp(join(tmpdir(), 'living-well-test-'));
    const clock = new TestClock('2026-03-02T09:00:00.000Z');
    const logged: string[] = [];
    const keep = (message: string, fields?: object) => void logged.push(`${message} ${JSON.stringify(fields ?? {})}`);
    const at = { url: 'http://127.0.0.1:0' };
    const log: Log = { info: () => undefined, warn: keep, error: keep };
    const platform = await Platform.open({
      databaseUrl: database.url,
      masterKey,
      clock,
      log,
      internalUrl: () => at.url,
      dataDir,
    });
    class TestedModule {}
    Module({ imports: [PlatformModule.forRoot(platform), ...modules] })(TestedModule);
    const app = await createServer(TestedModule, { log, clock });
    const serviceTokenKey = platform.keyFor('service-token');
    const asked = (authorization: string, url: string) =>
      principalBehindGateway(authorization, {
        context: url.split('/')[2] ?? '',
        serviceTokenKey,
        now: () => clock.now(),
      });
    app
      .getHttpAdapter()
      .getInstance()
      .addHook('preHandler', (request, _reply, done) => {
        const header = request.headers['x-test-principal'];
        if (typeof header === 'string') (request as CallerRequest).principal = JSON.parse(header) as Principal;
        const { authorization, 'x-test-session': session } = request.headers;
        if (typeof session === 'string') (request as CallerRequest).session = JSON.parse(session) as SessionInUse;
        if (authorization) (request as CallerRequest).principal = asked(authorization, request.url);
        done();
      });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    const contexts = tokens.map((token) => app.get<Context>(token, { strict: false }));
    const tested = new ContextApp(app, platform, clock, contexts, at, async () => {
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    });
    tested.logged.push(...logged);
    return tested;
  }

  /** From here on contexts can ask each other over HTTP, with tokens of their own. */
  async listen(): Promise<void> {
    await this.app.listen(0, '127.0.0.1');
    this.at.url = await this.app.getUrl();
  }

  async get(path: string, principal: Principal, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('GET', path, principal, headers);
  }

  /** A command with a key of its own unless `headers` brings one. */
  async post(
    path: string,
    principal: Principal,
    body: object = {},
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    this.keys += 1;
    return this.send('POST', path, principal, { 'idempotency-key': `test-key-${this.keys}`, ...headers }, body);
  }

  /** Tells the contexts what another context would have told them, and waits until it has had its effect. */
  async hear<Type extends MessageType>(
    type: Type,
    data: MessageTypes[Type],
    stream = `${type.split('.')[0]}-${idFrom(JSON.stringify(data))}`,
  ): Promise<void> {
    this.keys += 1;
    await this.platform.bus.publish([
      {
        specversion: '1.0',
        id: idFrom('message', String(this.keys)),
        source: `living-well/${type.split('.')[0]}`,
        type,
        subject: stream,
        partitionkey: stream,
        time: this.clock.now().toISOString(),
        datacontenttype: 'application/json',
        stream,
        revision: String(this.keys),
        position: String(this.keys),
        correlationid: idFrom('correlation', String(this.keys)),
        data,
      },
    ]);
    await this.settled();
  }

  /** Somebody is on the team around a person, as identity would tell it. */
  async onTeam(personId: string, member: Principal, isKeyWorker = false): Promise<void> {
    await this.hear('identity.relationship-started.v1', {
      relationshipId: idFrom('relationship', personId, member.memberId ?? ''),
      personId,
      memberId: member.memberId ?? '',
      agencyId: member.agencyId ?? idFrom('agency'),
      role: member.role as 'clinician',
      isKeyWorker,
      startedAt: this.clock.now().toISOString(),
    });
  }

  /** Resolves when every view, publisher, reaction and consumer has done what there is to do. */
  async settled(): Promise<void> {
    const deadline = performance.now() + 20_000;
    for (let quiet = 0; quiet < 2;) {
      if (performance.now() > deadline) throw new Error(`Not settled after 20 s. Logged: ${this.logged.join('\n')}`);
      const before = await this.platform.store.head();
      await Promise.all(
        this.contexts.flatMap(({ runtime }) => runtime.status().map(({ id }) => runtime.reached(id, before, 20_000))),
      );
      quiet = (await this.busIsQuiet()) && (await this.platform.store.head()) === before ? quiet + 1 : 0;
      await new Promise((turn) => setImmediate(turn));
    }
  }

  /** Everything published by these contexts, oldest first. */
  async published(): Promise<readonly { readonly type: string; readonly data: Record<string, unknown> }[]> {
    await this.settled();
    const rows = await this.admin<{ message: string }>('SELECT message FROM bus.message ORDER BY position');
    return rows.map(({ message }) => JSON.parse(message) as { type: string; data: Record<string, unknown> });
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.beside.end();
    await this.clean();
  }

  private async busIsQuiet(): Promise<boolean> {
    const [row] = await this.admin<{ waiting: string }>(
      `SELECT count(*) AS waiting FROM bus.message m JOIN bus.consumer c ON m.position > c.position
       WHERE m.type = ANY(c.types)`,
    );
    return row?.waiting === '0';
  }

  private async admin<Row extends object>(text: string): Promise<Row[]> {
    return (await this.beside.query<Row>(text)).rows;
  }

  private async send(
    method: 'GET' | 'POST',
    url: string,
    principal: Principal,
    headers: Record<string, string>,
    body?: object,
  ): Promise<Answer> {
    const response = await this.app.inject({
      ...{ method, url, remoteAddress: this.address },
      headers: { ...headers, 'x-test-principal': JSON.stringify(principal) },
      ...(body ? { payload: body } : {}),
    });
    const text = response.body;
    const isJson = /[/+]json\b/.test(String(response.headers['content-type'] ?? ''));
    return { status: response.statusCode, headers: response.headers, body: isJson && text ? JSON.parse(text) : text };
  }
}
