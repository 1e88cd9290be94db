import type { Decision } from '@platform/decider/decider';
import type { CorrectionAnswered } from '../../domain/correction/correction.events';
import type { Corrections } from '../../domain/correction/correction.state';

export type AnswerCorrectionRefusal = 'correction-unknown' | 'correction-answered-already';

/** Either way it says why, and the statement of the person stays. */
export function answerCorrection(
  answered: CorrectionAnswered['data'],
  corrections: Corrections,
): Decision<CorrectionAnswered, AnswerCorrectionRefusal> {
  const correction = corrections.find(({ correctionId }) => correctionId === answered.correctionId);
  if (!correction) return { refused: 'correction-unknown' };
  if (correction.answered) return { refused: 'correction-answered-already' };
  return [{ type: 'CorrectionAnswered', data: answered }];
}
