import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { categoryOf } from '@platform/event-store/port/event-store';
import { withDatabase } from '@platform/process/operator';
import type { OperatorOptions } from '@platform/process/operator';
import { Platform } from '@platform/runtime/platform.module';
import { Digest } from './digest';
import { LOSSES } from './planted';
import type { Play } from './play';
import { FIRST_DAY, play } from './play';
import { BOROUGH, NOBODY_IS_LOST } from './rates';
import type { Written } from './write';
import { write } from './write';

const USAGE = `Usage: npm run simulate -- [--people N] [--months M] [--seed S] [--from YYYY-MM-DD] [--into DIRECTORY | --into postgres://…]
  [--lost N] [--check]

  --people   how many people come for the first time (1000)
  --months   over how long (12)
  --seed     another number is another history; the same one is the same (7)
  --from     the first day (${FIRST_DAY})
  --into     a data directory of Living Well, running or not, or the address of a database, whose log is empty or was begun by
             this simulation; a directory of its own when not said. The master key of an address is LIVING_WELL_MASTER_KEY's,
             or that of --data-dir
  --lost     nobody is lost by chance, and so many on purpose, of each way in turn
  --check    read the whole log back, and compare what it says`;

/** What was asked for cannot be done; said in one line. */
class WrongUsage extends Error {}

interface Asked {
  readonly wishes: Play;
  readonly options: OperatorOptions;
  readonly where: string;
  readonly isChecked: boolean;
}

const tell = (line: string): void => void process.stderr.write(`${line}\n`);
const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** Plays, stores and tells what came of it. */
export async function runSimulation(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  if (args.includes('--help')) return print(USAGE);
  const { wishes, options, where, isChecked } = readArguments(args, env);
  print(`Into ${where}. What is stored before an interruption stays; the same command goes on from there.`);
  await withDatabase(
    options,
    async ({ databaseUrl, masterKey, clock, log, dataDir }) => {
      const platform = await Platform.open({ databaseUrl, masterKey, clock, log, dataDir, internalUrl: () => '' });
      try {
        const began = Date.now();
        const { happens, refused, lost } = play(wishes);
        const written = await write({ databaseUrl, masterKey, store: platform.store }, happens, progress(began));
        summary(wishes, written, Date.now() - began);
        for (const [code, times] of refused) print(`refused ${code}: ${times}`);
        if (lost.size > 0) print(`${lost.size} people are lost on purpose.`);
        if (!isChecked) return;
        const read = await digestOf(platform, written);
        if (read !== written.digest) throw new WrongUsage(`The log says something else: its digest is ${read}.`);
        print('The log was read back and says the same.');
      } finally {
        await platform.onApplicationShutdown();
      }
    },
    { begin: true },
  );
}

/** Of what the log says, opened as everybody reads it: as many events as were written. */
export async function digestOf(
  { store, codec }: Pick<Platform, 'store' | 'codec'>,
  { events, definitions }: Pick<Written, 'events' | 'definitions'>,
): Promise<string> {
  const digest = new Digest();
  for (let after = 0n; digest.events < events;) {
    const page = await store.readAll({ after, limit: Math.min(1000, events - digest.events) });
    if (page.events.length === 0) break;
    after = page.upTo;
    for (const stored of page.events) {
      const definition = definitions.get(categoryOf(stored.stream));
      if (!definition) throw new Error(`The log holds ${stored.type}, which was not played.`);
      digest.add(await codec.decode(definition, stored));
    }
  }
  return digest.value;
}

function progress(began: number): (events: number, at: Date) => void {
  let told = began;
  return (events, at) => {
    if (Date.now() - told < 2000) return;
    told = Date.now();
    tell(`${at.toISOString().slice(0, 10)}: ${events} events, ${rate(events, told - began)} a second`);
  };
}

function summary({ people, months, seed }: Play, { events, repeated, byType, digest }: Written, tookMs: number): void {
  for (const [type, count] of [...byType].sort(([, one], [, other]) => other - one)) {
    print(`${type.padEnd(34)}${String(count).padStart(10)}`);
  }
  print(`${events} events of ${people} people in ${months} months, seed ${seed}; ${repeated} were there already.`);
  print(`${(tookMs / 1000).toFixed(1)} seconds, ${rate(events, tookMs)} events a second.`);
  print(`digest ${digest}`);
}

function readArguments(args: readonly string[], env: NodeJS.ProcessEnv): Asked {
  const { values } = parse(args);
  const whole = (name: 'people' | 'months' | 'seed' | 'lost', least: number): number => {
    const value = Number(values[name]);
    if (Number.isSafeInteger(value) && value >= least && value <= 10_000_000) return value;
    throw new WrongUsage(`--${name} is a whole number from ${least}; "${values[name]}" is not.`);
  };
  const [people, months, seed, lost] = [whole('people', 1), whole('months', 1), whole('seed', 0), whole('lost', 0)];
  const { from } = values;
  if (!isCivilDay(from)) {
    throw new WrongUsage(`--from is a day such as ${FIRST_DAY}; "${from}" is not.`);
  }
  if (lost > people) throw new WrongUsage('--lost is at most --people.');
  const losses = Array.from({ length: lost }, (_, n) => LOSSES[n % LOSSES.length] ?? LOSSES[0]);
  const wishes = { people, months, seed, from, losses, rates: lost > 0 ? NOBODY_IS_LOST : BOROUGH };
  const own = join('.living-well-simulated', `people-${people}-months-${months}-seed-${seed}-from-${from}${lost > 0 ? `-lost-${lost}` : ''}`); // prettier-ignore
  const into = values.into ?? own;
  const isAddress = /^postgres(ql)?:\/\//.test(into);
  // The database of the product is never taken by default, whatever the environment says.
  const { DATABASE_URL: _ofTheProduct, EVENT_STORE: _store, EVENTSTORE_URL: _url, DATA_DIR: dataDir, ...rest } = env;
  const options = isAddress
    ? { env: { ...rest, DATABASE_URL: into }, dataDir: values['data-dir'] ?? dataDir, onProgress: tell }
    : { env: rest, dataDir: resolve(into), onProgress: tell };
  const where = isAddress ? `the database ${new URL(into).pathname.slice(1)} of ${new URL(into).host}` : resolve(into);
  return { wishes, options, where, isChecked: values.check };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        people: { type: 'string', default: '1000' },
        months: { type: 'string', default: '12' },
        seed: { type: 'string', default: '7' },
        lost: { type: 'string', default: '0' },
        from: { type: 'string', default: FIRST_DAY },
        into: { type: 'string' },
        'data-dir': { type: 'string' },
        check: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new WrongUsage(`${(error as Error).message}\nSee npm run simulate -- --help.`);
  }
}

/** Not 31 February, which a date would take for a day of March. */
function isCivilDay(day: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? new Date(day) : undefined;
  return at !== undefined && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}

const rate = (events: number, tookMs: number): number => Math.round((events * 1000) / Math.max(tookMs, 1));
