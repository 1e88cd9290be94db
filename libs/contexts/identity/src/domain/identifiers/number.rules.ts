/** Which nation's service gave the number: England and Wales, Scotland, Northern Ireland. */
export const NUMBER_KINDS = ['nhs-number', 'chi-number', 'hc-number'] as const;
export type NumberKind = (typeof NUMBER_KINDS)[number];

/** What can be wrong with a number that somebody typed. */
export type NumberFault =
  | 'number-has-other-characters'
  | 'number-not-ten-digits'
  | 'number-repeats-one-digit'
  | 'number-check-digit-wrong'
  | 'number-of-another-nation'
  | 'number-is-for-testing'
  | 'number-never-issued';

export type ReadNumber =
  { readonly value: string } | { readonly refused: NumberFault; readonly about?: Readonly<Record<string, unknown>> };

const LENGTH = 10;
/** Zeros of the digits that NFKC leaves as they are: Arabic-Indic, Persian, Devanagari, Bengali, Gurmukhi, Gujarati. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6];

/** As people type it: any spaces, any hyphens, dots, digits of other scripts and widths. */
export function normaliseNumber(typed: string): string {
  const plain = typed.normalize('NFKC').replace(/[\s\p{Dash_Punctuation}\p{Cf}.\u2212]/gu, '');
  return [...plain].map(asDigit).join('');
}

/** The ten digits, or the first thing that is wrong with them. Right digits do not say whose number it is. */
export function readNumber(kind: NumberKind, typed: string, allowsTestNumbers: boolean): ReadNumber {
  const value = normaliseNumber(typed);
  if (!/^\d*$/.test(value)) return { refused: 'number-has-other-characters' };
  if (value.length !== LENGTH) return { refused: 'number-not-ten-digits', about: { digits: value.length } };
  // All ten of them pass the check digit.
  if (/^(\d)\1+$/.test(value)) return { refused: 'number-repeats-one-digit' };
  if (checkDigitOf(value.slice(0, 9)) !== Number(value[9])) return { refused: 'number-check-digit-wrong' };
  const issued = issuedAs(value);
  if (issued === 'test') return kindTested(kind, value, allowsTestNumbers);
  if (issued === undefined) return { refused: 'number-never-issued' };
  if (issued !== kind) return { refused: 'number-of-another-nation', about: { kind: issued } };
  return { value };
}

/** Modulus 11 with the weights 10 to 2; undefined where it would be 10, for no such number is given out. */
export function checkDigitOf(nineDigits: string): number | undefined {
  const sum = [...nineDigits].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? undefined : check;
}

function kindTested(kind: NumberKind, value: string, allowsTestNumbers: boolean): ReadNumber {
  if (!allowsTestNumbers) return { refused: 'number-is-for-testing' };
  return kind === 'nhs-number' ? { value } : { refused: 'number-of-another-nation', about: { kind: 'nhs-number' } };
}

function issuedAs(value: string): NumberKind | 'test' | undefined {
  const first = Number(value.slice(0, 3));
  if (first === 999) return 'test';
  if ((first >= 400 && first <= 499) || (first >= 600 && first <= 799)) return 'nhs-number';
  if (first >= 320 && first <= 399) return 'hc-number';
  return beginsWithBirthday(value) ? 'chi-number' : undefined;
}

/** A CHI number begins with a day, a month and two digits of a year. */
function beginsWithBirthday(value: string): boolean {
  const [day, month, year] = [0, 2, 4].map((at) => Number(value.slice(at, at + 2))) as [number, number, number];
  // Of which century is not known; every fourth year of either may have a 29 February.
  const days = [31, year % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}

function asDigit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const zero = ZEROS.find((first) => code >= first && code <= first + 9);
  return zero === undefined ? character : String(code - zero);
}
