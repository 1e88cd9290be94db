// npm run test:contract -- --sequences 10000 --seed 7: the contract of the event store on every adapter there is.
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { sequences: { type: 'string', default: '2000' }, seed: { type: 'string' } } });
const [sequences, seed] = [Number(values.sequences), Number(values.seed ?? randomInt(2 ** 31))];
if (!Number.isSafeInteger(sequences) || sequences < 1 || !Number.isInteger(seed) || seed !== (seed | 0)) {
  process.stderr.write(
    'Usage: npm run test:contract -- [--sequences N] [--seed S]; a whole number each, the seed of 32 bits.\n',
  );
  process.exit(2);
}
process.stdout.write(`${sequences} sequences of commands for each adapter, seed ${seed}\n`);
const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
const where = ['--selectProjects', 'integration', '--testPathPatterns', 'libs/platform/event-store/', '--verbose'];
const { status } = spawnSync(process.execPath, [jest, ...where, '--testNamePattern', ' as an event store '], {
  cwd: fileURLToPath(new URL('../', import.meta.url)),
  stdio: 'inherit',
  env: { ...process.env, SEQUENCES: String(sequences), SEQUENCES_SEED: String(seed) },
});
process.exit(status ?? 1);
