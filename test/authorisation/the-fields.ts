import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReaderName } from './readers';
import { READER_NAMES } from './readers';
import type { Line } from './the-table';
import { lines } from './the-table';

/** The readers of each field of one way in. */
export type Shown = ReadonlyMap<string, readonly ReaderName[]>;

/** Answers that are about nobody whose record it is: services, questions, agencies and their staff, the log, the machines. Evidence is a file. */
const ABOUT_NOBODY =
  /^\/oruk|\/operations|\/api\/(provider-directory\/((own-)?listings|find|feed-imports|listing-conflicts|how-asks-reach-us|before-asking|room-by-need|agencies)|outcomes\/measure(s|-licences|-codes)|assurance\/(log|policy|verification|bundle|decisions)|care-plan\/decision-(policies|audit)|identity\/(me|agencies|practitioners|api-clients)\b)/;
/** Asked with POST, so that what they ask with is in no address. */
const ASKED_WITH_POST = [
  '/api/intake/receipts/look-up',
  '/api/identity/people/look-up',
  '/api/identity/people/find',
  '/api/provider-directory/ask-links/look-up',
];

/** Every query that answers something of a person, once. */
export const personQueries: readonly Line[] = lines.filter(
  (line, at) =>
    (line.method === 'GET' ? !ABOUT_NOBODY.test(line.path) : ASKED_WITH_POST.includes(line.path)) &&
    lines.findIndex((one) => one.method === line.method && one.written === line.written) === at,
);

export const wayInOf = ({ method, written }: Pick<Line, 'method' | 'written'>): string => `${method} ${written}`;

const page = readFileSync(join(__dirname, 'what-is-shown-to-whom.md'), 'utf8');
const listOf = (cell: string): string[] => cell.split(',').map((one) => one.replaceAll('`', '').trim()).filter(Boolean); // prettier-ignore
const isReader = (name: string): name is ReaderName => READER_NAMES.some((reader) => reader === name);

/** What the page says, by way in. Throws when a row names nobody whom the page explains. */
export const written: ReadonlyMap<string, Shown> = new Map(
  page
    .split(/^## /m)
    .slice(1)
    .flatMap((section): readonly [string, Shown][] => {
      const wayIn = /^`((?:GET|POST) [^`]+)`$/m.exec(section)?.[1];
      if (wayIn === undefined) return [];
      const rows = section.split('\n').filter((line) => line.startsWith('| '));
      const fields = rows.slice(2).flatMap((row): readonly [string, readonly ReaderName[]][] => {
        const [, readers = '', told = ''] = row.split('|');
        const names = listOf(readers);
        const unknown = names.filter((name) => !isReader(name));
        if (unknown.length > 0) throw new Error(`"${unknown.join(', ')}" in ${wayIn} is nobody of the page.`);
        return listOf(told).map((field) => [field, names.filter(isReader)]);
      });
      return [[wayIn, new Map(fields)]];
    }),
);

/** Where two differ, in words: what is shown and not written, and what is written and not shown. */
export function differences(found: Shown, said: Shown | undefined): readonly string[] {
  const fields = [...new Set([...found.keys(), ...(said?.keys() ?? [])])].sort();
  return fields.flatMap((field) => {
    const [shown, listed] = [found.get(field) ?? [], said?.get(field) ?? []];
    const more = shown.filter((name) => !listed.includes(name));
    const less = listed.filter((name) => !shown.includes(name));
    return [
      ...(more.length > 0 ? [`${field} is shown to ${more.join(', ')}, and the page does not say so`] : []),
      ...(less.length > 0 ? [`${field} is not shown to ${less.join(', ')}, and the page says that it is`] : []),
    ];
  });
}
