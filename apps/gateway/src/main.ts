import { Pool } from 'pg';
import { demonstrationAccounts } from '@demonstration/accounts';
import { systemClock } from '@platform/event-store/command-context';
import { createServer } from '@platform/http/server';
import { logOf } from '@platform/observability/log';
import { keyForUse } from '@platform/privacy/master-key';
import { developmentSecrets } from '@platform/process/development-secrets';
import { portOf, runProcess, say, stopWhenAsked } from '@platform/process/running';
import { serveWeb } from '@platform/process/serve-web';
import { prepareSignIn } from '@platform/sign-in/sign-in-schema';
import type { SignInOptions } from '@platform/sign-in/sign-in.options';
import { AppModule } from './app.module';
import type { GatewayConfiguration } from './configuration';
import { readGatewayConfiguration } from './configuration';

async function start(configuration: GatewayConfiguration): Promise<void> {
  const { databaseUrl, masterKey, contexts } = configuration;
  const clock = systemClock;
  const now = () => clock.now();
  const log = logOf(configuration.logLevel);
  let port = configuration.port;
  const publicUrl = () => configuration.publicUrl ?? `http://localhost:${port}`;
  const pool = new Pool({ connectionString: databaseUrl, max: 8 });
  pool.on('error', () => undefined);
  await prepareSignIn(pool);

  const identityProvider: SignInOptions['identityProvider'] = configuration.identityProviders
    ? { kind: 'configured', providers: configuration.identityProviders }
    : {
        kind: 'demonstration',
        accounts: demonstrationAccounts,
        keys: developmentSecrets(configuration.dataDir).demonstrationKeys,
        reachedAt: () => `http://127.0.0.1:${port}`,
      };
  const serviceTokenKey = keyForUse(masterKey, 'service-token');
  const app = await createServer(
    AppModule.forRoot({
      contexts,
      databaseUrl,
      pool,
      now,
      signIn: { publicUrl, pool, identityProvider, serviceTokenKey, now, log },
    }),
    { log, clock, trustedProxies: configuration.trustedProxies },
  );
  await serveWeb(app);
  await app.listen(configuration.port, configuration.host);
  port = portOf(app);
  stopWhenAsked(app, () => pool.end());
  say(`gateway is ready: ${publicUrl()}`);
}

void runProcess(() => start(readGatewayConfiguration(process.env)), { hasOwnDatabase: false });
