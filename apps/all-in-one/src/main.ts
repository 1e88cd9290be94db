import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import { CommandBus } from '@nestjs/cqrs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { Pool } from 'pg';
import { CarePlanContext } from '@contexts/care-plan';
import { startEmbeddedPostgres } from '@platform/embedded-postgres/embedded-postgres';
import type { EmbeddedPostgres } from '@platform/embedded-postgres/embedded-postgres';
import { systemClock } from '@platform/event-store/command-context';
import { createServer } from '@platform/http/server';
import { createLog } from '@platform/observability/log';
import { Platform } from '@platform/runtime/platform.module';
import { SIGN_IN_SCHEMA_SQL } from '@platform/sign-in/sign-in-schema';
import type { SignInOptions } from '@platform/sign-in/sign-in.options';
import { AppModule } from './app.module';
import type { Configuration } from './configuration';
import { readConfiguration } from './configuration';
import { demonstrationAccounts } from './demonstration/accounts';
import { loadDemonstration } from './demonstration/load';
import { registerAccounts } from './demonstration/register-accounts';
import { developmentSecrets } from './development-secrets';
import { explainStartError } from './start-error';

const say = (line: string) => process.stdout.write(`${line}\n`);
const WEB = resolve(__dirname, '../../../../web');

async function start(configuration: Configuration): Promise<void> {
  const clock = systemClock;
  const log = createLog(configuration.logLevel === 'info' ? 'warn' : configuration.logLevel);
  let embedded: EmbeddedPostgres | undefined;
  if (!configuration.databaseUrl) {
    embedded = await startEmbeddedPostgres({
      dataDir: configuration.dataDir,
      ephemeral: configuration.ephemeral,
      onProgress: say,
    });
  }
  const databaseUrl = configuration.databaseUrl ?? embedded?.url ?? '';
  const dataDir = configuration.ephemeral
    ? mkdtempSync(join(tmpdir(), 'living-well-'))
    : resolve(configuration.dataDir);
  const secrets = configuration.production ? undefined : developmentSecrets(dataDir);
  const masterKey = configuration.masterKey ?? secrets?.masterKey ?? Buffer.alloc(0);

  let port = configuration.port;
  const internalUrl = () => `http://127.0.0.1:${port}`;
  const publicUrl = () => configuration.publicUrl ?? `http://localhost:${port}`;
  const { eventStoreUrl, kafkaBrokers } = configuration;
  const platform = await Platform.open({
    ...{ databaseUrl, eventStoreUrl, kafkaBrokers, masterKey, clock, log, internalUrl, dataDir },
  });
  const pool = new Pool({ connectionString: databaseUrl, max: 4 });
  pool.on('error', () => undefined);
  await pool.query(SIGN_IN_SCHEMA_SQL);

  const identityProvider: SignInOptions['identityProvider'] =
    configuration.identityProvider || !secrets
      ? { kind: 'configured', ...(configuration.identityProvider ?? { issuer: '', clientId: '', clientSecret: '' }) }
      : {
          kind: 'demonstration',
          accounts: demonstrationAccounts,
          keys: secrets.demonstrationKeys,
          reachedAt: internalUrl,
        };
  const app = await createServer(
    AppModule.forRoot(platform, {
      publicUrl,
      pool,
      identityProvider,
      serviceTokenKey: platform.keyFor('service-token'),
      now: () => clock.now(),
      log,
    }),
    { log, clock },
  );
  await serveWeb(app);
  await app.listen(configuration.port, configuration.host);
  port = (app.getHttpServer().address() as AddressInfo).port;

  stopWhenAsked(app, async () => {
    await pool.end();
    await embedded?.stop();
    if (configuration.ephemeral) rmSync(dataDir, { recursive: true, force: true });
  });
  if (identityProvider.kind === 'demonstration') {
    const commands = app.get(CommandBus, { strict: false });
    await registerAccounts(commands, clock.now());
    if (configuration.demonstrationData) await tellDemonstration(app, pool, clock.now());
  }
  say(`Living Well is ready: ${publicUrl()}`);
  if (identityProvider.kind === 'demonstration') {
    say('Demonstration: every account is made up and needs no password. Do not enter real people.');
  }
}

/** The product is of use without it, so a loading that fails is told and tried again at the next start. */
async function tellDemonstration(app: NestFastifyApplication, pool: Pool, now: Date): Promise<void> {
  const { isTTY } = process.stdout;
  const onPerson = (done: number, of: number) => {
    const line = `Loading the demonstration: ${done} of ${of} people…`;
    if (isTTY) process.stdout.write(`\r${line}${done === of ? '\n' : ''}`);
    else if (done % 10 === 0) say(line);
  };
  const [commands, carePlan] = [app.get(CommandBus, { strict: false }), app.get(CarePlanContext, { strict: false })];
  try {
    await loadDemonstration({ commands, carePlan, database: pool, now, onPerson });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    process.stderr.write(`The demonstration is not complete: ${why}. Start Living Well again to complete it.\n`);
  }
}

/** The web app, with its own routes answered by its first page. */
async function serveWeb(app: NestFastifyApplication): Promise<void> {
  if (!existsSync(join(WEB, 'index.html'))) return;
  const fastify = app.getHttpAdapter().getInstance();
  await fastify.register(fastifyStatic, { root: WEB, wildcard: false, maxAge: '1y', immutable: true, index: false });
  const firstPage = (reply: FastifyReply) =>
    reply.header('Cache-Control', 'no-cache').sendFile('index.html', { maxAge: 0, immutable: false });
  for (const path of [
    '/',
    '/introduce',
    '/introduce/*',
    '/receipt',
    '/services',
    '/services/*',
    '/my',
    '/my/*',
    '/team',
    '/team/*',
    '/assurance',
    '/assurance/*',
  ]) {
    fastify.get(path, (_request, reply) => firstPage(reply));
  }
  // Whoever opens an address that is none is told so in words, with the way back; a program is told in problem details.
  fastify.get('/*', (request, reply) =>
    request.headers.accept?.includes('text/html') ? firstPage(reply.code(404)) : reply.callNotFound(),
  );
}

/** On a first signal everything on its way is finished; on a second one, or after ten seconds, the process ends. */
function stopWhenAsked(app: NestFastifyApplication, after: () => Promise<void>): void {
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), 10_000).unref();
    void app
      .close()
      .then(after)
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

async function main(): Promise<void> {
  try {
    await start(readConfiguration(process.argv.slice(2), process.env));
  } catch (error) {
    process.stderr.write(`${explainStartError(error)}\n`);
    process.exit(1);
  }
}

void main();
