import type { Decision } from '@platform/decider/decider';
import type { LeftWordSettled } from '../../domain/left-word/left-word.events';
import type { LeftWord } from '../../domain/left-word/left-word.state';

export type SettleLeftWordRefusal = 'left-word-unknown' | 'left-word-placed-already' | 'teller-is-owed-an-answer';

/** Nobody in care here is meant; whoever left a way to be reached has been reached all the same. */
export function settleLeftWord(
  settled: LeftWordSettled['data'],
  word: LeftWord,
): Decision<LeftWordSettled, SettleLeftWordRefusal> {
  if (word.status === 'none') return { refused: 'left-word-unknown' };
  if (word.status === 'placed') return { refused: 'left-word-placed-already' };
  if (word.status === 'settled') return [];
  if (settled.how === 'cannot-tell-who' && word.left?.teller.reachMe) return { refused: 'teller-is-owed-an-answer' };
  return [{ type: 'LeftWordSettled', data: settled }];
}
