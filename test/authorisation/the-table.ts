import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Standing } from './standings';
import { isMeant, standings } from './standings';

/** One line of the page: a way in, perhaps with what its answer shows, and who may. */
export interface Line {
  readonly what: string;
  readonly method: 'GET' | 'POST';
  /** As the product has it, `/api/care-plan/people/:personId/plan`. */
  readonly path: string;
  /** The name of an id of the world that the answer holds for those who may, and for nobody else. */
  readonly shows: string | undefined;
  readonly who: readonly string[];
}

const BY_ITSELF = 'What the product does by itself';
const HOW = /^`(GET|POST) (\/[^`]*)`(?: shows `([A-Za-z]+)`)?$/;

const listOf = (cell: string): string[] => cell.split(',').map((one) => one.replaceAll('`', '').trim()).filter(Boolean); // prettier-ignore
const page = readFileSync(join(__dirname, 'who-may-do-what.md'), 'utf8');

/** The cells of the table of each section, without its two lines of heading. */
const tables: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  page.split(/^## /m).map((section) => {
    const rows = section.split('\n').filter((line) => line.startsWith('|'));
    const cells = rows.slice(2).map((row) => row.slice(1, row.lastIndexOf('|')).split('|'));
    return [section.split('\n', 1)[0] ?? '', cells.map((row) => row.map((cell) => cell.trim()))];
  }),
);

/** Every line of the page that is about a way in. Throws when one cannot be understood. */
export const lines: readonly Line[] = [...tables].flatMap(([section, rows]) =>
  rows
    .filter(([, how]) => section !== BY_ITSELF && how?.startsWith('`'))
    .map(([what = '', how = '', who = '']) => {
      const [, method, path, shows] = HOW.exec(how) ?? [];
      if (method === undefined || path === undefined)
        throw new Error(`"${how}" is not a way in such as \`GET /path\`.`);
      return { what, method: method as Line['method'], path, shows, who: listOf(who) };
    }),
);

/** What each part may do by itself. */
export const byItself: ReadonlyMap<string, readonly string[]> = new Map(
  (tables.get(BY_ITSELF) ?? []).map(([part = '', actions = '']) => [part, listOf(actions)]),
);

/** Who is told of a change about the person. */
export const told: readonly string[] = listOf(/these are told:([^.]*)\./.exec(page)?.[1] ?? '');

/** What the page says of one standing. */
export function may(who: readonly string[], standing: Standing): boolean {
  return who.some((name) => isMeant(name, standing));
}

/** Names that mean nobody, which would make a line say nothing. */
export function unknownNames(who: readonly string[]): readonly string[] {
  return who.filter((name) => !standings.some((standing) => isMeant(name, standing)));
}
