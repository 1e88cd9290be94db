import type { Decision } from '@platform/decider/decider';
import type { CarerConcernRaised } from '../../domain/carer-concern/carer-concern.events';
import type { CarerConcerns } from '../../domain/carer-concern/carer-concern.state';
import type { WordPlaced } from '../../domain/left-word/left-word.events';
import type { LeftWord } from '../../domain/left-word/left-word.state';

export type PlaceLeftWordRefusal =
  'left-word-unknown' | 'left-word-settled-already' | 'left-word-placed-already' | 'nobody-to-answer-a-carer';

/** With the team it is what somebody close told them, and is owed what was promised at the door, by the same day. */
export function bringToTheTeam(
  { wordId, personId }: { readonly wordId: string; readonly personId: string },
  word: LeftWord,
  concerns: CarerConcerns,
): readonly CarerConcernRaised[] {
  if (word.status !== 'waiting' || !word.left || concerns.some(({ concernId }) => concernId === wordId)) return [];
  const { about, more, words, mayBeShownToThePerson, teller } = word.left;
  const { name, reachMe } = teller;
  const said = { concernId: wordId, personId, words, mayBeShownToThePerson, raisedBy: null };
  const when = { raisedAt: word.leftAt, answerDueAt: word.dueAt };
  return [{ type: 'CarerConcernRaised', data: { ...said, ...when, atTheDoor: { about, more, name, reachMe } } }];
}

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
