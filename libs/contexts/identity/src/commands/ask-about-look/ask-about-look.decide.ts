import type { Decision } from '@platform/decider/decider';
import type { LookQuestionAsked } from '../../domain/look-question/look-question.events';
import type { LookQuestion } from '../../domain/look-question/look-question.state';

export type AskAboutLookRefusal = 'look-asked-about';

/** One question about each look; what follows is said within it. */
export function askAboutLook(
  question: LookQuestionAsked['data'],
  { status }: LookQuestion,
): Decision<LookQuestionAsked, AskAboutLookRefusal> {
  return status === 'not-asked' ? [{ type: 'LookQuestionAsked', data: question }] : { refused: 'look-asked-about' };
}
