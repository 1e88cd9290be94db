// npm run test:transparency -- --logs 1000 --seed 7. Ends with exit code 1 when a change to a record went unnoticed, a true record
// was doubted, or the two verifiers disagreed; and says in which case.
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';

const require = createRequire(import.meta.url);
const { values } = parseArgs({
  options: { logs: { type: 'string', default: '1000' }, seed: { type: 'string', default: '7' } },
});
const [logs, seed] = [Number(values.logs), Number(values.seed)];
if (!Number.isSafeInteger(logs) || logs < 1 || !Number.isSafeInteger(seed) || Math.abs(seed) > 2 ** 31) {
  process.stderr.write('Usage: npm run test:transparency -- [--logs N] [--seed S]; a whole number each.\n');
  process.exit(2);
}
require('reflect-metadata');
require('../faults/register-typescript.cjs');
const { runTransparency } = require('./run-transparency.ts');
const { NO_TWIN } = require('./verifiers.ts');
const began = Date.now();
const { rows, twin, wrong } = await runTransparency({ logs, seed, everySize: 1, everyBit: 1 });
const seconds = (ms) => (ms / 1000).toFixed(1).padStart(9);
process.stdout.write(`${logs} random logs, seed ${seed}, in ${Math.round((Date.now() - began) / 1000)} seconds\n\n`);
process.stdout.write(`${'what was done to it'.padEnd(40)}    cases     right    agreed  seconds\n`);
for (const [row, { cases, right, agreed, ms }] of rows) {
  const counts = [cases, right, twin ? agreed : '-'].map((count) => String(count).padStart(9)).join(' ');
  process.stdout.write(`${row.padEnd(38)}${counts}${seconds(ms)}\n`);
}
if (!twin) process.stdout.write(`\n${NO_TWIN}\n`);
if (wrong) process.stdout.write(`\nWrong: ${wrong}\n`);
process.exit(wrong ? 1 : 0);
