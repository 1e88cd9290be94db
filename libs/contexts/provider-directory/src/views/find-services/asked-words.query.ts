import type { Sql } from '@platform/access-control/relationship-facts';
import type { KnownWord } from '../../domain/service-listing/spelling.rules';
import { mostWrong, nearestWord, trigramsOf, wordsOf } from '../../domain/service-listing/spelling.rules';

const MOST_WORDS = 10;
const CANDIDATES = 40;

export interface AskedWords {
  /** For `to_tsquery`, one for each word that means something. */
  readonly terms: readonly string[];
  /** What was taken for what. */
  readonly corrected: readonly { readonly from: string; readonly to: string }[];
  /** Words that nothing here has. */
  readonly unknown: readonly string[];
}

interface Looked {
  readonly word: string;
  readonly is_filler: boolean;
  readonly has_stem: boolean;
  readonly begins: boolean;
}

/** What the words of somebody are in the words of what can be found: as they are, as the beginning of one, or spelt aright. */
export async function askedWords(text: string, sql: Sql): Promise<AskedWords> {
  const words = [...new Set(wordsOf(text))].slice(0, MOST_WORDS);
  if (words.length === 0) return { terms: [], corrected: [], unknown: text.trim() === '' ? [] : [text.trim()] };
  const looked = await sql.query<Looked>(
    `SELECT word, stem IS NULL AS is_filler,
       EXISTS (SELECT FROM known_word known WHERE known.stem = asked.stem COLLATE "C") AS has_stem,
       EXISTS (SELECT FROM known_word known
         WHERE known.word >= asked.word COLLATE "C" AND known.word < asked.word || U&'\\FFFF' COLLATE "C") AS begins
     FROM (SELECT word, n, (SELECT lexeme FROM unnest(to_tsvector('pg_catalog.english', word)) LIMIT 1) AS stem
       FROM unnest($1::text[]) WITH ORDINALITY AS one (word, n)) asked
     ORDER BY n`,
    [words],
  );
  const terms: string[] = [];
  const corrected: { from: string; to: string }[] = [];
  const unknown: string[] = [];
  for (const { word, is_filler: isFiller, has_stem: hasStem, begins } of looked) {
    const isLast = word === words.at(-1);
    if (isFiller) continue;
    const beginsOne = begins && !/\d/.test(word);
    // The last word may still be being written.
    if (hasStem && !(isLast && beginsOne)) terms.push(`'${word}'`);
    else if (hasStem || beginsOne) terms.push(`'${word}':*`);
    else {
      const meant = await meantBy(word, sql);
      if (meant === undefined) unknown.push(word);
      else {
        terms.push(`'${meant}'`);
        corrected.push({ from: word, to: meant });
      }
    }
  }
  return { terms, corrected, unknown };
}

async function meantBy(word: string, sql: Sql): Promise<string | undefined> {
  if (mostWrong(word) === 0 || /\d/.test(word)) return undefined;
  const near = await sql.query<KnownWord>(
    `SELECT word, services FROM known_word, LATERAL (SELECT count(*) AS shared FROM unnest(trigrams) three WHERE three = ANY($1)) same
     WHERE trigrams && $1 AND char_length(word) BETWEEN $2 AND $3 AND stem IS NOT NULL
     ORDER BY shared::float8 / cardinality(trigrams) DESC, word LIMIT ${CANDIDATES}`,
    [trigramsOf(word), [...word].length - mostWrong(word), [...word].length + mostWrong(word)],
  );
  return nearestWord(word, near);
}
