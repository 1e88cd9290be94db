// npm run test:races -- --rounds 1000 --seed 7. Whoever can end an ask does so at once, on a real PostgreSQL; ends with exit code 1 when
// there were two ends, none, or somebody was told another than the one there was.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '1000' }, seed: { type: 'string', default: '7' } },
});
const [rounds, seed] = [Number(values.rounds), Number(values.seed)];
if (!Number.isSafeInteger(rounds) || rounds < 1 || !Number.isSafeInteger(seed)) {
  process.stderr.write('Usage: npm run test:races -- [--rounds N] [--seed S]; whole numbers, at least one round.\n');
  process.exit(2);
}
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/jest/bin/jest.js',
    '--selectProjects',
    'integration',
    '--testTimeout',
    '180000',
    '--',
    'withdraw-ask.int-spec',
  ],
  { stdio: 'inherit', env: { ...process.env, RACE_ROUNDS: String(rounds), RACE_SEED: String(seed) } },
);
process.exit(status ?? 1);
