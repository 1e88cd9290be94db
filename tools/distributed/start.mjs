// npm run distributed -- [--port N] [--data-dir DIR] [--kafka]: every context and the gateway as processes of their own.
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from '../build.mjs';
import { environmentOf } from './environment.mjs';
import { freePorts } from './free-ports.mjs';
import { SupervisedProcess } from './supervised-process.mjs';

const CONTEXTS = ['intake', 'care-plan', 'provider-directory', 'outcomes', 'identity', 'assurance'];
const server = join(dirname(fileURLToPath(import.meta.url)), '../../dist/server');
const START_KAFKA = new URL('../kafka/start-kafka.mjs', import.meta.url).href;
const require = createRequire(import.meta.url);
const say = (line) => process.stdout.write(`${line}\n`);

function readArguments() {
  try {
    const { values } = parseArgs({
      options: { port: { type: 'string' }, 'data-dir': { type: 'string' }, kafka: { type: 'boolean', default: false } },
    });
    const port = values.port ?? process.env.PORT ?? '3000';
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new Error(`--port must be a number, found "${port}".`);
    return {
      port: Number(port),
      dataDir: resolve(values['data-dir'] ?? process.env.DATA_DIR ?? '.living-well'),
      kafka: values.kafka,
    };
  } catch (error) {
    process.stderr.write(
      `${error.message.split('\n')[0]} Usage: npm run distributed -- [--port N] [--data-dir DIR] [--kafka]\n`,
    );
    process.exit(1);
  }
}

/** What has to be ended, the last first. */
const running = [];
let stopping;
function stop(code) {
  stopping ??= (async () => {
    for (const step of running.splice(0).reverse()) {
      await step().catch((error) => {
        process.stderr.write(`${error.message}\n`);
        code = 1;
      });
    }
    process.exit(code);
  })();
  return stopping;
}

async function start({ port, dataDir, kafka }) {
  build({ say });
  const given = { ...process.env };
  if (kafka) {
    const { startKafka } = await import(START_KAFKA);
    const broker = await startKafka({ say });
    running.push(() => broker.close());
    Object.assign(given, { INTEGRATION_BUS: 'kafka', KAFKA_BROKERS: broker.brokers });
  }
  let databaseUrl = process.env.DATABASE_URL;
  if (!databaseUrl) {
    const { startEmbeddedPostgres } = require(join(server, 'libs/platform/embedded-postgres/embedded-postgres.js'));
    const postgres = await startEmbeddedPostgres({ dataDir, onProgress: say });
    running.push(() => postgres.stop());
    databaseUrl = postgres.url;
  }
  const { developmentSecrets } = require(join(server, 'libs/platform/process/development-secrets.js'));
  const masterKey =
    process.env.LIVING_WELL_MASTER_KEY ||
    (process.env.NODE_ENV === 'production' ? '' : developmentSecrets(dataDir).masterKey.toString('base64'));

  const [gatewayPort, ...ports] = port === 0 ? await freePorts(1 + CONTEXTS.length) : [port, ...(await freePorts(CONTEXTS.length))]; // prettier-ignore
  const contexts = new Map(CONTEXTS.map((context, i) => [context, ports[i]]));
  const shared = { databaseUrl, masterKey, dataDir, contexts };
  const processes = [...CONTEXTS, 'gateway'].map(
    (name) =>
      new SupervisedProcess({
        name,
        main: join(server, `apps/${name}/src/main.js`),
        env: environmentOf(name, contexts.get(name) ?? gatewayPort, shared, given),
        say,
      }),
  );
  running.push(() => Promise.all(processes.map((one) => one.stop())));
  await Promise.all(processes.map((one) => one.start()));
  if (stopping) return;
  say(`Living Well is ready: ${process.env.PUBLIC_URL || `http://localhost:${gatewayPort}`}`);
  if (!process.env.OIDC_ISSUER && !process.env.OIDC_PROVIDERS_FILE) {
    say('Demonstration: every account is made up and needs no password. Do not enter real people.');
  }
}

const asked = readArguments();
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void stop(0));
try {
  await start(asked);
} catch (error) {
  if (!stopping) process.stderr.write(`${error.message}\n`);
  await stop(1);
}
