// Runs every check, the quick ones first, and stops at the first that fails, with what it said.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** One group after the other; of a group as many at a time as there are processors, at most two. */
const groups = [
  [
    'contracts:check',
    'lint:layout',
    'lint:docs',
    'lint:safety',
    'lint:languages',
    'lint:licences',
    'lint:deps',
    'format:check',
  ],
  // Alone, because it puts files that are wrong where the others would find them.
  ['lint:probes'],
  // The longest first.
  ['lint', 'typecheck', 'knip'],
];

const root = path.resolve(process.argv[2] ?? fileURLToPath(new URL('../', import.meta.url)));
const { scripts } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
const missing = groups.flat().filter((step) => !(step in scripts));
if (missing.length > 0) {
  console.error(`package.json has no script ${missing.join(', ')}; tools/check.mjs runs it`);
  process.exit(1);
}

const npm = process.env.npm_execpath;
const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
const started = performance.now();
const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(1).padStart(6)} s`;

const running = new Set();
process.on('exit', () => running.forEach((child) => child.kill()));

/** Ends this process when the check fails. */
async function run(step) {
  const from = performance.now();
  const child = spawn(command, [...first, 'run', '--silent', step], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' },
  });
  running.add(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  const [status, signal] = await new Promise((ended) => {
    child.once('error', (error) => ended([error.message]));
    child.once('close', (...how) => ended(how));
  });
  running.delete(child);
  const passed = status === 0;
  console.log(`${step.padEnd(16)} ${seconds(from)}  ${passed ? 'passed' : 'failed'}`);
  if (passed) return;
  console.error(`\n${said}${typeof status === 'string' ? `${status}\n` : ''}${signal ? `ended by ${signal}\n` : ''}`);
  console.error(`npm run ${step} failed; the checks after it were not run.`);
  process.exit(1);
}

for (const group of groups) {
  const left = [...group];
  const takeOneAfterAnother = async () => {
    for (let step = left.shift(); step !== undefined; step = left.shift()) await run(step);
  };
  await Promise.all(Array.from({ length: Math.min(2, os.availableParallelism()) }, takeOneAfterAnother));
}
console.log(`${'all checks'.padEnd(16)} ${seconds(started)}  passed`);
