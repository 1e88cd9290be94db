import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { CommandBus } from '@nestjs/cqrs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Pool } from 'pg';
import { CarePlanContext } from '@contexts/care-plan';
import { startEmbeddedPostgres } from '@platform/embedded-postgres/embedded-postgres';
import type { EmbeddedPostgres } from '@platform/embedded-postgres/embedded-postgres';
import { systemClock } from '@platform/event-store/command-context';
import { createServer } from '@platform/http/server';
import { logOf } from '@platform/observability/log';
import { watchPool } from '@platform/observability/measures';
import { startTracing } from '@platform/observability/tracing';
import { developmentSecrets } from '@platform/process/development-secrets';
import { portOf, runProcess, say, stopWhenAsked } from '@platform/process/running';
import { serveWeb } from '@platform/process/serve-web';
import { Platform } from '@platform/runtime/platform.module';
import { prepareSignIn } from '@platform/sign-in/sign-in-schema';
import type { SignInOptions } from '@platform/sign-in/sign-in.options';
import { AppModule } from './app.module';
import type { Configuration } from './configuration';
import { readConfiguration } from './configuration';
import { demonstrationAccounts } from '@demonstration/accounts';
import { loadDemonstration } from './demonstration/load';
import { registerAccounts } from '@demonstration/register-accounts';
import { demonstrationWitness } from '@demonstration/witness';

/** A start that fails leaves no database of its own behind. */
async function start(configuration: Configuration): Promise<void> {
  const { databaseUrl, dataDir, ephemeral } = configuration;
  const embedded = databaseUrl ? undefined : await startEmbeddedPostgres({ dataDir, ephemeral, onProgress: say });
  try {
    await serve(configuration, embedded);
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

async function serve(configuration: Configuration, embedded: EmbeddedPostgres | undefined): Promise<void> {
  const clock = systemClock;
  const log = logOf(configuration.logLevel);
  const tracing = await startTracing(configuration.tracing, 'all-in-one', log);
  const databaseUrl = configuration.databaseUrl ?? embedded?.url ?? '';
  const dataDir = configuration.ephemeral
    ? mkdtempSync(join(tmpdir(), 'living-well-'))
    : resolve(configuration.dataDir);
  const secrets = configuration.production ? undefined : developmentSecrets(dataDir);
  const masterKey = configuration.masterKey ?? secrets?.masterKey ?? Buffer.alloc(0);

  let port = configuration.port;
  const internalUrl = () => `http://127.0.0.1:${port}`;
  const publicUrl = () => configuration.publicUrl ?? `http://localhost:${port}`;
  const { eventStoreUrl, kafkaBrokers, kafkaSessionMs, nation } = configuration;
  const platform = await Platform.open({
    ...{
      databaseUrl,
      eventStoreUrl,
      kafkaBrokers,
      kafkaSessionMs,
      nation,
      masterKey,
      clock,
      log,
      internalUrl,
      dataDir,
    },
  });
  const pool = new Pool({ connectionString: databaseUrl, max: 4 });
  pool.on('error', () => undefined);
  watchPool('sign_in', pool);
  await prepareSignIn(pool);

  const identityProvider: SignInOptions['identityProvider'] =
    configuration.identityProviders || !secrets
      ? { kind: 'configured', providers: configuration.identityProviders ?? [] }
      : {
          kind: 'demonstration',
          accounts: demonstrationAccounts,
          keys: secrets.demonstrationKeys,
          reachedAt: internalUrl,
        };
  const app = await createServer(
    AppModule.forRoot(
      platform,
      {
        publicUrl,
        pool,
        identityProvider,
        serviceTokenKey: platform.keyFor('service-token'),
        now: () => clock.now(),
        log,
      },
      { firstAdministrator: configuration.firstAdministrator, messages: { ...configuration.messages, publicUrl } },
      [
        ...configuration.witnesses,
        ...(identityProvider.kind === 'demonstration' ? [demonstrationWitness(dataDir, internalUrl)] : []),
      ],
    ),
    { log, clock, trustedProxies: configuration.trustedProxies },
  );
  await serveWeb(app);
  try {
    await app.listen(configuration.port, configuration.host);
  } catch (error) {
    // Whatever follows the log ends before its database does.
    await app.close();
    await pool.end();
    throw error;
  }
  port = portOf(app);

  stopWhenAsked(app, async () => {
    await tracing.stop();
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

void runProcess(() => start(readConfiguration(process.argv.slice(2), process.env)), { hasOwnDatabase: true });
