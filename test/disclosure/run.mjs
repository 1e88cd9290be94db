// npm run test:disclosure -- --cubes 1000 --seed 7. Ends with exit code 1 when fewer than five values stay possible for anything withheld.
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';

const require = createRequire(import.meta.url);
const { values } = parseArgs({
  options: { cubes: { type: 'string', default: '1000' }, seed: { type: 'string', default: '7' } },
});
const [cubes, seed] = [Number(values.cubes), Number(values.seed)];
if (!Number.isSafeInteger(cubes) || cubes < 1 || !Number.isSafeInteger(seed) || Math.abs(seed) > 20_000) {
  process.stderr.write('Usage: npm run test:disclosure -- [--cubes N] [--seed S]; a whole number each.\n');
  process.exit(2);
}
require('../faults/register-typescript.cjs');
const { attackCubes } = require('./attack-cubes.ts');
const began = Date.now();
const { recovered, ofEach, ...figures } = await attackCubes(cubes, seed);
process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
for (const [shape, { cells, withheld, complementary }] of Object.entries(ofEach))
  process.stdout.write(
    `${shape.padEnd(12)}${cells} cells, ${withheld} withheld, ${complementary} of them to protect others\n`,
  );
for (const line of recovered) process.stdout.write(`narrowed: ${line}\n`);
process.stdout.write(`seed ${seed}, in ${Math.round((Date.now() - began) / 1000)} seconds\n`);
process.exit(recovered.length === 0 && figures.attacked > 0 ? 0 : 1);
