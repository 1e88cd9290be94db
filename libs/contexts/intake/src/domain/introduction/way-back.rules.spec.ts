import { wayBack, wayBackUntil } from './way-back.rules';

const first = { introductionId: 'one', endedAt: '2026-01-05T10:00:00.000Z' };
const second = { introductionId: 'two', endedAt: '2026-03-02T10:00:00.000Z' };

describe('the way back', () => {
  it('is open for 180 days after the last end, at the same time of day', () => {
    expect(wayBackUntil(first)).toBe('2026-07-04T09:00:00.000Z');
    expect(wayBack([first], new Date('2026-07-04T09:00:00.000Z'))).toEqual(first);
    expect(wayBack([first], new Date('2026-07-04T09:00:00.001Z'))).toBeUndefined();
  });

  it('goes back to the introduction that ended last', () =>
    expect(wayBack([first, second], new Date('2026-08-01T09:00:00.000Z'))).toEqual(second));

  it('is there for nobody who was not here before', () => expect(wayBack([], new Date(0))).toBeUndefined());
});
