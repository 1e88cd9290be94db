import {
  addDays,
  clock,
  dayName,
  dayOf,
  daysUntil,
  dayWithDistance,
  distance,
  londonInstant,
  momentWithDistance,
  timeSince,
} from './dates';

const now = new Date('2026-03-01T10:00:00Z');

describe('dates in words', () => {
  it('says the day and how far it is', () => {
    expect(dayWithDistance('2026-03-03', now)).toBe('Tuesday 3 March, in 2 days');
  });

  it('says the year only when it is another one', () => {
    expect(dayName('2025-12-31', now)).toBe('Wednesday 31 December 2025');
  });

  it.each([
    ['2026-03-01', 'today'],
    ['2026-03-02', 'tomorrow'],
    ['2026-02-28', 'yesterday'],
    ['2026-02-20', '9 days ago'],
    ['2026-04-05', 'in 5 weeks'],
    ['2026-06-01', 'in 3 months'],
  ])('%s is %s', (day, words) => {
    expect(distance(day, now)).toBe(words);
  });

  it('takes the calendar day of London, also in summer when UTC is still the day before', () => {
    expect(dayOf('2026-07-01T23:30:00Z')).toBe('2026-07-02');
    expect(daysUntil('2026-07-02', new Date('2026-07-01T23:30:00Z'))).toBe(0);
  });

  it('counts calendar days over the change of the clocks', () => {
    expect(daysUntil('2026-03-30', new Date('2026-03-28T23:59:00Z'))).toBe(2);
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
  });

  it('says times as people do', () => {
    expect(momentWithDistance('2026-03-01T14:05:00Z', now)).toBe('Sunday 1 March at 2:05pm, today');
    expect(['00:00', '09:00', '12:00', '12:15', '17:30'].map(clock)).toEqual([
      'midnight',
      '9am',
      'midday',
      '12:15pm',
      '5:30pm',
    ]);
  });

  it.each([
    ['2026-03-01T09:59:30Z', 'less than a minute'],
    ['2026-03-01T09:59:00Z', '1 minute'],
    ['2026-03-01T07:00:00Z', '3 hours'],
    ['2026-02-27T09:00:00Z', '2 days'],
    ['2026-01-20T10:00:00Z', '5 weeks'],
  ])('since %s it has been %s', (instant, words) => {
    expect(timeSince(instant, now)).toBe(words);
  });

  it('reads a time as London says it, in winter and in summer', () => {
    expect(londonInstant('2026-01-05', '17:00')).toBe('2026-01-05T17:00:00.000Z');
    expect(londonInstant('2026-07-05', '00:30')).toBe('2026-07-04T23:30:00.000Z');
  });
});
