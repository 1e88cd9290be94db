import type { Decision } from '@platform/decider/decider';
import type { WordPlaced } from '../../domain/left-word/left-word.events';
import type { LeftWord } from '../../domain/left-word/left-word.state';

export type PlaceLeftWordRefusal =
  'left-word-unknown' | 'left-word-settled-already' | 'left-word-placed-already' | 'nobody-to-answer-a-carer';

/** Once, with somebody whose team has a key worker: that is who answers. */
export function placeLeftWord(
  placed: WordPlaced['data'],
  word: LeftWord,
  hasKeyWorker: boolean,
): Decision<WordPlaced, PlaceLeftWordRefusal> {
  if (word.status === 'none') return { refused: 'left-word-unknown' };
  if (word.status === 'settled') return { refused: 'left-word-settled-already' };
  if (word.status === 'placed') return word.personId === placed.personId ? [] : { refused: 'left-word-placed-already' };
  if (!hasKeyWorker) return { refused: 'nobody-to-answer-a-carer' };
  return [{ type: 'WordPlaced', data: placed }];
}
