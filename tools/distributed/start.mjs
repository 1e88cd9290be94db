// npm run distributed -- [--port N] [--data-dir DIR] [--kafka] [--processes care-plan=2,intake=3]: every context and the gateway as processes of their own.
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from '../build.mjs';
import { freePorts } from '../free-ports.mjs';
import { environmentOf } from './environment.mjs';
import { readProcesses } from './read-processes.mjs';
import { SupervisedProcess } from './supervised-process.mjs';

const CONTEXTS = ['intake', 'care-plan', 'provider-directory', 'outcomes', 'identity', 'assurance'];
const server = join(dirname(fileURLToPath(import.meta.url)), '../../dist/server');
const START_KAFKA = new URL('../kafka/start-kafka.mjs', import.meta.url).href;
const require = createRequire(import.meta.url);
const say = (line) => process.stdout.write(`${line}\n`);

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string' },
        'data-dir': { type: 'string' },
        kafka: { type: 'boolean', default: false },
        processes: { type: 'string', default: '' },
      },
    });
    const port = values.port ?? process.env.PORT ?? '3000';
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new Error(`--port must be a number, found "${port}".`);
    return {
      port: Number(port),
      dataDir: resolve(values['data-dir'] ?? process.env.DATA_DIR ?? '.living-well'),
      kafka: values.kafka,
      processes: readProcesses(values.processes, CONTEXTS),
    };
  } catch (error) {
    process.stderr.write(
      `${error.message.split('\n')[0]} Usage: npm run distributed -- [--port N] [--data-dir DIR] [--kafka] [--processes care-plan=2]\n`,
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

async function start({ port, dataDir, kafka, processes: counts }) {
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

  const named = CONTEXTS.flatMap((name) =>
    Array.from({ length: counts.get(name) }, (_, i) => ({ name, label: i === 0 ? name : `${name} ${i + 1}` })),
  );
  const free = await freePorts(named.length + 1);
  const placed = [...named, { name: 'gateway', label: 'gateway' }].map((one, i) => ({ ...one, port: free[i] }));
  if (port !== 0) placed.at(-1).port = port;
  const portsOf = (context) => placed.filter(({ name }) => name === context).map((one) => one.port);
  const contexts = new Map(CONTEXTS.map((context) => [context, portsOf(context)]));
  const shared = { databaseUrl, masterKey, dataDir, contexts };
  const processes = placed.map(
    ({ name, label, port: at }) =>
      new SupervisedProcess({
        name,
        label,
        main: join(server, `apps/${name}/src/main.js`),
        env: environmentOf(name, at, shared, given),
        say,
      }),
  );
  running.push(() => Promise.all(processes.map((one) => one.stop())));
  await Promise.all(processes.map((one) => one.start()));
  if (stopping) return;
  say(`Living Well is ready: ${process.env.PUBLIC_URL || `http://localhost:${placed.at(-1).port}`}`);
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
