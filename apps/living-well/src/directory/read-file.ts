import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import type { FeedReader, FeedRow, RowProblem } from '@contexts/provider-directory';
import { assemblePackage, FILES_OF_A_PACKAGE } from '@contexts/provider-directory';
import { OperatorError } from '../command-line';
import { parsed } from './read-api';

const MOST_BYTES = 256 * 1024 * 1024;

/** What was read already, all of it. */
class ReadFeed implements FeedReader {
  constructor(
    private readonly all: readonly FeedRow[],
    private readonly wrong: readonly RowProblem[] = [],
  ) {}

  readonly total = () => this.all.length;
  readonly problems = () => this.wrong;
  readonly isWhole = () => true;

  get rows(): AsyncIterable<FeedRow> {
    return this.each();
  }

  private async *each(): AsyncGenerator<FeedRow> {
    for (const row of this.all) yield await Promise.resolve(row);
  }
}

/** A file, or a folder of CSV files, of this machine. */
export async function readLocal(path: string): Promise<FeedReader> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new OperatorError(`There is no ${path}. Name a file or folder that is there, or an address that starts with https://.`); // prettier-ignore
  if (found.isDirectory()) {
    const files = (await readdir(path)).filter((name) => /\.csv$/i.test(name));
    const contents = await Promise.all(files.map(async (name) => [name, await readFile(join(path, name))] as const));
    return csvPackage(new Map(contents));
  }
  if (found.size > MOST_BYTES) throw new OperatorError(`${path} is larger than ${MOST_BYTES} bytes. Split it.`);
  return readBytes(path, await readFile(path));
}

/** By the end of its name: JSON, lines of JSON, one CSV of services, or a zip of CSV files. */
export function readBytes(name: string, bytes: Buffer): FeedReader {
  switch (extname(name).toLowerCase()) {
    case '.zip':
      return csvPackage(unzipped(name, bytes));
    case '.csv':
      return csvPackage(new Map([[basename(name), bytes]]));
    case '.ndjson':
      return listOf(lines(bytes, name));
    case '.json':
      return listOf(servicesIn(parsed(bytes.toString('utf8'), name), name));
    default:
      throw new OperatorError(`${name} is neither .json, .ndjson, .csv nor .zip. Name a file of one of these, or a folder of CSV files.`); // prettier-ignore
  }
}

const listOf = (services: readonly unknown[]): FeedReader =>
  new ReadFeed(services.map((service, i) => ({ row: i + 1, service })));

const lines = (bytes: Buffer, name: string): readonly unknown[] =>
  bytes
    .toString('utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, i) => parsed(line, `Line ${i + 1} of ${name}`));

/** A list, a page of a feed, or one service. */
function servicesIn(read: unknown, name: string): readonly unknown[] {
  if (Array.isArray(read)) return read;
  const { contents, services, status } = (read ?? {}) as Readonly<Record<string, unknown>>;
  for (const found of [contents, services]) if (Array.isArray(found)) return found;
  if (status !== undefined) return [read];
  throw new OperatorError(
    `${name} holds no list of services. Expected a list, or an object with a list named contents.`,
  );
}

function unzipped(name: string, bytes: Buffer): ReadonlyMap<string, Uint8Array> {
  let size = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name: file, originalSize }) => {
        const isWanted = /\.csv$/i.test(file) && !file.includes('__MACOSX');
        size += isWanted ? originalSize : 0;
        if (size > MOST_BYTES) throw new OperatorError(`${name} holds more than ${MOST_BYTES} bytes. Split it.`);
        return isWanted;
      },
    });
    return new Map(Object.entries(files));
  } catch (error) {
    if (error instanceof OperatorError) throw error;
    throw new OperatorError(`${name} is no zip that can be opened. Make it anew.`);
  }
}

function csvPackage(files: ReadonlyMap<string, Uint8Array>): FeedReader {
  const tables = new Map<string, readonly Readonly<Record<string, unknown>>[]>();
  for (const [name, bytes] of files) {
    const table = basename(name).replace(/\.csv$/i, '');
    if (FILES_OF_A_PACKAGE.includes(table)) tables.set(table, recordsOf(name, bytes));
  }
  if (!tables.has('services') && !tables.has('service')) {
    throw new OperatorError('There is no services.csv in it. Expected a package of CSV files of Open Referral.');
  }
  const { rows, problems } = assemblePackage(tables);
  return new ReadFeed(rows, problems);
}

function recordsOf(name: string, bytes: Uint8Array): readonly Readonly<Record<string, unknown>>[] {
  try {
    return parse(Buffer.from(bytes), {
      columns: true,
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count_less: true,
    });
  } catch (error) {
    const { lines: line, code } = error as { readonly lines?: number; readonly code?: string };
    throw new OperatorError(`${basename(name)} is no CSV that can be read${line === undefined ? '' : ` at line ${line}`} (${code ?? 'unknown'}). Expected columns with a name each, separated by commas, in UTF-8.`); // prettier-ignore
  }
}
