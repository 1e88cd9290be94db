// npm run test:editing -- --interleavings 1000 --seed 7. Ends with exit code 1 when words were lost or differ, and says by which steps.
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';

const require = createRequire(import.meta.url);
const { values } = parseArgs({
  options: { interleavings: { type: 'string', default: '1000' }, seed: { type: 'string', default: '7' } },
});
const [interleavings, seed] = [Number(values.interleavings), Number(values.seed)];
if (
  !Number.isSafeInteger(interleavings) ||
  interleavings < 1 ||
  !Number.isSafeInteger(seed) ||
  Math.abs(seed) > 2 ** 31
) {
  process.stderr.write('Usage: npm run test:editing -- [--interleavings N] [--seed S]; a whole number each.\n');
  process.exit(2);
}
require('reflect-metadata');
require('../faults/register-typescript.cjs');
const { interleave } = require('./interleavings.ts');
const began = Date.now();
let letters = 0;
for (let i = 0; i < interleavings; i += 1) {
  const told = await interleave(seed * 1_000_003 + i);
  letters += told.letters;
  if (told.broken === undefined) continue;
  const steps = told.steps.map((said, at) => `${at + 1}. ${said}\n`).join('');
  process.stdout.write(`In interleaving ${i + 1} of ${told.editors} editors ${told.broken}:\n${steps}`);
  process.exit(1);
}
const seconds = Math.round((Date.now() - began) / 1000);
process.stdout.write(
  `${interleavings} interleavings, seed ${seed}, in ${seconds} seconds: ${letters} letters typed, all pages the same, no saved letter lost.\n`,
);
