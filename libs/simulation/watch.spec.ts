import { LOSSES } from './planted';
import { NOBODY_IS_LOST } from './rates';
import { findTheLost } from './watch';

describe('the watch over a simulated year', () => {
  it('finds whoever is lost, of each of its rules, and raises no false alarm', async () => {
    const { planted, falseAlarms, events } = await findTheLost(90, 7, 2);
    expect(planted).toEqual(Object.fromEntries(LOSSES.map((rule) => [rule, { lost: 2, found: 2 }])));
    expect(falseAlarms).toEqual([]);
    expect(events).toBeGreaterThan(3000);
  });

  it('given people who say not now on the day they are met, when something was promised to them, then it is kept as to everybody', async () => {
    const often = { saysNotNow: 1, safetyConversation: 1, immediateNeed: 1, lifeNotWorthIt: 1, carerSpeaks: 1 };
    const atOnce = { daysToContact: [0, 0], daysToPlan: [0, 0] } as const;
    const { falseAlarms } = await findTheLost(40, 7, 1, { ...NOBODY_IS_LOST, ...often, ...atOnce });
    expect(falseAlarms).toEqual([]);
  });
});
