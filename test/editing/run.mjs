// npm run test:editing -- --interleavings 1000 --kills 500 --schedules 10000 --seed 7. Ends with exit code 1 when words were lost or
// differ, or a promise about signatures broke, and says by which steps. What is given as 0 is left out.
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';

const require = createRequire(import.meta.url);
const { values } = parseArgs({
  options: {
    interleavings: { type: 'string', default: '1000' },
    kills: { type: 'string', default: '20' },
    schedules: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '7' },
  },
});
const [interleavings, kills, schedules, seed] = ['interleavings', 'kills', 'schedules', 'seed'].map((name) =>
  Number(values[name]),
);
const isCount = (number) => Number.isSafeInteger(number) && number >= 0;
if (![interleavings, kills, schedules].every(isCount) || !Number.isSafeInteger(seed) || Math.abs(seed) > 2 ** 31) {
  process.stderr.write(
    'Usage: npm run test:editing -- [--interleavings N] [--kills N] [--schedules N] [--seed S]; a whole number each.\n',
  );
  process.exit(2);
}
require('reflect-metadata');
require('../faults/register-typescript.cjs');
// The database of the kills ends with the process only when the process ends in its own way.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

const say = (line) => process.stdout.write(`${line}\n`);
const fail = (why) => {
  say(why);
  process.exit(1);
};

async function interleaveAll() {
  const { interleave } = require('./interleavings.ts');
  let [letters, comments, taken] = [0, 0, 0];
  for (let i = 0; i < interleavings; i += 1) {
    const told = await interleave(seed * 1_000_003 + i);
    letters += told.letters;
    comments += told.comments;
    taken += told.taken;
    if (told.broken === undefined) continue;
    const steps = told.steps.map((said, at) => `${at + 1}. ${said}`).join('\n');
    fail(`In interleaving ${i + 1} of ${told.editors} editors ${told.broken}:\n${steps}`);
  }
  return `${interleavings} interleavings: ${letters} letters typed, all pages the same, no saved letter lost; ${comments} comments each with its words, ${taken} suggestions taken`;
}

async function killAll() {
  const { runKills } = require('./kills/kill-run.ts');
  const { letters, acknowledgedBetween } = await runKills({ seed, kills, say });
  const acknowledged = acknowledgedBetween.reduce((sum, each) => sum + each, 0);
  return `${acknowledgedBetween.length} kills: ${letters} letters typed, ${acknowledged} of them said to be saved before a kill, none lost or twice`;
}

async function scheduleAll() {
  const { runSchedules } = require('./schedules.ts');
  const { broken, schedules: count, ...often } = runSchedules(schedules, seed);
  for (const [what, times] of Object.entries(often)) say(`${what.padEnd(16)}${String(times).padStart(9)}`);
  if (broken) fail(`Schedule ${broken.schedule}: ${broken.why}`);
  return `${count} schedules: no signature or decision over mixed content`;
}

say(`Seed ${seed}`);
for (const [count, work] of [
  [interleavings, interleaveAll],
  [kills, killAll],
  [schedules, scheduleAll],
]) {
  if (count === 0) continue;
  const began = Date.now();
  const told = await work().catch((error) => fail(String(error?.stack ?? error)));
  say(`${told}, in ${Math.round((Date.now() - began) / 1000)} seconds.`);
}
process.exit(0);
