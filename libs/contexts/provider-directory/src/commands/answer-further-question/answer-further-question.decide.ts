import type { Decision } from '@platform/decider/decider';
import type { FurtherQuestionAnswered } from '../../domain/ask/ask.events';
import type { AnswerRefusal } from '../../domain/ask/ask.rules';
import { waitingAsk } from '../../domain/ask/ask.rules';
import type { Ask } from '../../domain/ask/ask.state';

export type AnswerFurtherQuestionRefusal = AnswerRefusal | 'no-question-asked' | 'question-answered-already';

export interface AnsweringQuestion {
  readonly questionAnswer: string;
  readonly answeredBy: string;
  readonly at: string;
}

/** Once, while the ask still waits. Without naming the person, who stays unknown until somebody says yes. */
export function answerFurtherQuestion(
  { questionAnswer, answeredBy, at }: AnsweringQuestion,
  current: Ask,
): Decision<FurtherQuestionAnswered, AnswerFurtherQuestionRefusal> {
  const ask = waitingAsk(current);
  if (typeof ask === 'string') return { refused: ask };
  if (ask.question === null) return { refused: 'no-question-asked' };
  if (ask.questionAnswer !== null) return { refused: 'question-answered-already' };
  const { askId, personId, serviceId, agencyId, goesByLink } = ask;
  const said = { questionAnswer, answeredBy, questionAnsweredAt: at, ...(goesByLink && { goesByLink }) };
  return [{ type: 'FurtherQuestionAnswered', data: { askId, personId, serviceId, agencyId, ...said } }];
}
