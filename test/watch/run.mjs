// npm run test:watch -- --people 10000 --seed 7 --lost 80. Ends with exit code 1 when the watch misses somebody, or raises anybody else.
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';

const require = createRequire(import.meta.url);
const USAGE = `Usage: npm run test:watch -- [--people N] [--seed S] [--lost N]

  --people   how many people come in the year (10000)
  --seed     another number is another year; the same one is the same (7)
  --lost     how many of them are lost in each of the ways there is a rule for (a hundredth of the people, at least one)
`;
const wrong = (why) => {
  process.stderr.write(`${why}\n${USAGE}`);
  process.exit(2);
};
const asked = () => {
  try {
    const text = { type: 'string' };
    return parseArgs({ options: { people: text, seed: text, lost: text, help: { type: 'boolean' } } }).values;
  } catch (error) {
    return wrong(error.message);
  }
};
const values = asked();
if (values.help) {
  process.stdout.write(USAGE);
  process.exit(0);
}
const whole = (name, unset, least) => {
  const value = Number(values[name] ?? unset);
  if (Number.isSafeInteger(value) && value >= least && value <= 1_000_000) return value;
  return wrong(`--${name} is a whole number from ${least} to 1000000; "${values[name]}" is not.`);
};
const people = whole('people', 10_000, 1);
const seed = whole('seed', 7, 0);
const lost = whole('lost', Math.max(1, Math.round(people / 100)), 1);

require('reflect-metadata');
require('../faults/register-typescript.cjs');
const { findTheLost } = require('../../libs/simulation/watch.ts');
const { LOSSES } = require('../../libs/simulation/planted.ts');
if (lost * LOSSES.length > people) {
  wrong(`Of ${people} people, ${lost} cannot be lost in each of ${LOSSES.length} ways.`);
}

const began = performance.now();
const { events, planted, falseAlarms } = await findTheLost(people, seed, lost);
const seconds = (performance.now() - began) / 1000;
for (const [rule, of] of Object.entries(planted)) {
  process.stdout.write(`${rule.padEnd(30)}${of.found} of ${of.lost} found\n`);
}
for (const { rule, personId, subjectId, dueAt } of falseAlarms) {
  process.stdout.write(`false alarm: ${rule} for ${personId ?? subjectId}, due ${dueAt}\n`);
}
process.stdout.write(
  `${events} events of ${people} people in a year, seed ${seed}: played and watched in ${seconds.toFixed(1)} s; ${falseAlarms.length} false alarms.\n`,
);
const isWhole = Object.values(planted).every((of) => of.found === of.lost) && falseAlarms.length === 0;
process.exit(isWhole ? 0 : 1);
