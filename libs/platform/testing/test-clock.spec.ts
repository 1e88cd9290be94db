import { TestClock } from './test-clock';

describe('a clock for tests', () => {
  it('stands still until it is advanced or set', () => {
    const clock = new TestClock('2026-03-01T10:00:00.000Z');
    expect(clock.now().toISOString()).toBe('2026-03-01T10:00:00.000Z');

    clock.advance(90_000);
    expect(clock.now().toISOString()).toBe('2026-03-01T10:01:30.000Z');

    clock.set('2025-12-31T23:59:59.000Z');
    expect(clock.now().toISOString()).toBe('2025-12-31T23:59:59.000Z');
  });

  it('is not changed through a date that it gave', () => {
    const clock = new TestClock('2026-03-01T10:00:00.000Z');
    clock.now().setFullYear(1999);
    expect(clock.now().toISOString()).toBe('2026-03-01T10:00:00.000Z');
  });

  it('refuses what is not an instant', () => {
    expect(() => new TestClock('tomorrow')).toThrow('"tomorrow" is not an instant');
  });
});
