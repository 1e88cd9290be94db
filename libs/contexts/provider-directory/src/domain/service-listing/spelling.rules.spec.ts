import fc from 'fast-check';
import { lettersWrong, nearestWord, trigramsOf, wordsOf } from './spelling.rules';

const known = [
  { word: 'anxiety', services: 4 },
  { word: 'bereavement', services: 2 },
  { word: 'counselling', services: 9 },
  { word: 'gardening', services: 3 },
  { word: 'debt', services: 7 },
];
const aWord = fc.string({ unit: fc.constantFrom(...'abcdeé'), minLength: 1, maxLength: 12 });

describe('a word that is misspelt', () => {
  it.each([
    ['anxeity', 'anxiety'],
    ['bereevment', 'bereavement'],
    ['counciling', undefined],
    ['counseling', 'counselling'],
    ['gardning', 'gardening'],
    ['dept', 'debt'],
    ['det', undefined],
  ])('"%s" is taken for %s', (written, meant) => expect(nearestWord(written, known)).toBe(meant));

  it('is taken for the word that more listings use, of two that are as near', () => {
    const two = [
      { word: 'dance', services: 1 },
      { word: 'dunce', services: 5 },
    ];
    expect(nearestWord('dence', two)).toBe('dunce');
  });

  it('is as far from another as that is from it, and from itself not at all', () => {
    fc.assert(
      fc.property(aWord, aWord, (one, other) => {
        expect(lettersWrong(one, other)).toBe(lettersWrong(other, one));
        expect(lettersWrong(one, one)).toBe(0);
        expect(lettersWrong(one, other) === 0).toBe(one === other);
      }),
    );
  });

  it('shares three letters in a row with what was meant, when one of five or more is wrong', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 5, maxLength: 12 }),
        fc.nat(),
        (word, n) => {
          const i = n % word.length;
          const wrong = new Set(trigramsOf(`${word.slice(0, i)}x${word.slice(i + 1)}`));
          expect(trigramsOf(word).some((three) => wrong.has(three))).toBe(true);
        },
      ),
    );
  });
});

describe('the words of a text', () => {
  it('are in small letters, without marks and signs', () => {
    expect(wordsOf("Café’s 50% arrears_letters, Pilates-Ddŵr don't")).toEqual(['cafes', '50', 'arrears', 'letters', 'pilates', 'ddwr', 'dont']); // prettier-ignore
  });

  it('are found in time that grows with the text alone', () => {
    const started = process.hrtime.bigint();
    wordsOf(`${'a'.repeat(100_000)} ${"'".repeat(100_000)}`);
    expect(Number(process.hrtime.bigint() - started)).toBeLessThan(1e9);
  });
});
