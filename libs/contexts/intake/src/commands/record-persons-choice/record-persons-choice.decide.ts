import type { Decision } from '@platform/decider/decider';
import type { DeclinedByPerson } from '../../domain/introduction/introduction.events';
import { saysTheyDidNotCome } from '../../domain/introduction/not-coming.rules';
import type { Introduction } from '../../domain/introduction/introduction.state';

export type RecordPersonsChoiceRefusal =
  'introduction-not-found' | 'handed-over-already' | 'person-died' | 'not-coming-is-no-choice';

/** The person says "not now". It is theirs to say at any time, and the door stays open. */
export function recordPersonsChoice(
  choice: Omit<DeclinedByPerson['data'], 'personId'>,
  introduction: Introduction,
): Decision<DeclinedByPerson, RecordPersonsChoiceRefusal> {
  if (introduction.status === 'not-received') return { refused: 'introduction-not-found' };
  if (introduction.status === 'declined-by-person') return [];
  if (introduction.status === 'handed-over-warmly') return { refused: 'handed-over-already' };
  if (introduction.status === 'died') return { refused: 'person-died' };
  if (choice.recordedBy !== introduction.personId && saysTheyDidNotCome(choice.reason)) {
    return { refused: 'not-coming-is-no-choice' };
  }
  return [{ type: 'DeclinedByPerson', data: { ...choice, personId: introduction.personId } }];
}
