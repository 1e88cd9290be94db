import { historyOf } from './history';
import { runHistories } from './run-histories';

describe('histories of the front door, plans, hand-overs and asks', () => {
  it('keep every invariant, whatever is tried, lost, repeated or late', async () => {
    const { broken, commands, ofEach, checks } = await runHistories(300, Number(process.env.FAST_CHECK_SEED ?? 7));
    expect(broken?.lines.join('\n')).toBeUndefined();
    expect(ofEach['answer by a link']?.accepted).toBeGreaterThan(10);
    expect(commands.accepted).toBeGreaterThan(3000);
    expect(commands.refused).toBeGreaterThan(3000);
    for (const tally of Object.values(ofEach)) expect(tally.tried).toBeGreaterThan(0);
    for (const often of Object.values(checks)) expect(often).toBeGreaterThan(100);
    expect(ofEach['welcome back']?.accepted).toBeGreaterThan(20);
    expect(ofEach['record first contact']?.accepted).toBeGreaterThan(5);
    for (const act of [
      'capture what was agreed',
      'answer somebody close',
      'keep what was promised',
      'hold a farewell',
    ] as const) {
      expect([act, (ofEach[act]?.accepted ?? 0) > 5]).toEqual([act, true]);
    }
  });

  it('are the same for the same seed', async () => {
    expect(historyOf(5)).toEqual(historyOf(5));
    expect(await runHistories(5, 3)).toEqual(await runHistories(5, 3));
  });
});
