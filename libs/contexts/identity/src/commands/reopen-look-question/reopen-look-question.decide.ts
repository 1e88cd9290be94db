import type { Decision } from '@platform/decider/decider';
import type { LookQuestionReopened } from '../../domain/look-question/look-question.events';
import type { LookQuestion } from '../../domain/look-question/look-question.state';

export type ReopenLookQuestionRefusal = 'question-unknown' | 'question-not-answered-yet' | 'guardian-has-answered';

/** Who is not satisfied with the answer of the agency is answered by the guardian. */
export function reopenLookQuestion(
  reopened: LookQuestionReopened['data'],
  question: LookQuestion,
): Decision<LookQuestionReopened, ReopenLookQuestionRefusal> {
  if (question.status === 'not-asked' || question.asked.personId !== reopened.personId) {
    return { refused: 'question-unknown' };
  }
  if (question.guardianHasAnswered) return { refused: 'guardian-has-answered' };
  if (question.status === 'open') return { refused: 'question-not-answered-yet' };
  return [{ type: 'LookQuestionReopened', data: reopened }];
}
