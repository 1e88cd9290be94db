import { limitsOf, signalsOf } from './control-limits';

const points = (...values: (number | null)[]) => values.map((value, at) => ({ label: `month ${at + 1}`, value }));
const signals = (...values: (number | null)[]) => {
  const all = points(...values);
  const limits = { middle: 50, lower: 20, upper: 80 };
  return signalsOf(all, limits).map(({ rule, from, to, direction }) => `${rule} ${direction} ${from}-${to}`);
};

describe('the limits of a control chart', () => {
  it('are 2.66 average moving ranges from the middle, and never below nobody', () => {
    expect(limitsOf(points(50, 60, 50, 60, 50, 60, 50, 60))).toEqual({ middle: 55, lower: 28.4, upper: 81.6 });
    expect(limitsOf(points(0, 10, 0, 10, 0, 10, 0, 10))?.lower).toBe(0);
  });

  it('are not drawn of fewer than eight months, and a withheld month is no neighbour', () => {
    expect(limitsOf(points(50, 60, 50, 60, 50, 60, 50))).toBeUndefined();
    expect(limitsOf(points(50, null, 90, 90, 90, 90, 50, 50, 50))).toMatchObject({
      middle: 70,
      upper: 70 + (2.66 * 40) / 6,
    });
    expect(limitsOf(points(...Array<null>(12).fill(null)))).toBeUndefined();
  });
});

describe('a signal in a control chart', () => {
  it('is a month outside the limits, and none on them', () => {
    expect(signals(50, 85, 50)).toEqual(['outside up 1-1']);
    expect(signals(50, 15, 50)).toEqual(['outside down 1-1']);
    expect(signals(50, 80, 20)).toEqual([]);
  });

  it('is eight months in a row on one side of the middle, and not seven or with a gap', () => {
    expect(signals(55, 60, 55, 60, 55, 60, 55, 60)).toEqual(['eight-on-one-side up 0-7']);
    expect(signals(55, 60, 55, 60, 55, 60, 55, 50)).toEqual([]);
    expect(signals(55, 60, 55, 60, null, 60, 55, 60, 55)).toEqual([]);
  });

  it('is six months that each go on in one direction, and not five', () => {
    expect(signals(60, 55, 50, 45, 40, 35)).toEqual(['six-in-one-direction down 0-5']);
    expect(signals(60, 55, 50, 45, 40, 40)).toEqual([]);
  });

  it('is two of three months in the outer third on the same side', () => {
    expect(signals(50, 72, 50, 75)).toEqual(['two-of-three-near-a-limit up 1-3']);
    expect(signals(72, 50, 50, 75)).toEqual([]);
    expect(signals(72, 50, 28)).toEqual([]);
  });
});
