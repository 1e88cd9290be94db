import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Standing } from './standings';
import { isMeant, standings } from './standings';

/** One line of the page: a way in, perhaps with what its answer shows, and who may. */
export interface Line {
  readonly what: string;
  readonly section: string;
  readonly method: 'GET' | 'POST';
  /** As the product has it, `/api/care-plan/people/:personId/plan`. */
  readonly path: string;
  /** The same as the page has it: with `:context` where it is so in several. */
  readonly written: string;
  readonly context: string | undefined;
  /** Ids of the world that are others in this line: for each name that of another, or a word as it is. */
  readonly instead: Readonly<Record<string, string>>;
  /** The name of an id of the world that the answer holds for those who may, and for nobody else. */
  readonly shows: string | undefined;
  readonly who: readonly string[];
}

const BY_ITSELF = 'What the product does by itself';
const FRESH = 'What asks for a fresh sign-in';
const HOW = /^`(GET|POST) (\/[^`]*)`((?: (?:with|and) `[A-Za-z]+` as `[^`]+`)*)(?: shows `([A-Za-z]+)`)?$/;
const INSTEAD = /`([A-Za-z]+)` as `([^`]+)`/g;

const listOf = (cell: string): string[] => cell.split(',').map((one) => one.replaceAll('`', '').trim()).filter(Boolean); // prettier-ignore
const page = readFileSync(join(__dirname, 'who-may-do-what.md'), 'utf8');

interface Section {
  /** The cells of its table, without the two lines of heading. */
  readonly rows: readonly (readonly string[])[];
  /** In which contexts the same way in is, where a path says `:context`. */
  readonly contexts: readonly string[];
}

const sections: ReadonlyMap<string, Section> = new Map(
  page.split(/^## /m).map((section) => {
    const rows = section.split('\n').filter((line) => line.startsWith('|'));
    const cells = rows.slice(2).map((row) => row.slice(1, row.lastIndexOf('|')).split('|'));
    const contexts = listOf(/`:context` stands for each of ([^.]*)\./.exec(section)?.[1] ?? '');
    return [section.split('\n', 1)[0] ?? '', { rows: cells.map((row) => row.map((cell) => cell.trim())), contexts }];
  }),
);
const rowsOf = (section: string) => sections.get(section)?.rows ?? [];

/** Every line of the page that is about a way in, once for each context. Throws when one cannot be understood. */
export const lines: readonly Line[] = [...sections].flatMap(([section, { rows, contexts }]) =>
  rows
    .filter(([, how]) => ![BY_ITSELF, FRESH].includes(section) && how?.startsWith('`'))
    .flatMap(([what = '', how = '', who = '']): readonly Line[] => {
      const [, method, written, others = '', shows] = HOW.exec(how) ?? [];
      if (method === undefined || written === undefined)
        throw new Error(`"${how}" is not a way in such as \`GET /path\`.`);
      const instead = Object.fromEntries(
        [...others.matchAll(INSTEAD)].map(([, name = '', other = '']) => [name, other]),
      );
      const line = { section, method: method as Line['method'], written, shows, instead, who: listOf(who) };
      if (!written.includes(':context')) return [{ ...line, what, path: written, context: undefined }];
      return contexts.map((context) => ({
        ...line,
        ...{ what: `${what}, in ${context}`, path: written.replace(':context', context), context },
      }));
    }),
);

/** What each part may do by itself. */
export const byItself: ReadonlyMap<string, readonly string[]> = new Map(
  rowsOf(BY_ITSELF).map(([part = '', actions = '']) => [part, listOf(actions)]),
);

/** How many minutes ago somebody may have signed in who does this, by what is done. */
export const freshness: ReadonlyMap<string, number> = new Map(
  rowsOf(FRESH).map(([what = '', minutes = '']) => [what, Number(minutes)]),
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
