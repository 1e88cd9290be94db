import type { WordLeft } from './left-word.events';
import type { LeftWord } from './left-word.state';

/** There is no reason not to hear it, whoever tells it and of whomever it is; once for each id. */
export const leftOnce = (word: WordLeft['data'], { status }: LeftWord): readonly WordLeft[] =>
  status === 'none' ? [{ type: 'WordLeft', data: word }] : [];
