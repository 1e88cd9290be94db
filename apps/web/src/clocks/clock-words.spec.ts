import { daysInWords, missingInWords, missingSinceInWords } from './clock-words';

describe('clocks in words', () => {
  it('count whole civil days, across a change of the clocks as well', () => {
    expect(daysInWords('2026-03-28', '2026-03-28')).toBe('0 days');
    expect(daysInWords('2026-03-28', '2026-03-29')).toBe('1 day');
    expect(daysInWords('2026-03-28', '2026-04-11')).toBe('14 days');
  });

  it('say what is missing, and nothing when nothing is', () => {
    expect(missingInWords({ missing: ['initial-conversation', 'care-plan', 'intervention'] })).toBe(
      'the initial conversation, an agreed plan and help that has started',
    );
    expect(missingInWords({ missing: [] })).toBe('nothing');
  });

  it('say on a card for how long each of them has been missing', () => {
    const clock = { startedOn: '2026-03-02', missing: ['care-plan' as const] };
    expect(missingSinceInWords(clock, '2026-03-02')).toBe('Missing since today: an agreed plan.');
    expect(missingSinceInWords(clock, '2026-03-14')).toBe('Missing for 12 days: an agreed plan.');
  });
});
