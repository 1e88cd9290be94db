/** Letters that sound alike in the names that are spelt in Latin letters here, the longest first. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/^(kn|gn|pn)/, 'n'],
  [/^wr/, 'r'],
  [/^x/, 's'],
  [/(ph|v|w)/g, 'f'],
  [/(tch|sch|sh|ch|cz|sz|zh)/g, 'x'],
  [/(ck|cc|kh|q|c(?![eiy]))/g, 'k'],
  [/[cz]/g, 's'],
  [/gh/g, ''],
  [/(th|dt|d)/g, 't'],
  [/[gj]/g, 'j'],
  [/b/g, 'p'],
  [/m/g, 'n'],
  [/h/g, ''],
];
const TITLES = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr']);

/**
 * What the parts of a name sound like, for finding who may be the same. Latin letters are folded to a skeleton of
 * consonants; a part in another script stands for itself, since a rule for one script would be wrong for another.
 */
export function soundsOf(name: string): readonly string[] {
  const parts = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’ʼ`]/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((part) => part !== '' && !TITLES.has(part));
  return [...new Set(parts.map(soundOf).filter((sound) => [...sound].length > 1))].sort();
}

function soundOf(part: string): string {
  const plain = part
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/[æœ]/g, 'e')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/[ðđ]/g, 'd')
    .replace(/þ/g, 'th');
  if (!/^[a-z]+$/.test(plain)) return part;
  const folded = ALIKE.reduce((text, [from, to]) => text.replace(from, to), plain);
  const skeleton = `${folded.charAt(0)}${folded.slice(1).replace(/[aeiouy]/g, '')}`.replace(/(.)\1+/g, '$1');
  const vowelFirst = skeleton.replace(/^[aeiouy]/, 'a');
  // So little is left of a short name that half of all names would sound like it.
  return vowelFirst.length < 2 ? plain : vowelFirst;
}
