import { doesNotHold, sentencesOf } from './difference.rules';

describe('differences in words', () => {
  it('name one entry, and neighbours together', () =>
    expect(
      sentencesOf([
        { seq: 2, difference: 'facts-changed' },
        { seq: 5, difference: 'event-gone' },
        { seq: 6, difference: 'event-gone' },
        { seq: 7, difference: 'content-changed' },
        { seq: 7, difference: 'events-put-in-before' },
        { seq: 9, difference: 'event-gone' },
      ]),
    ).toEqual([
      'entry 2: who, when, why or a fact of the stored event was changed',
      'entries 5 to 6: the event that was logged is not stored any more',
      'entry 7: the sealed content, the place or the kind of the stored event was changed',
      'entry 7: events were put in before it that were never logged',
      'entry 9: the event that was logged is not stored any more',
    ]));

  it('begin with the verdict', () =>
    expect(doesNotHold(['entry 2: this', 'entry 5: that'])).toEqual([
      'The record does NOT hold: entry 2: this.',
      'Also: entry 5: that.',
    ]));

  it('stop where nobody reads on, and say how many more there are', () => {
    const sentences = doesNotHold(Array.from({ length: 13 }, (_, i) => `entry ${i}`));
    expect(sentences).toHaveLength(11);
    expect(sentences.at(-1)).toBe('And 3 more of the same kind.');
  });
});
