import { QUIET_UNLESS_SAID, quietEnds } from './quiet-hours';

const ends = (now: string, hours = QUIET_UNLESS_SAID) => quietEnds(new Date(now), hours)?.toISOString() ?? null;

describe('quiet hours', () => {
  it('are from nine in the evening until eight in the morning unless somebody says otherwise', () => {
    expect(ends('2026-03-02T20:59:59.000Z')).toBeNull();
    expect(ends('2026-03-02T21:00:00.000Z')).toBe('2026-03-03T08:00:00.000Z');
    expect(ends('2026-03-03T07:59:00.000Z')).toBe('2026-03-03T08:00:00.000Z');
    expect(ends('2026-03-03T08:00:00.000Z')).toBeNull();
  });

  it('go by the clock where the alliance is, also in the night in which it changes', () => {
    expect(ends('2026-06-02T20:30:00.000Z')).toBe('2026-06-03T07:00:00.000Z');
    expect(ends('2026-03-28T23:00:00.000Z')).toBe('2026-03-29T07:00:00.000Z');
    expect(ends('2026-10-24T21:00:00.000Z')).toBe('2026-10-25T08:00:00.000Z');
  });

  it('can be within one day, or never', () => {
    expect(ends('2026-03-02T13:00:00.000Z', { from: 12, until: 14 })).toBe('2026-03-02T14:00:00.000Z');
    expect(ends('2026-03-02T15:00:00.000Z', { from: 12, until: 14 })).toBeNull();
    expect(ends('2026-03-02T23:00:00.000Z', { from: 0, until: 0 })).toBeNull();
  });
});
