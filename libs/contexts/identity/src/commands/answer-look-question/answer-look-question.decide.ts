import type { Decision } from '@platform/decider/decider';
import type { LookQuestionAnswered } from '../../domain/look-question/look-question.events';
import type { LookQuestion } from '../../domain/look-question/look-question.state';

export type AnswerLookQuestionRefusal =
  'question-unknown' | 'question-is-about-you' | 'question-is-answered' | 'question-is-with-the-guardian';

/** Nobody answers for their own look. Once the person is not satisfied the guardian alone answers. */
export function answerLookQuestion(
  answer: LookQuestionAnswered['data'],
  question: LookQuestion,
): Decision<LookQuestionAnswered, AnswerLookQuestionRefusal> {
  if (question.status === 'not-asked') return { refused: 'question-unknown' };
  if (question.asked.viewerId === answer.answeredBy) return { refused: 'question-is-about-you' };
  if (question.status === 'answered') return { refused: 'question-is-answered' };
  if (question.isWithGuardian && answer.answeredAs !== 'caldicott-guardian') {
    return { refused: 'question-is-with-the-guardian' };
  }
  return [{ type: 'LookQuestionAnswered', data: { ...answer, personId: question.asked.personId } }];
}
