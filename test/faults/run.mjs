// npm run test:faults -- --faults 100 --seed 7. Ends with exit code 1 when anything was lost, repeated, reordered or half done.
import { randomInt } from 'node:crypto';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';

const require = createRequire(import.meta.url);
const { values } = parseArgs({ options: { faults: { type: 'string', default: '60' }, seed: { type: 'string' } } });
const [faults, seed] = [Number(values.faults), Number(values.seed ?? randomInt(2 ** 31))];
if (!Number.isSafeInteger(faults) || faults < 1 || !Number.isSafeInteger(seed)) {
  process.stderr.write('Usage: npm run test:faults -- [--faults N] [--seed S]; both are whole numbers.\n');
  process.exit(2);
}
require('./register-typescript.cjs');
const { runFaults } = require('./fault-run.ts');

// The database ends with the process only when the process ends in its own way.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

const say = (line) => process.stdout.write(`${line}\n`);
say(`${faults} faults, seed ${seed}`);
const from = performance.now();
try {
  const report = await runFaults({ seed, faults, say });
  say(`Nothing lost, repeated, out of order or half done: ${JSON.stringify(report)}`);
  say(`${((performance.now() - from) / 1000).toFixed(0)} s; the same again: --faults ${faults} --seed ${seed}`);
} catch (error) {
  process.stderr.write(`${error.stack ?? error}\nSeed ${seed}; the same again: --faults ${faults} --seed ${seed}\n`);
  process.exit(1);
}
