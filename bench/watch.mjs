// npm run bench:watch -- [--quick]: how fast a made-up place is played through the deciders, and how fast the watch is replayed over a
// year of 100,000 people: a hundred places that live the same year at once, so that it need not be played a hundred times.
import { createRequire } from 'node:module';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';

const require = createRequire(import.meta.url);
require('reflect-metadata');
require('../test/faults/register-typescript.cjs');
const { WatchReplay } = require('../libs/contexts/assurance/src/index.ts');
const { LOSSES } = require('../libs/simulation/planted.ts');
const { play } = require('../libs/simulation/play.ts');
const { NOBODY_IS_LOST } = require('../libs/simulation/rates.ts');
const { toldIn } = require('../libs/simulation/watch.ts');

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const [people, places, lost] = values.quick ? [300, 4, 1] : [1_000, 100, 8];
const ID = /^[\da-f]{8}-/;

/** Seconds of the clock and of the processor; the second is what counts on a machine that does much else. */
async function measured(what, work) {
  const [began, before] = [performance.now(), process.cpuUsage()];
  const { count, of } = await work();
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(before);
  const used = (user + system) / 1e6;
  process.stdout.write(
    `${what}: ${count} ${of} in ${seconds.toFixed(1)} s, ${used.toFixed(1)} s of processor: ${Math.round(count / used)} a second of it\n`,
  );
}

/** The same, of another place: nobody there is anybody here. */
const elsewhere = (data, place) =>
  Object.fromEntries(
    Object.entries(data).map(([name, one]) => [
      name,
      typeof one === 'string' && ID.test(one) ? `${place.toString(16).padStart(2, '0')}${one.slice(2)}` : one,
    ]),
  );

const told = [];
await measured(`a year of ${people} people played through the deciders`, async () => {
  let count = 0;
  const losses = Array.from({ length: lost }, () => LOSSES).flat();
  const { happens } = play({ people, months: 12, seed: 7, rates: NOBODY_IS_LOST, losses });
  for await (const one of toldIn(happens, (events) => (count += events))) told.push(one);
  return { count, of: 'events' };
});

const replay = new WatchReplay();
await measured(`the watch over a year of ${people * places} people`, () => {
  for (const { type, data, at } of told) {
    for (let place = 0; place < places; place += 1) replay.hear(type, elsewhere(data, place), at);
  }
  replay.passUntil(told.at(-1).at);
  return { count: told.length * places, of: 'messages' };
});
const found = replay.alerts().length;
if (found < lost * LOSSES.length * places)
  throw new Error(`Of ${lost * LOSSES.length * places} lost people ${found} were found.`);
process.stdout.write(`${found} alerts; ${Math.round(process.memoryUsage().rss / 1e6)} MB\n`);
process.stdout.write(`load ${loadavg().map((one) => one.toFixed(1)).join(' ')} on ${cpus().length} processors\n`); // prettier-ignore
