import { DEFAULT_SESSION_LIMITS, isLastSeenDue, isLive } from './session-limits';

const MINUTE = 60_000;
const start = new Date('2026-01-05T09:00:00.000Z');
const after = (minutes: number): Date => new Date(start.getTime() + minutes * MINUTE);
const seenAfter = (minutes: number) => ({ createdAt: start, lastSeenAt: after(minutes), endedAt: null });

describe('a session', () => {
  it('lasts just short of twenty minutes without use', () => {
    const almost = new Date(after(20).getTime() - 1);
    expect(isLive(seenAfter(0), DEFAULT_SESSION_LIMITS, almost)).toBe(true);
    expect(isLive(seenAfter(0), DEFAULT_SESSION_LIMITS, after(20))).toBe(false);
  });

  it('lasts twelve hours at most, however much it is used', () => {
    expect(isLive(seenAfter(719), DEFAULT_SESSION_LIMITS, after(719.9))).toBe(true);
    expect(isLive(seenAfter(719), DEFAULT_SESSION_LIMITS, after(720))).toBe(false);
  });

  it('is over once it was ended', () => {
    expect(isLive({ ...seenAfter(0), endedAt: start }, DEFAULT_SESSION_LIMITS, start)).toBe(false);
  });

  it('is marked as seen once a minute', () => {
    expect(isLastSeenDue(seenAfter(0), after(0.99))).toBe(false);
    expect(isLastSeenDue(seenAfter(0), after(1))).toBe(true);
  });
});
