import type { CarerConcernRaised } from '../../domain/carer-concern/carer-concern.events';
import type { CarerConcerns } from '../../domain/carer-concern/carer-concern.state';
import type { LeftWord } from '../../domain/left-word/left-word.state';

/** Before it is forgotten at the door it is with the team, as what somebody close told them, owed by the day that was promised. */
export function bringToTheTeam(word: LeftWord, concerns: CarerConcerns): readonly CarerConcernRaised[] {
  if (word.status !== 'placed' || !word.left) return [];
  const { wordId: concernId, personId } = word;
  if (concerns.some((one) => one.concernId === concernId)) return [];
  const { about, more, words, mayBeShownToThePerson, teller } = word.left;
  const { name, reachMe } = teller;
  const said = { concernId, personId, words, mayBeShownToThePerson, raisedBy: null };
  const when = { raisedAt: word.leftAt, answerDueAt: word.dueAt };
  return [{ type: 'CarerConcernRaised', data: { ...said, ...when, atTheDoor: { about, more, name, reachMe } } }];
}
