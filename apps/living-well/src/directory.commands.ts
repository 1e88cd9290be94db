import { randomUUID } from 'node:crypto';
import { basename, extname } from 'node:path';
import type { Command } from 'commander';
import type { FeedReader, ImportReport, RowProblem } from '@contexts/provider-directory';
import { ImportFeed, importFeed, publishedServices } from '@contexts/provider-directory';
import { fetchFromOutside, OutsideError } from '@platform/http/fetch-from-outside';
import { FoundWrong, OperatorError, print, printJson } from './command-line';
import { ApiFeed } from './directory/read-api';
import { readBytes, readLocal } from './directory/read-file';
import { writeFeed } from './directory/write-feed';
import type { Open } from './open';
import { progressOf } from './progress';

interface ImportOptions {
  readonly name?: string;
  readonly precedence: string;
  readonly local?: true;
  readonly json?: true;
}

const MOST_PROBLEMS_SAID = 50;
const isAddress = (what: string): boolean => /^https?:\/\//i.test(what);

/** The directory of services, to and from other directories, in the standard of Open Referral UK. */
export function addDirectoryCommands(program: Command, open: Open): void {
  const directory = program.command('directory').description('services, from and to other directories');

  directory
    .command('import')
    .description(
      'take what a feed, or a package of files, of Open Referral UK says of services; exit code 2 when some of it could not be taken',
    ) // prettier-ignore
    .argument(
      '<file-or-url>',
      'the address of a feed or file; with --local a .json, .ndjson, .csv, .zip or a folder of CSV files',
    ) // prettier-ignore
    .option('--name <name>', 'what this source is called; its address, or the name of its file, when not said')
    .option('--precedence <number>', 'of two sources that differ, the smaller number is believed', '100')
    .option('--local', 'a file of this machine, or an address in its own networks')
    .option('--json', 'for machines')
    .action((what: string, options: ImportOptions) =>
      open(async ({ platform, clock }) => {
        const precedence = Number(options.precedence);
        if (!Number.isInteger(precedence) || precedence < 1 || precedence > 1000) {
          throw new OperatorError(`"${options.precedence}" is no precedence; expected a whole number from 1 to 1000.`);
        }
        const report = await saidPlainly(async () => {
          const reader = await readerOf(what, options.local === true);
          const bar = progressOf('Reading services');
          const onProgress = (done: number, of: number | undefined) => bar(done, of ?? done + 1);
          const name = options.name ?? nameOf(what);
          const asked = new ImportFeed(name, precedence, reader, randomUUID(), clock.now(), onProgress);
          return importFeed(platform.streams, asked);
        });
        if (options.json) printJson(report);
        else say(report);
        if (report.problems.length > 0) throw new FoundWrong();
      }),
    );

  directory
    .command('export')
    .description('write every service that is public, with all that belongs to it, as files of Open Referral UK')
    .argument('<dir>', 'a folder; made when it is not there')
    .option('--json', 'for machines')
    .action((dir: string, { json }: { json?: true }) =>
      open(async ({ platform, clock }) => {
        const services = await publishedServices(platform.store, platform.codec, clock.now());
        const written = await writeFeed(dir, services);
        if (json) printJson(written);
        else for (const [name, count] of Object.entries(written)) print(`Wrote ${count} into ${dir}/${name}.json.`);
      }),
    );
}

async function readerOf(what: string, isLocal: boolean): Promise<FeedReader> {
  if (!isAddress(what)) {
    if (isLocal) return readLocal(what);
    throw new OperatorError(
      `${what} is no address that starts with https://. If it is a file of this machine, say --local.`,
    );
  }
  const extension = extname(new URL(what).pathname).toLowerCase();
  if (!['.json', '.ndjson', '.csv', '.zip'].includes(extension)) return new ApiFeed(what, { allowPrivate: isLocal });
  const { body, url } = await fetchFromOutside(what, { allowPrivate: isLocal });
  return readBytes(url.pathname, body);
}

/** Without what may be a secret in an address. */
function nameOf(what: string): string {
  if (!isAddress(what)) return basename(what);
  const { origin, pathname } = new URL(what);
  return `${origin}${pathname}`.replace(/\/+$/, '');
}

async function saidPlainly<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof OutsideError) throw new OperatorError(error.message);
    throw error;
  }
}

function say({ counts, problems, isWhole }: ImportReport): void {
  const { read, appeared, changed, unchanged, dropped, conflicts } = counts;
  print(`${read} services were read: ${appeared} new, ${changed} changed, ${unchanged} as before, ${dropped} gone.`);
  if (conflicts > 0)
    print(`${conflicts} say something else than what is shown; what agencies say of themselves stands.`);
  if (!isWhole) print('Not all of it could be taken, so nothing is taken to be gone.');
  for (const problem of problems.slice(0, MOST_PROBLEMS_SAID)) print(sentenceOf(problem));
  if (problems.length > MOST_PROBLEMS_SAID)
    print(`And ${problems.length - MOST_PROBLEMS_SAID} more; --json says them all.`);
}

const sentenceOf = ({ of, row, field, problem, expected, isLost }: RowProblem): string =>
  `${of}, row ${row}: ${field} ${problem}; expected ${expected}. ${isLost ? 'The row was not taken.' : 'All but this was taken.'}`;
