import { given } from '@platform/decider/given-when-then';
import { wordLeft, wordPlaced, wordSettled } from '../../domain/left-word/left-word.fixtures';
import { leftWordStream } from '../../domain/left-word/left-word.state';
import { placeLeftWord } from './place-left-word.decide';

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
});
