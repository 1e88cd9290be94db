import fc from 'fast-check';
import { wordDifference } from './word-difference';

const join = (before: string, after: string, kind: 'gone' | 'new'): string =>
  wordDifference(before, after)
    .filter((piece) => piece.kind === 'same' || piece.kind === kind)
    .map((piece) => piece.text)
    .join('');

describe('a rewording beside the words it changes', () => {
  it('marks only what differs', () => {
    expect(wordDifference('I like the sea', 'I love the sea')).toEqual([
      { text: 'I ', kind: 'same' },
      { text: 'like', kind: 'gone' },
      { text: 'love', kind: 'new' },
      { text: ' the sea', kind: 'same' },
    ]);
  });

  it('always keeps both texts whole', () => {
    const words = fc.array(fc.constantFrom('I', 'like', 'the', 'sea', '\n', ' ', ' ')).map((list) => list.join(''));
    fc.assert(
      fc.property(words, words, (before, after) => {
        expect(join(before, after, 'gone')).toBe(before);
        expect(join(before, after, 'new')).toBe(after);
      }),
    );
  });
});
