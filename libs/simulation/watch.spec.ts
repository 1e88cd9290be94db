import { LOSSES } from './planted';
import { findTheLost } from './watch';

describe('the watch over a simulated year', () => {
  it('finds whoever is lost, of each of its rules, and raises no false alarm', async () => {
    const { planted, falseAlarms, events } = await findTheLost(90, 7, 2);
    expect(planted).toEqual(Object.fromEntries(LOSSES.map((rule) => [rule, { lost: 2, found: 2 }])));
    expect(falseAlarms).toEqual([]);
    expect(events).toBeGreaterThan(3000);
  });
});
