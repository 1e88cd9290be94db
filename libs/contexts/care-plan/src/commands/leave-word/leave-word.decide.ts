import type { Decision } from '@platform/decider/decider';
import type { WordLeft } from '../../domain/left-word/left-word.events';
import type { LeftWord } from '../../domain/left-word/left-word.state';

/** There is no reason not to hear it, whoever tells it and of whomever it is. */
export function leaveWord(word: WordLeft['data'], state: LeftWord): Decision<WordLeft, never> {
  return state.status === 'none' ? [{ type: 'WordLeft', data: word }] : [];
}
