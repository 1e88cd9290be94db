import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool } from 'pg';

/** As canaries are made. */
const CANARY = /lw[0-9a-f]{12}/g;

/** Somewhere words could be, and everything that is there. */
export interface Place {
  readonly place: string;
  /** Of the words, those that are there. */
  find(words: readonly string[]): Promise<readonly string[]>;
}

export const textPlace = (place: string, text: () => Promise<string>): Place => ({
  place,
  find: async (words) => {
    const all = await text();
    return wordsIn(all, words);
  },
});

/** Every file of a folder, byte by byte. */
export const filesPlace = (place: string, folder: () => Promise<string>): Place => ({
  place,
  find: async (words) => {
    const found = new Set<string>();
    for (const file of await filesOf(await folder())) {
      // A file may go while the database is at work.
      const bytes = await readFile(file, 'latin1').catch(() => '');
      for (const word of wordsIn(bytes, words)) found.add(word);
    }
    return [...found];
  },
});

/** Every row of the tables of the database. */
export const rowsPlace = (place: string, owner: Pool, schemas: string): Place => ({
  place,
  find: async (words) => {
    const found = new Set<string>();
    const { rows: tables } = await owner.query<{ name: string }>(
      `SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name FROM pg_class c
       JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'r' AND n.nspname ${schemas}`,
    );
    for (const { name } of tables) {
      const { rows } = await owner.query<{ line: string }>(`SELECT t::text AS line FROM ${name} t`);
      for (const word of wordsIn(rows.map(({ line }) => line).join('\n'), words)) found.add(word);
    }
    return [...found];
  },
});

async function filesOf(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** In one pass for all that look alike: there are many words, and many bytes. */
function wordsIn(text: string, words: readonly string[]): readonly string[] {
  const alike = new Set([...text.matchAll(CANARY)].map(([word]) => word));
  return words.filter((word) => alike.has(word) || (!word.startsWith('lw') && text.includes(word)));
}
