/** Beside Latin 1, what the fonts that every reader of PDF brings can show. */
const BESIDE_LATIN_1 = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
const MARKS = {
  '\u0300': 'grave',
  '\u0301': 'acute',
  '\u0302': 'circumflex',
  '\u0303': 'tilde',
  '\u0304': 'macron',
  '\u0306': 'breve',
  '\u0307': 'dot',
  '\u0308': 'diaeresis',
  '\u030a': 'ring',
  '\u030b': 'double-acute',
  '\u030c': 'caron',
  '\u0323': 'dot-below',
  '\u0326': 'comma-below',
  '\u0327': 'comma-below',
  '\u0328': 'ogonek',
} as const;
const STROKED: Readonly<Record<string, string>> = { ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ħ: 'h', Ħ: 'H', ŧ: 't', Ŧ: 'T' };
const SPACES = /[\t\u2000-\u200a\u202f\u205f]/g;
const UNSEEN = /[\u00ad\u200b\ufeff]/g;

export type Mark = (typeof MARKS)[keyof typeof MARKS] | 'stroke';

/** A letter as it is drawn: a base that the font has, and what is drawn on it. */
export interface Letter {
  readonly char: string;
  readonly base: string;
  readonly marks: readonly Mark[];
}

const isPlain = (char: string): boolean => /^[\x20-\x7e\xa0-\xff]$/.test(char) || BESIDE_LATIN_1.includes(char);

function letterOf(char: string): Letter | undefined {
  if (isPlain(char)) return { char, base: char, marks: [] };
  const stroked = STROKED[char];
  if (stroked) return { char, base: stroked, marks: ['stroke'] };
  const [base = '', ...marks] = char.normalize('NFD');
  if (!isPlain(base) || marks.some((mark) => !(mark in MARKS))) return undefined;
  return { char, base, marks: marks.map((mark) => MARKS[mark as keyof typeof MARKS]) };
}

/** Every letter of a text, with what stands on and under it; undefined when there is one that cannot be drawn. */
export function lettersOf(text: string): readonly Letter[] | undefined {
  const spaced = text.normalize('NFC').replace(SPACES, ' ').replace(UNSEEN, '').replaceAll('\u2011', '-');
  const found: Letter[] = [];
  for (const { segment } of new Intl.Segmenter('en').segment(spaced)) {
    const letter = letterOf(segment);
    if (!letter) return undefined;
    found.push(letter);
  }
  return found;
}
