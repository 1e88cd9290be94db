import type { Decision } from '@platform/decider/decider';
import type { Completing, KeepingRefusal } from '../../domain/measure/completing.rules';
import { keepAnswers } from '../../domain/measure/completing.rules';
import type { MeasureEvent } from '../../domain/measure/measure.events';
import type { Measure } from '../../domain/measure/measure.state';

export type AnswerByCodeRefusal = 'code-used' | 'code-over' | 'code-taken-back' | KeepingRefusal;

/** Once, and until its time: the answers end the offer in the stream that holds both. */
export function answerByCode(completing: Completing, current: Measure): Decision<MeasureEvent, AnswerByCodeRefusal> {
  if (current.status === 'taken-back') return { refused: 'code-taken-back' };
  if (current.status !== 'offered') return { refused: 'code-used' };
  if (completing.at >= current.answerBy) return { refused: 'code-over' };
  return keepAnswers(completing);
}
