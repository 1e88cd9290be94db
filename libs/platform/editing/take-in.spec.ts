import fc from 'fast-check';
import { replacementBetween, takingIn } from './take-in';
import type { Replacement } from './take-in';

const applied = (text: string, change: Replacement | undefined) =>
  change ? text.slice(0, change.at) + change.inserted + text.slice(change.at + change.removed) : text;
const takenIn = (before: string, after: string, now: string) => applied(now, takingIn(before, after, now));

describe('taking in what others made of words while they are being written', () => {
  it.each([
    ['nobody wrote', 'A home', 'A home and sleep', 'A home', 'A home and sleep'],
    ['others wrote after', 'A home', 'A home and sleep', 'First: A home', 'First: A home and sleep'],
    ['others wrote before', 'A home', 'First: A home', 'A home and sleep', 'First: A home and sleep'],
    ['others took away', 'A home and sleep', 'A home', 'First: A home and sleep', 'First: A home'],
    ['both wrote in the same place', 'A ', 'A home', 'A job', 'A jobhome'],
    ['others took away what is being changed', 'A home', '', 'A warm home', 'A warm home'],
    ['it is there already', 'A', 'A home', 'A home', 'A home'],
  ])('given that %s', (_, before, after, now, expected) => {
    expect(takenIn(before, after, now)).toBe(expected);
  });

  it('makes what others made of what nobody changed, whatever it is', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        expect(takenIn(before, after, before)).toBe(after);
        expect(applied(before, replacementBetween(before, after))).toBe(after);
      }),
    ));

  it('never loses a character that was put in here', () =>
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(), fc.stringMatching(/^[①-⑩]{1,5}$/), (before, after, at, words) => {
        const where = at % (before.length + 1);
        const now = before.slice(0, where) + words + before.slice(where);
        for (const letter of words) expect(takenIn(before, after, now)).toContain(letter);
      }),
    ));
});
