import fc from 'fast-check';
import type { NumberKind } from './number.rules';
import { checkDigitOf, normaliseNumber, NUMBER_KINDS, readNumber } from './number.rules';

const withCheckDigit = (nine: string) => {
  const check = checkDigitOf(nine);
  return check === undefined ? undefined : `${nine}${check}`;
};
const digits = (length: number) => fc.nat(10 ** length - 1).map((n) => String(n).padStart(length, '0'));
const between = (low: number, high: number) => fc.integer({ min: low, max: high }).map(String);
const two = (low: number, high: number) => fc.integer({ min: low, max: high }).map((n) => String(n).padStart(2, '0'));
const nine: Readonly<Record<NumberKind, fc.Arbitrary<string>>> = {
  'nhs-number': fc.tuple(fc.oneof(between(400, 499), between(600, 799)), digits(6)).map((parts) => parts.join('')),
  'chi-number': fc.tuple(two(1, 28), two(1, 12), two(0, 99), digits(3)).map((parts) => parts.join('')),
  'hc-number': fc.tuple(between(320, 399), digits(6)).map((parts) => parts.join('')),
};
const notOneDigit = (value: string) => new Set(value).size > 1;
const anyNumber = fc.constantFrom(...NUMBER_KINDS).chain((kind) =>
  nine[kind]
    .map(withCheckDigit)
    .filter((value): value is string => value !== undefined && notOneDigit(value))
    .map((value) => ({ kind, value })),
);
const faultOf = (kind: NumberKind, typed: string, allowsTestNumbers = false) => {
  const read = readNumber(kind, typed, allowsTestNumbers);
  return 'refused' in read ? read.refused : read.value;
};

describe('a number of a person', () => {
  it('that was given out is read', () =>
    fc.assert(fc.property(anyNumber, ({ kind, value }) => expect(readNumber(kind, value, false)).toEqual({ value }))));

  it('is caught when any one digit is another', () =>
    fc.assert(
      fc.property(anyNumber, fc.nat(9), fc.integer({ min: 1, max: 9 }), ({ kind, value }, at, more) => {
        const changed = [...value].map((digit, i) => (i === at ? String((Number(digit) + more) % 10) : digit)).join('');
        expect(readNumber(kind, changed, true)).toHaveProperty('refused');
      }),
    ));

  it('is caught when two digits beside each other are swapped', () =>
    fc.assert(
      fc.property(anyNumber, fc.nat(8), ({ kind, value }, at) => {
        fc.pre(value[at] !== value[at + 1]);
        const swapped = `${value.slice(0, at)}${value[at + 1]}${value[at]}${value.slice(at + 2)}`;
        expect(readNumber(kind, swapped, true)).toHaveProperty('refused');
      }),
    ));

  it('of one digit ten times is refused, though its check digit is right', () => {
    for (let digit = 0; digit <= 9; digit += 1) {
      const value = String(digit).repeat(10);
      expect(withCheckDigit(value.slice(1))).toBe(value);
      for (const kind of NUMBER_KINDS) expect(faultOf(kind, value, true)).toBe('number-repeats-one-digit');
    }
  });

  it('whose check digit would be ten was never given out', () => {
    expect(checkDigitOf('943476002')).toBeUndefined();
    for (let digit = 0; digit <= 9; digit += 1)
      expect(faultOf('nhs-number', `943476002${digit}`)).toBe('number-check-digit-wrong');
  });

  it('is read as people type it', () =>
    fc.assert(
      fc.property(
        anyNumber,
        fc.constantFrom(' ', '-', '–', '\u00a0', '.', '\u200b', '\u2212'),
        fc.boolean(),
        ({ kind, value }, between, wide) => {
          const grouped = [value.slice(0, 3), value.slice(3, 6), value.slice(6)].join(between);
          const typed = wide
            ? grouped.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))
            : grouped;
          expect(readNumber(kind, ` ${typed} `, false)).toEqual({ value });
        },
      ),
    ));

  it('is read in digits of other scripts', () => {
    expect(normaliseNumber('٠١٢٣٤٥٦٧٨٩ ۰۱۲ ०१२')).toBe('0123456789012012');
  });

  it('says what is wrong with it', () => {
    expect(faultOf('nhs-number', '943 476 591O')).toBe('number-has-other-characters');
    expect(faultOf('nhs-number', '943 476 591')).toBe('number-not-ten-digits');
    expect(faultOf('nhs-number', '')).toBe('number-not-ten-digits');
    expect(faultOf('nhs-number', '943 476 5918')).toBe('number-check-digit-wrong');
    expect(faultOf('nhs-number', '943 476 5919')).toBe('number-never-issued');
    expect(faultOf('chi-number', withCheckDigit('311299123') ?? '')).toBe(withCheckDigit('311299123'));
    expect(faultOf('chi-number', withCheckDigit('310299123') ?? '')).toBe('number-never-issued');
    expect(faultOf('nhs-number', withCheckDigit('320123456') ?? '')).toBe('number-of-another-nation');
    expect(faultOf('chi-number', withCheckDigit('290200123') ?? '')).toBe(withCheckDigit('290200123'));
    expect(faultOf('chi-number', withCheckDigit('290201124') ?? '')).toBe('number-never-issued');
  });

  it('for testing is read where everybody is made up, and nowhere else', () => {
    const tested = withCheckDigit('999000001') ?? '';
    expect(faultOf('nhs-number', tested, true)).toBe(tested);
    expect(faultOf('nhs-number', tested, false)).toBe('number-is-for-testing');
    expect(faultOf('hc-number', tested, true)).toBe('number-of-another-nation');
  });

  it('that anything could be typed as is answered, whatever was typed', () =>
    fc.assert(
      fc.property(fc.constantFrom(...NUMBER_KINDS), fc.string({ unit: 'binary' }), (kind, typed) => {
        const read = readNumber(kind, typed, true);
        expect('refused' in read || /^\d{10}$/.test(read.value)).toBe(true);
      }),
    ));
});
