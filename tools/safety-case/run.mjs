// npm run safety-case: runs every test that a control of the hazard log or a map leans on, and publishes what they said.
// npm run safety-case -- --report FILE takes the report of a run that was (jest --json --outputFile=FILE) instead.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { publish } from './publish.mjs';
import { readSafetyCase, testsOf } from './read.mjs';
import { patternOf, verdictOf } from './verdicts.mjs';

const root = resolve(fileURLToPath(new URL('../../', import.meta.url)));
const { values } = parseArgs({ options: { report: { type: 'string' } } });
const safetyCase = readSafetyCase(root);
for (const problem of safetyCase.problems) console.error(problem);
if (safetyCase.problems.length > 0) process.exit(1);
const tests = testsOf(safetyCase);

function runThem() {
  const folder = mkdtempSync(join(tmpdir(), 'safety-case-'));
  const file = join(folder, 'report.json');
  const files = [...new Set(tests.map((one) => one.file))];
  const named = tests.map(({ test }) => patternOf(test)).join('|');
  console.log(`${tests.length} tests in ${files.length} files; this takes some minutes.`);
  const jest = join(dirname(createRequire(import.meta.url).resolve('jest/package.json')), 'bin/jest.js');
  const how = [
    '--runTestsByPath',
    ...files,
    '--testNamePattern',
    named,
    '--maxWorkers=2',
    '--json',
    '--outputFile',
    file,
  ];
  const { status } = spawnSync(process.execPath, [jest, ...how], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    console.error(`The tests could not be run; jest ended with ${status}. What it said stands above.`);
    process.exit(1);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const report = values.report === undefined ? runThem() : JSON.parse(readFileSync(values.report, 'utf8'));
const verdicts = new Map(tests.map((one) => [`${one.file} ${one.test}`, verdictOf(report, root, one)]));
const saidOf = ({ file, test }) => verdicts.get(`${file} ${test}`);
for (const { id, name, riskBefore, riskAfter, controls } of safetyCase.hazards) {
  const green = controls.filter((control) => saidOf(control) === 'passed').length;
  const state = green === controls.length ? 'controlled' : 'OPEN';
  console.log(
    `${id}  ${state.padEnd(10)}  risk ${riskBefore} → ${riskAfter}  ${green} of ${controls.length} controls green  ${name}`,
  );
}
for (const { title, parts } of safetyCase.maps) {
  const states = new Map();
  for (const { state } of parts.flatMap(({ requirements }) => requirements))
    states.set(state, (states.get(state) ?? 0) + 1);
  console.log(`${title}: ${[...states].map(([state, count]) => `${count} ${state}`).join(', ')}`);
}
const notGreen = tests.filter((one) => saidOf(one) !== 'passed');
for (const one of notGreen) console.error(`${saidOf(one)}: ${one.file}: "${one.test}"`);
publish(root, safetyCase, {
  at: new Date(report.startTime).toISOString(),
  tests: tests.map((one) => ({ ...one, said: saidOf(one) })),
});
console.log(
  notGreen.length === 0
    ? `Every control is green (${tests.length} tests). The page of the safety case shows it from the next start: /safety-case`
    : `${notGreen.length} of ${tests.length} tests are not green: the hazards that lean on them are open, and nothing is released.`,
);
process.exitCode = notGreen.length === 0 ? 0 : 1;
