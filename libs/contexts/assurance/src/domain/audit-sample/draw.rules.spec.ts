import fc from 'fast-check';
import { drawnLines, hashOfLines } from './draw.rules';

/** Worked out apart from this code, with printf and sha256sum, by the rule as it is published. */
const LIST_HASH = 'b6285c57e8797db5d4c51c80d6f11938afda9b11c6a003549709189e9b4b92a2';
const root = 'cm9vdA==';

describe('drawing by a checkpoint', () => {
  it('fixes a list by the hash that sha256sum gives of its lines', () =>
    expect(hashOfLines(['one', 'two', 'three'])).toBe(LIST_HASH));

  it.each([
    { size: 42, lines: 12, asked: 4, drawn: [1, 7, 9, 11] },
    { size: 42, lines: 8, asked: 4, drawn: [1, 2, 4, 7] },
    { size: 43, lines: 12, asked: 3, drawn: [1, 2, 11] },
  ])('draws lines $drawn of $lines by a checkpoint of $size entries', ({ size, lines, asked, drawn }) =>
    expect(drawnLines({ listHash: LIST_HASH, size, root }, lines, asked)).toEqual(drawn),
  );

  it('draws so many different lines of the list, and more of them begin with the same', () =>
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.integer({ min: 2, max: 60 }), (salt, size, lines) => {
        const seed = { listHash: hashOfLines([salt]), size, root };
        const [fewer, more] = [drawnLines(seed, lines, 1), drawnLines(seed, lines, 2)];
        expect(new Set(more).size).toBe(2);
        expect(more.every((line) => line >= 1 && line <= lines)).toBe(true);
        expect(more).toEqual(expect.arrayContaining([...fewer]));
      }),
      { numRuns: 50 },
    ));
});
