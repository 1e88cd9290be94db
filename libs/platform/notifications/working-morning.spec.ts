import { workingMorning } from './working-morning';

const at = (now: string, hour = 8) => workingMorning(new Date(now), hour, 'england');

describe('the morning of a working day', () => {
  it('comes at its hour where the alliance is, in winter and in summer', () => {
    expect(at('2026-03-02T07:59:59.999Z')).toBeNull();
    expect(at('2026-03-02T08:00:00.000Z')?.at.toISOString()).toBe('2026-03-02T08:00:00.000Z');
    expect(at('2026-07-01T06:59:59.999Z')).toBeNull();
    expect(at('2026-07-01T07:00:00.000Z')).toEqual({
      day: '2026-07-01',
      at: new Date('2026-07-01T07:00:00.000Z'),
      until: new Date('2026-07-01T23:00:00.000Z'),
    });
  });

  it('is of its own day when the clocks changed in the night before', () => {
    // Monday after the last Sunday of March, and of October.
    expect(at('2026-03-30T07:00:00.000Z')?.day).toBe('2026-03-30');
    expect(at('2026-10-26T07:59:59.999Z')).toBeNull();
    expect(at('2026-10-26T08:00:00.000Z')?.day).toBe('2026-10-26');
  });

  it.each(['2026-03-07T12:00:00.000Z', '2026-03-08T12:00:00.000Z', '2026-12-25T12:00:00.000Z'])(
    'does not come on a day on which nobody works: %s',
    (now) => expect(at(now)).toBeNull(),
  );
});
