import { given } from '@platform/decider/given-when-then';
import { DUE, raised } from '../../domain/carer-concern/carer-concern.fixtures';
import { leftWords, wordLeft, wordPlaced, wordSettled } from '../../domain/left-word/left-word.fixtures';
import { evolve, leftWordStream } from '../../domain/left-word/left-word.state';
import { bringToTheTeam, placeLeftWord } from './place-left-word.decide';

const place =
  (hasKeyWorker = true, more: Parameters<typeof wordPlaced>[0] = {}) =>
  (state: typeof leftWordStream.initial) =>
    placeLeftWord(wordPlaced(more).data, state, hasKeyWorker);

describe('saying whom it concerns, what somebody left at the door', () => {
  it('is recorded with who decided it, once', () => {
    given(leftWordStream, [wordLeft()]).when(place()).then([wordPlaced()]);
    given(leftWordStream, [wordLeft(), wordPlaced()]).when(place()).thenNothing();
    given(leftWordStream, [wordLeft(), wordPlaced()])
      .when(place(true, { personId: 'person-2' }))
      .thenRefused('left-word-placed-already');
  });

  it('waits with whoever coordinates until there is somebody who answers, and is of nothing that was not left', () => {
    given(leftWordStream, [wordLeft()]).when(place(false)).thenRefused('nobody-to-answer-a-carer');
    given(leftWordStream, []).when(place()).thenRefused('left-word-unknown');
    given(leftWordStream, [wordLeft(), wordSettled()]).when(place()).thenRefused('left-word-settled-already');
  });

  it('brings the words to the team as they were left, kept from the person unless it was said otherwise, by the same day', () => {
    const word = evolve(leftWordStream.initial, wordLeft());
    const at = { wordId: 'word-1', personId: 'person-1' };
    const [brought] = bringToTheTeam(at, word, []);
    expect(brought?.data).toEqual({
      ...{ concernId: 'word-1', personId: 'person-1', words: leftWords().words, mayBeShownToThePerson: false },
      ...{ raisedBy: null, raisedAt: wordLeft().data.leftAt, answerDueAt: DUE },
      atTheDoor: {
        about: 'Sam Field',
        more: leftWords().more,
        name: 'Mia',
        reachMe: { how: 'phone', at: '07700 900456' },
      },
    });
    const there = { ...raised({ concernId: 'word-1' }).data, isOverdue: false, answered: null };
    expect(bringToTheTeam(at, word, [there])).toEqual([]);
  });
});
