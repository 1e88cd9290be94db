import { civilDay } from './civil-day';

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
