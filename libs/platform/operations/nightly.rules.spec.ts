import { lastNightDue } from './nightly.rules';

describe('the night that is due', () => {
  it.each([
    ['before three in the morning it is the night before', '2026-03-02T02:59:59.999Z', '2026-03-01'],
    ['at three it is this one', '2026-03-02T03:00:00.000Z', '2026-03-02'],
    ['all day it is this one', '2026-03-02T23:59:00.000Z', '2026-03-02'],
    ['in summer three is two by the sun', '2026-07-01T02:00:00.000Z', '2026-07-01'],
    ['and not sooner', '2026-07-01T01:59:00.000Z', '2026-06-30'],
    ['when the clocks go forward', '2026-03-29T02:00:00.000Z', '2026-03-29'],
    ['when the clocks go back, not in the hour that comes twice', '2026-10-25T02:59:00.000Z', '2026-10-24'],
    ['and then at three', '2026-10-25T03:00:00.000Z', '2026-10-25'],
    ['over the turn of a year', '2026-01-01T01:00:00.000Z', '2025-12-31'],
  ])('%s', (_, now, night) => {
    expect(lastNightDue(new Date(now))).toBe(night);
  });
});
