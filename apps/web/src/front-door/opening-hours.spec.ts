import type { OpenDay } from '../answers/provider-directory';
import { openToday, weekOf } from './opening-hours';

const days: OpenDay[] = [
  { day: 'TU', opensAt: '14:00', closesAt: '17:30' },
  { day: 'MO', opensAt: '09:00', closesAt: '12:00' },
];

describe('opening hours', () => {
  it.each([
    ['2026-03-02T09:00:00Z', { is: 'openNow', time: '12:00' }],
    ['2026-03-02T12:00:00Z', { is: 'closedForToday' }],
    ['2026-03-03T10:00:00Z', { is: 'opensToday', time: '14:00' }],
    ['2026-03-04T10:00:00Z', { is: 'closedToday' }],
    ['2026-07-06T08:30:00Z', { is: 'openNow', time: '12:00' }],
  ])('at %s is %p', (now, says) => {
    expect(openToday(days, new Date(now))).toEqual(says);
  });

  it('says nothing when no hours are known', () => {
    expect(openToday([])).toBeUndefined();
  });

  it('lists the week in order', () => {
    expect(weekOf(days).map(({ day }) => day)).toEqual(['MO', 'TU']);
  });
});
