// npm run test:invariants -- --histories 10000 --seed 7. Ends with exit code 1 when an invariant broke, and says by which steps.
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';

const require = createRequire(import.meta.url);
const { values } = parseArgs({
  options: { histories: { type: 'string', default: '10000' }, seed: { type: 'string', default: '7' } },
});
const [histories, seed] = [Number(values.histories), Number(values.seed)];
if (!Number.isSafeInteger(histories) || histories < 1 || !Number.isSafeInteger(seed) || Math.abs(seed) > 2 ** 31) {
  process.stderr.write('Usage: npm run test:invariants -- [--histories N] [--seed S]; a whole number each.\n');
  process.exit(2);
}
require('reflect-metadata');
require('../faults/register-typescript.cjs');
const { runHistories } = require('./run-histories.ts');
const began = Date.now();
const { broken, commands, ofEach, checks, histories: lived } = await runHistories(histories, seed);
const line = (name, { tried, accepted, refused }) =>
  `${name.padEnd(34)}${String(tried).padStart(9)}${String(accepted).padStart(10)}${String(refused).padStart(9)}\n`;
process.stdout.write(`${lived} histories, seed ${seed}, in ${Math.round((Date.now() - began) / 1000)} seconds\n\n`);
process.stdout.write(`${'command'.padEnd(34)}    tried  accepted  refused\n`);
for (const [act, tally] of Object.entries(ofEach).sort()) process.stdout.write(line(act, tally));
process.stdout.write(`${line('all', commands)}\n`);
for (const [invariant, held] of Object.entries(checks))
  process.stdout.write(`${invariant.padEnd(4)} checked ${held} times\n`);
if (broken)
  process.stdout.write(
    `\n${broken.invariant} broke in history ${broken.history}:\n${broken.lines.map((said, at) => `${at + 1}. ${said}\n`).join('')}`,
  );
process.exit(broken ? 1 : 0);
