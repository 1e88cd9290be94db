import { given } from '@platform/decider/given-when-then';
import { wordLeft, wordPlaced } from '../../domain/left-word/left-word.fixtures';
import { leftWordStream } from '../../domain/left-word/left-word.state';
import { leaveWord } from './leave-word.decide';

describe('leaving word of somebody one is close to', () => {
  it('is always heard, and once for each wish', () => {
    const left = (state: typeof leftWordStream.initial) => leaveWord(wordLeft().data, state);
    given(leftWordStream, []).when(left).then([wordLeft()]);
    given(leftWordStream, [wordLeft()]).when(left).thenNothing();
    given(leftWordStream, [wordLeft(), wordPlaced()]).when(left).thenNothing();
  });
});
