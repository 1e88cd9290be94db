import { countedFrom, periodBefore, periodOf, periodsToCount } from './period.rules';

const ids = (began: string, today: string) => periodsToCount(began, today).map(({ id }) => id);

describe('periods', () => {
  it('are counted when five days after their end are over, a quarter with its last month', () => {
    expect(countedFrom({ to: '2026-02-28' })).toBe('2026-03-06');
    expect(ids('2026-01-20', '2026-03-05')).toEqual(['2026-01']);
    expect(ids('2026-01-20', '2026-03-06')).toEqual(['2026-01', '2026-02']);
    expect(ids('2025-11-30', '2026-04-06')).toEqual(['2025-11', '2025-12', '2025-Q4', '2026-01', '2026-02', '2026-03', '2026-Q1']); // prettier-ignore
    expect(ids('2026-03-02', '2026-03-02')).toEqual([]);
  });

  it('follow each other, and are known by their names', () => {
    expect(periodBefore({ id: '2026-01', from: '2026-01-01', to: '2026-01-31' }).id).toBe('2025-12');
    expect(periodBefore({ id: '2026-Q1', from: '2026-01-01', to: '2026-03-31' })).toEqual(periodOf('2025-Q4'));
    expect(periodOf('2025-Q4')).toEqual({ id: '2025-Q4', from: '2025-10-01', to: '2025-12-31' });
    for (const none of ['2026-13', '2026-Q5', '2026', 'now', '']) expect(periodOf(none)).toBeUndefined();
  });
});
