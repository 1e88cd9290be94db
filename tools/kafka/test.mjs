// npm run test:kafka: the specs that need a real Kafka, on KAFKA_BROKERS, or on one that is started for them.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { NoKafka, startKafka } from './start-kafka.mjs';

const say = (line) => process.stdout.write(`${line}\n`);
const jest = join(dirname(createRequire(import.meta.url).resolve('jest/package.json')), 'bin/jest.js');
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

/** Specs take the broker away and bring it back by POST /stop and POST /start. */
async function offerControl(kafka) {
  const server = createServer((request, response) => {
    const done = { '/stop': kafka.stop, '/start': kafka.start }[request.url];
    const answer = (status) => response.writeHead(status).end();
    if (!done) return answer(404);
    done().then(
      () => answer(204),
      () => answer(500),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

async function runSpecs(brokers, control) {
  const args = [jest, '--selectProjects', 'kafka', '--runInBand', ...process.argv.slice(2)];
  // A broker of somebody else's is not stopped and started, and no other one is where that one is asked for.
  if (!control) args.push('--testPathIgnorePatterns', 'broker-away', 'faults');
  const env = { ...process.env, TEST_KAFKA_BROKERS: brokers };
  if (control) env.TEST_KAFKA_CONTROL = `http://127.0.0.1:${control.address().port}`;
  const [status] = await once(spawn(process.execPath, args, { stdio: 'inherit', env }), 'exit');
  return status ?? 1;
}

if (process.env.KAFKA_BROKERS) {
  say('Kafka is the one at KAFKA_BROKERS; what happens while a broker is away is not tried on it.');
  process.exitCode = await runSpecs(process.env.KAFKA_BROKERS);
} else {
  try {
    const kafka = await startKafka({ say });
    const control = await offerControl(kafka);
    try {
      process.exitCode = await runSpecs(kafka.brokers, control);
    } finally {
      control.closeAllConnections();
      control.close();
      await kafka.close();
    }
  } catch (error) {
    if (!(error instanceof NoKafka)) throw error;
    say(`The Kafka specs were not run: ${error.message}. Set KAFKA_BROKERS, or install Java 17 and Maven, or Docker.`);
  }
}
