// Every hazard has a control, every control and every requirement that is said to be tested has its test, and none is skipped.
// Usage: node tools/safety-case/check.mjs [--root DIR]
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readSafetyCase, testsOf } from './read.mjs';

const { values } = parseArgs({ options: { root: { type: 'string' } } });
const root = resolve(values.root ?? fileURLToPath(new URL('../../', import.meta.url)));
const found = readSafetyCase(root);
for (const problem of found.problems) console.error(problem);
if (found.problems.length === 0) {
  const controls = found.hazards.reduce((all, hazard) => all + hazard.controls.length, 0);
  console.log(
    `safety case: ${found.hazards.length} hazards, ${controls} controls and ${found.maps.length} maps lean on ${testsOf(found).length} tests, which are there`,
  );
}
process.exitCode = found.problems.length === 0 ? 0 : 1;
