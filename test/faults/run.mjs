// npm run test:faults -- --faults 100 --seed 7 [--bus kafka]. Ends with exit code 1 when anything was lost, repeated, reordered or half done.
import { randomInt } from 'node:crypto';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { NoKafka, startKafka } from '../../tools/kafka/start-kafka.mjs';

const require = createRequire(import.meta.url);
const { values } = parseArgs({
  options: {
    faults: { type: 'string', default: '60' },
    seed: { type: 'string' },
    bus: { type: 'string', default: 'postgres' },
  },
});
const [faults, seed] = [Number(values.faults), Number(values.seed ?? randomInt(2 ** 31))];
const { bus } = values;
if (
  !Number.isSafeInteger(faults) ||
  faults < 1 ||
  !Number.isSafeInteger(seed) ||
  !['postgres', 'kafka'].includes(bus)
) {
  process.stderr.write(
    'Usage: npm run test:faults -- [--faults N] [--seed S] [--bus postgres|kafka]; N and S are whole numbers.\n',
  );
  process.exit(2);
}
require('./register-typescript.cjs');
const { runFaults } = require('./fault-run.ts');

// The database ends with the process only when the process ends in its own way.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

const say = (line) => process.stdout.write(`${line}\n`);
say(`${faults} faults, seed ${seed}, over ${bus}`);
const again = `--faults ${faults} --seed ${seed} --bus ${bus}`;
const from = performance.now();
try {
  const over = bus === 'kafka' ? { startKafka: (options) => startKafka({ say, ...options }) } : {};
  const report = await runFaults({ seed, faults, say, ...over });
  say(`Nothing lost, repeated, out of order or half done: ${JSON.stringify(report)}`);
  say(`${((performance.now() - from) / 1000).toFixed(0)} s; the same again: ${again}`);
} catch (error) {
  if (error instanceof NoKafka) {
    say(`No fault was injected: ${error.message}. Install Java 17 and Maven, or Docker.`);
    process.exit(0);
  }
  process.stderr.write(`${error.stack ?? error}\nSeed ${seed}; the same again: ${again}\n`);
  process.exit(1);
}
