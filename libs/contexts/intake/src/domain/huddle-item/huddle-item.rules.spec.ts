import { captured, carried } from './huddle-item.fixtures';
import { carry, hoursLate, owedBy } from './huddle-item.rules';
import { evolve } from './huddle-item.state';

const began = new Date('2026-03-03T09:30:00.000Z');

describe('the summary of an item', () => {
  it.each([
    ['two days before', '2026-03-01T09:30:00.000Z', 0],
    ['a day before to the minute', '2026-03-02T09:30:00.000Z', 0],
    ['an hour too late', '2026-03-02T10:30:00.000Z', 1],
    ['as the huddle begins', '2026-03-03T09:30:00.000Z', 24],
    ['while it is held', '2026-03-03T09:50:00.000Z', 25],
  ])('that came %s', (_, raisedAt, hours) => expect(hoursLate(new Date(raisedAt), began)).toBe(hours));
});

describe('telling the person', () => {
  it('is owed within two working days', () =>
    expect(owedBy(new Date('2026-03-06T10:00:00.000Z'), 'england').toISOString()).toBe('2026-03-10T10:00:00.000Z'));

  it('is of the day that the alliance has set, as is how early a summary is there', () => {
    expect(owedBy(new Date('2026-03-06T10:00:00.000Z'), 'england', 1).toISOString()).toBe('2026-03-09T10:00:00.000Z');
    expect(hoursLate(new Date('2026-03-06T10:00:00.000Z'), new Date('2026-03-06T12:00:00.000Z'), 4)).toBe(2);
  });
});

describe('carrying', () => {
  it('keeps no reason for what has an outcome', () =>
    expect(carry(carried().data, evolve({ status: 'not-raised' }, captured()))).toEqual([]));
});
