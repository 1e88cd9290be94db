import { runSchedules } from './schedules';

describe('people who edit, sign and take positions at once', () => {
  it('never sign or decide over mixed content, and lose nothing, whatever comes between', () => {
    const { broken, ...often } = runSchedules(300, Number(process.env.FAST_CHECK_SEED ?? 7));
    expect(broken).toBeUndefined();
    expect(often.schedules).toBe(300);
    for (const times of Object.values(often)) expect(times).toBeGreaterThan(20);
  });

  it('are the same for the same seed', () => expect(runSchedules(5, 3)).toEqual(runSchedules(5, 3)));
});
