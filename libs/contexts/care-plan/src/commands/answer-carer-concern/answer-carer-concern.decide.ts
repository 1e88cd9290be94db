import type { Decision } from '@platform/decider/decider';
import type { CarerConcernAnswered } from '../../domain/carer-concern/carer-concern.events';
import type { CarerConcerns } from '../../domain/carer-concern/carer-concern.state';

export type AnswerCarerConcernRefusal =
  'carer-concern-unknown' | 'carer-concern-answered-already' | 'person-has-not-agreed';

/**
 * Answered once, and nothing of the record is given back that the person has not agreed to show.
 * @param showsSomethingTo whether the person shows a part of their plan to this member
 */
export function answerCarerConcern(
  answered: CarerConcernAnswered['data'],
  concerns: CarerConcerns,
  showsSomethingTo: (memberId: string) => boolean,
): Decision<CarerConcernAnswered, AnswerCarerConcernRefusal> {
  const concern = concerns.find(({ concernId }) => concernId === answered.concernId);
  if (!concern) return { refused: 'carer-concern-unknown' };
  if (concern.answered) return { refused: 'carer-concern-answered-already' };
  const { raisedBy } = concern;
  if (answered.shares === 'what-the-person-agreed' && (raisedBy === null || !showsSomethingTo(raisedBy))) {
    return { refused: 'person-has-not-agreed' };
  }
  return [{ type: 'CarerConcernAnswered', data: { ...answered, ...(raisedBy !== null && { raisedBy }) } }];
}
