import fc from 'fast-check';
import { initialsOf } from './initials.rules';

describe('the initials of a name', () => {
  it.each([
    ['Sam Okafor', 'S. O.'],
    ['sam okafor', 'S. O.'],
    ['Mary-Jane  O’Brien', 'M. J. O.'],
    ['Kit', 'K.'],
    ['李小龙', '李.'],
    ['Ζωή Παππά', 'Ζ. Π.'],
    ['“Ash” Vale', 'A. V.'],
    ['…', ''],
  ])('of %s are %s', (name, initials) => expect(initialsOf(name)).toBe(initials));

  it('say one sign of each word, and no more', () =>
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 6 }), (words) => {
        const initials = initialsOf(words.join(' '));
        const parts = initials === '' ? [] : initials.split(' ');
        expect(parts.every((part) => part.endsWith('.'))).toBe(true);
        expect([...new Intl.Segmenter('en').segment(initials.replaceAll(/[. ]/g, ''))].length).toBeLessThanOrEqual(
          words.join(' ').split(/[\s\p{Pd}]+/u).length,
        );
      }),
    ));
});
