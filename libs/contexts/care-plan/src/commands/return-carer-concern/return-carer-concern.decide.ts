import type { Decision } from '@platform/decider/decider';
import type { CarerConcernReturned } from '../../domain/carer-concern/carer-concern.events';
import type { CarerConcern, CarerConcerns } from '../../domain/carer-concern/carer-concern.state';
import type { WordLeft } from '../../domain/left-word/left-word.events';

export type ReturnCarerConcernRefusal =
  'carer-concern-unknown' | 'not-left-at-the-door' | 'carer-concern-answered-already';

/** What was left at the door may have come to the wrong team; what a carer of this person told has not. */
export function returnCarerConcern(
  returned: CarerConcernReturned['data'],
  concerns: CarerConcerns,
): Decision<CarerConcernReturned, ReturnCarerConcernRefusal> {
  const concern = concerns.find(({ concernId }) => concernId === returned.concernId);
  if (!concern) return { refused: 'carer-concern-unknown' };
  if (!concern.atTheDoor) return { refused: 'not-left-at-the-door' };
  if (concern.answered) return { refused: 'carer-concern-answered-already' };
  return [{ type: 'CarerConcernReturned', data: returned }];
}

/** It waits at the door again, owed by the same day, and without the code that led to the wrong team. */
export function leftAgain(wordId: string, concern: CarerConcern): WordLeft['data'] | undefined {
  const { atTheDoor, words, mayBeShownToThePerson, raisedAt: leftAt, answerDueAt: dueAt } = concern;
  if (!atTheDoor) return undefined;
  const { about, more, name, reachMe } = atTheDoor;
  const left = { about, more, words, mayBeShownToThePerson, teller: { name, reachMe, language: null } };
  return { wordId, left, codeOf: null, leftAt, dueAt };
}
