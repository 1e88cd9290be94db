import type { Decision } from '@platform/decider/decider';
import type { WordLeft } from '../../domain/left-word/left-word.events';
import { leftOnce } from '../../domain/left-word/left-word.rules';
import type { LeftWord } from '../../domain/left-word/left-word.state';

/** Always heard. */
export function leaveWord(word: WordLeft['data'], state: LeftWord): Decision<WordLeft, never> {
  return leftOnce(word, state);
}
