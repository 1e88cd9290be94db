import fc from 'fast-check';
import { amongOthers } from './crowd.rules';

describe('entries among others', () => {
  it('are so many that nobody can tell how many steps there are', () => {
    const chance = (at: number) => at * 7919;
    expect(amongOthers([3, 5], 1000, chance)).toHaveLength(50);
    expect(amongOthers(Array.from({ length: 49 }, (_, at) => at), 1000, chance)).toHaveLength(50); // prettier-ignore
    expect(amongOthers(Array.from({ length: 50 }, (_, at) => at), 1000, chance)).toHaveLength(100); // prettier-ignore
  });

  it('are all there, each once and of the log, in their order', () =>
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 79 })), fc.nat({ max: 1000 }), (entries, salt) => {
        const found = amongOthers(entries, 80, (at) => salt * (at + 1));
        expect(found).toEqual(expect.arrayContaining(entries));
        expect(found).toEqual([...new Set(found)].toSorted((one, other) => one - other));
        expect(found.every((entry) => entry >= 0 && entry < 80)).toBe(true);
      }),
    ));
});
