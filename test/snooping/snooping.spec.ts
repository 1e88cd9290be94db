import { measureYear } from './measure';

describe('the rules about looks, on a generated year', () => {
  it('find 95 in 100 of those planted, and ask an officer five questions a day at most', () => {
    const { recall, planted, perOfficerAndDay } = measureYear(50_000, 7);
    expect(planted).toBe(20);
    expect(recall).toBeGreaterThanOrEqual(0.95);
    expect(perOfficerAndDay.oneInAHundred).toBeLessThanOrEqual(5);
  });

  it('ask about who lives at the address of whoever looked seldom, and mostly rightly', () => {
    const { byRule, missed } = measureYear(400_000, 7);
    const home = byRule['same-home'];
    expect(home?.items).toBeGreaterThan(0);
    expect(home?.precision).toBeGreaterThanOrEqual(0.5);
    expect(missed.household).toBeUndefined();
  });

  it('judge the same year the same', () => expect(measureYear(40_000, 3)).toEqual(measureYear(40_000, 3)));
});
