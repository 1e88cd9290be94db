// Runs every check one after the other, the quick ones first, and stops at the first that fails, with what it said.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const steps = [
  'contracts:check',
  'lint:layout',
  'lint:docs',
  'lint:safety',
  'lint:languages',
  'lint:licences',
  'format:check',
  'lint:deps',
  'lint:probes',
  'typecheck',
  'knip',
  'lint',
];

const root = path.resolve(process.argv[2] ?? fileURLToPath(new URL('../', import.meta.url)));
const { scripts } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
const missing = steps.filter((step) => !(step in scripts));
if (missing.length > 0) {
  console.error(`package.json has no script ${missing.join(', ')}; tools/check.mjs runs it`);
  process.exit(1);
}

const npm = process.env.npm_execpath;
const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
const started = performance.now();
const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(1).padStart(6)} s`;

for (const step of steps) {
  const from = performance.now();
  const { status, signal, error, stdout, stderr } = spawnSync(command, [...first, 'run', '--silent', step], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' },
  });
  const passed = status === 0;
  console.log(`${step.padEnd(16)} ${seconds(from)}  ${passed ? 'passed' : 'failed'}`);
  if (!passed) {
    console.error(
      `\n${stdout ?? ''}${stderr ?? ''}${error ? `${error.message}\n` : ''}${signal ? `ended by ${signal}\n` : ''}`,
    );
    console.error(`npm run ${step} failed; the checks after it were not run.`);
    process.exit(1);
  }
}
console.log(`${'all checks'.padEnd(16)} ${seconds(started)}  passed`);
