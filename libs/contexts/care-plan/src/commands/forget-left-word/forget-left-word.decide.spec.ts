import { foldEvents } from '@platform/decider/decider';
import { DUE, raised } from '../../domain/carer-concern/carer-concern.fixtures';
import { leftWords, wordLeft, wordPlaced, wordSettled } from '../../domain/left-word/left-word.fixtures';
import type { LeftWordEvent } from '../../domain/left-word/left-word.events';
import { evolve, leftWordStream } from '../../domain/left-word/left-word.state';
import { bringToTheTeam } from './forget-left-word.decide';

const after = (...history: LeftWordEvent[]) => foldEvents(evolve, leftWordStream.initial, history);

describe('bringing what was left at the door to the team', () => {
  it('keeps the words as they were left, from the person unless it was said otherwise, and the day', () =>
    expect(bringToTheTeam(after(wordLeft(), wordPlaced()), []).map(({ data }) => data)).toEqual([
      {
        ...{ concernId: 'word-1', personId: 'person-1', words: leftWords().words, mayBeShownToThePerson: false },
        ...{ raisedBy: null, raisedAt: wordLeft().data.leftAt, answerDueAt: DUE },
        atTheDoor: {
          ...{ about: 'Sam Field', more: leftWords().more, name: 'Mia' },
          reachMe: { how: 'phone', at: '07700 900456' },
        },
      },
    ]));

  it('is done once, for the one of whom it was decided first, and never of what waits, was settled or is forgotten', () => {
    const there = { ...raised({ concernId: 'word-1' }).data, isOverdue: false, answered: null };
    expect(bringToTheTeam(after(wordLeft(), wordPlaced()), [there])).toEqual([]);
    const twice = after(wordLeft(), wordPlaced(), wordPlaced({ personId: 'person-2' }));
    expect(bringToTheTeam(twice, [])).toMatchObject([{ data: { personId: 'person-1' } }]);
    expect(bringToTheTeam(after(wordLeft()), [])).toEqual([]);
    expect(bringToTheTeam(after(wordLeft(), wordSettled()), [])).toEqual([]);
    expect(bringToTheTeam(after(wordLeft({ left: null }), wordPlaced()), [])).toEqual([]);
  });
});
