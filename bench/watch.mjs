// npm run bench:watch -- [--quick]: how fast a made-up place is played through the deciders, and how fast the watch is replayed over it.
import { createRequire } from 'node:module';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';

const require = createRequire(import.meta.url);
require('reflect-metadata');
require('../test/faults/register-typescript.cjs');
const { play } = require('../libs/simulation/play.ts');
const { findTheLost } = require('../libs/simulation/watch.ts');

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const [people, lost] = values.quick ? [300, 2] : [10_000, 80];

/** Seconds of the clock and of the processor; the second is what counts on a machine that does much else. */
async function measured(what, work) {
  const [began, before] = [performance.now(), process.cpuUsage()];
  const events = await work();
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(before);
  const used = (user + system) / 1e6;
  process.stdout.write(
    `${what}: ${events} events, ${Math.round(events / seconds)} a second, ${Math.round(events / used)} a second of processor\n`,
  );
}

await measured('played through the deciders', async () => {
  let events = 0;
  for await (const appendings of play({ people, months: 12, seed: 7 }).happens) {
    for (const one of appendings) events += one.events.length;
  }
  return events;
});
await measured('played and watched', async () => (await findTheLost(people, 7, lost)).events);
process.stdout.write(
  `load ${loadavg()
    .map((one) => one.toFixed(1))
    .join(' ')} on ${cpus().length} processors\n`,
);
