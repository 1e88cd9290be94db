import type { PostalAddress } from './postal-address.state';

/** 'M1 1AA' of 'm11aa'; as it is where it is no postcode of the United Kingdom. */
export function readPostcode(typed: string): string {
  const plain = typed.normalize('NFKC').toUpperCase().replace(/\s+/g, '');
  return /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/.test(plain) ? `${plain.slice(0, -3)} ${plain.slice(-3)}` : typed.trim();
}

/**
 * One home in one form, however its address was written: the postcode with the numbers in it (flat, house), or with the
 * first line where a house has a name. Without a postcode all of it. A postcode alone is many homes and so is none: null.
 */
export function homeOf({ lines, postcode }: NonNullable<PostalAddress['given']>): string | null {
  const said = lines
    .split('\n')
    .map(plainWords)
    .filter((words) => words.length > 0);
  if (postcode === null) return said.length < 2 ? null : said.flat().join(' ');
  const numbers = [...new Set(said.flat().filter((word) => /\d/.test(word)))].sort();
  const which = numbers.length > 0 ? numbers : (said[0] ?? []);
  return which.length === 0 ? null : [readPostcode(postcode).replace(' ', ''), ...which].join(' ').toLowerCase();
}

const plainWords = (line: string): string[] =>
  line
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
