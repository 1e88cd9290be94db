// npm run test:attacks -- [--corpus tokens]. Ends with exit code 1 when an attack got in, or when what is right was refused.
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';

const require = createRequire(import.meta.url);
const { values } = parseArgs({ options: { corpus: { type: 'string' } } });
require('../faults/register-typescript.cjs');
const { corpora } = require('./corpora.ts');
const { isHeld, runCorpus } = require('./corpus.ts');

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

const chosen = corpora.filter(({ name }) => values.corpus === undefined || name === values.corpus);
if (chosen.length === 0) {
  process.stderr.write(`Usage: npm run test:attacks -- [--corpus ${corpora.map(({ name }) => name).join('|')}]\n`);
  process.exit(2);
}
let held = true;
for (const corpus of chosen) {
  const report = await runCorpus(corpus);
  held &&= isHeld(report);
  const { attempts, succeeded, controls, controlsRefused } = report;
  process.stdout.write(
    `${corpus.name}: ${attempts} attacks, ${succeeded.length} got in; ${controls} controls, ${controlsRefused.length} refused\n`,
  );
  for (const name of succeeded) process.stdout.write(`  GOT IN: ${name}\n`);
  for (const name of controlsRefused) process.stdout.write(`  REFUSED ALTHOUGH RIGHT: ${name}\n`);
}
process.exit(held ? 0 : 1);
