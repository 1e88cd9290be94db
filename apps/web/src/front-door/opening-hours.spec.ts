import type { OpenDay } from '../answers/provider-directory';
import { openToday, weekOf } from './opening-hours';

const days: OpenDay[] = [
  { day: 'TU', opensAt: '14:00', closesAt: '17:30' },
  { day: 'MO', opensAt: '09:00', closesAt: '12:00' },
];

describe('opening hours', () => {
  it.each([
    ['2026-03-02T09:00:00Z', 'Open now, until midday'],
    ['2026-03-02T12:00:00Z', 'Closed for today'],
    ['2026-03-03T10:00:00Z', 'Opens today at 2pm'],
    ['2026-03-04T10:00:00Z', 'Closed today'],
    ['2026-07-06T08:30:00Z', 'Open now, until midday'],
  ])('at %s says %s', (now, says) => {
    expect(openToday(days, new Date(now))).toBe(says);
  });

  it('says nothing when no hours are known', () => {
    expect(openToday([])).toBeUndefined();
  });

  it('lists the week in order', () => {
    expect(weekOf(days)).toEqual([
      { name: 'Monday', hours: '9am to midday' },
      { name: 'Tuesday', hours: '2pm to 5:30pm' },
    ]);
  });
});
