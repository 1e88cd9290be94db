const WORD = /[\p{L}\p{N}]+/gu;
const LONGEST_WORD = 40;

/** The words of a text, in small letters and without marks: `Café` is `cafe`. */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/['’]/g, '').toLowerCase();
  return (plain.match(WORD) ?? []).map((word) => word.slice(0, LONGEST_WORD));
}

/** Three letters at a time, with two places before the word and one behind: what is misspelt shares most of them. */
export function trigramsOf(word: string): string[] {
  const letters = [' ', ' ', ...word, ' '];
  return [...new Set(letters.slice(2).map((_, i) => letters.slice(i, i + 3).join('')))];
}

/** How many letters are wrong: left out, added, another one, or two that changed places. */
export function lettersWrong(one: string, other: string): number {
  const [from, to] = [[...one], [...other]];
  let [before, last]: [number[], number[]] = [[], to.map((_, j) => j).concat(to.length)];
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const isSame = from[i - 1] === to[j - 1];
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      row[j] = Math.min(
        at(last, j) + 1,
        at(row, j - 1) + 1,
        at(last, j - 1) + (isSame ? 0 : 1),
        swapped ? at(before, j - 2) + 1 : Infinity,
      );
    }
    [before, last] = [last, row];
  }
  return at(last, to.length);
}

const at = (row: readonly number[], i: number): number => row[i] ?? Infinity;

export interface KnownWord {
  readonly word: string;
  /** In how many listings. */
  readonly services: number;
}

/** One letter of four may be wrong; in words of fewer none, for every short word is near another. */
export const mostWrong = (word: string): number => Math.min(3, Math.floor([...word].length / 4));

/** The known word that was most likely meant; of two equally near, the one that more listings use. */
export function nearestWord(word: string, known: readonly KnownWord[]): string | undefined {
  const near = known
    .map((one) => ({ ...one, wrong: lettersWrong(word, one.word) }))
    .filter(({ wrong }) => wrong <= mostWrong(word));
  near.sort((a, b) => a.wrong - b.wrong || b.services - a.services || (a.word < b.word ? -1 : 1));
  return near[0]?.word;
}
