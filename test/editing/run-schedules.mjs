// node test/editing/run-schedules.mjs --schedules 10000 --seed 7. Ends with exit code 1 when a promise broke, and says which.
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';

const require = createRequire(import.meta.url);
const { values } = parseArgs({
  options: { schedules: { type: 'string', default: '10000' }, seed: { type: 'string', default: '7' } },
});
const [schedules, seed] = [Number(values.schedules), Number(values.seed)];
if (!Number.isSafeInteger(schedules) || schedules < 1 || !Number.isSafeInteger(seed) || Math.abs(seed) > 2 ** 31) {
  process.stderr.write('Usage: npm run test:schedules -- [--schedules N] [--seed S]; a whole number each.\n');
  process.exit(2);
}
require('reflect-metadata');
require('../faults/register-typescript.cjs');
const { runSchedules } = require('./schedules.ts');
const began = Date.now();
const { broken, ...often } = runSchedules(schedules, seed);
process.stdout.write(
  `${often.schedules} schedules, seed ${seed}, in ${Math.round((Date.now() - began) / 1000)} seconds\n`,
);
for (const [what, times] of Object.entries(often))
  process.stdout.write(`${what.padEnd(16)}${String(times).padStart(9)}\n`);
process.stdout.write(
  broken ? `\nSchedule ${broken.schedule}: ${broken.why}\n` : '\nNo signature or decision over mixed content.\n',
);
process.exit(broken ? 1 : 0);
