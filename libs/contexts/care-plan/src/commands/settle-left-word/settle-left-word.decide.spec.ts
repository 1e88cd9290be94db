import { given } from '@platform/decider/given-when-then';
import { leftWords, wordLeft, wordPlaced, wordSettled } from '../../domain/left-word/left-word.fixtures';
import { leftWordStream } from '../../domain/left-word/left-word.state';
import { settleLeftWord } from './settle-left-word.decide';

const settle = (how?: Parameters<typeof wordSettled>[0]) => (state: typeof leftWordStream.initial) =>
  settleLeftWord(wordSettled(how).data, state);

describe('settling a word that concerns nobody in care here', () => {
  it('is done once, and never of what is with a team', () => {
    given(leftWordStream, [wordLeft()]).when(settle()).then([wordSettled()]);
    given(leftWordStream, [wordLeft(), wordSettled()]).when(settle()).thenNothing();
    given(leftWordStream, [wordLeft(), wordPlaced()]).when(settle()).thenRefused('left-word-placed-already');
    given(leftWordStream, []).when(settle()).thenRefused('left-word-unknown');
  });

  it('is owed an answer where they can be reached', () => {
    const teller = { name: null, reachMe: null, language: null };
    given(leftWordStream, [wordLeft()]).when(settle('cannot-tell-who')).thenRefused('teller-is-owed-an-answer');
    given(leftWordStream, [wordLeft({ left: leftWords({ teller }) })])
      .when(settle('cannot-tell-who'))
      .then([wordSettled('cannot-tell-who')]);
  });
});
