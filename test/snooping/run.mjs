// npm run test:snooping -- --looks 1000000 --seed 7. Ends with exit code 1 when too little is found, or too much is asked.
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';

const require = createRequire(import.meta.url);
const { values } = parseArgs({
  options: { looks: { type: 'string', default: '1000000' }, seed: { type: 'string', default: '7' } },
});
const [looks, seed] = [Number(values.looks), Number(values.seed)];
if (!Number.isSafeInteger(looks) || looks < 40_000 || !Number.isSafeInteger(seed)) {
  process.stderr.write(
    'Usage: npm run test:snooping -- [--looks N] [--seed S]; whole numbers, at least 40000 looks.\n',
  );
  process.exit(2);
}
require('../faults/register-typescript.cjs');
const { measureYear } = require('./measure.ts');
const measured = measureYear(looks, seed);
process.stdout.write(`${JSON.stringify(measured, null, 2)}\n`);
const isReached = measured.recall >= 0.95 && measured.perOfficerAndDay.oneInAHundred <= 5;
process.exit(isReached ? 0 : 1);
