import { civilDay, civilTime } from './civil-day';

describe('civil day', () => {
  it('is the day on the wall in London, in winter and in summer', () => {
    expect(civilDay(new Date('2026-01-05T23:30:00Z'))).toBe('2026-01-05');
    expect(civilDay(new Date('2026-07-05T23:30:00Z'))).toBe('2026-07-06');
  });

  it('is right on both days of the clock changes', () => {
    expect(civilDay(new Date('2026-03-29T00:30:00Z'))).toBe('2026-03-29');
    expect(civilDay(new Date('2026-03-29T23:30:00Z'))).toBe('2026-03-30');
    expect(civilDay(new Date('2026-10-25T23:30:00Z'))).toBe('2026-10-25');
  });
});

describe('civil time', () => {
  it('is the hour on the wall in London, in winter, in summer and on the days of the changes', () => {
    const at = (day: string, hour: number) => civilTime(day, hour).toISOString();
    expect(at('2026-01-05', 9)).toBe('2026-01-05T09:00:00.000Z');
    expect(at('2026-07-05', 0)).toBe('2026-07-04T23:00:00.000Z');
    expect(at('2026-07-05', 23)).toBe('2026-07-05T22:00:00.000Z');
    expect(at('2026-03-29', 9)).toBe('2026-03-29T08:00:00.000Z');
    expect(at('2026-10-25', 9)).toBe('2026-10-25T09:00:00.000Z');
  });
});
