import type { Decision } from '@platform/decider/decider';
import type { Completing, KeepingRefusal } from '../../domain/measure/completing.rules';
import { keepAnswers } from '../../domain/measure/completing.rules';
import type { MeasureEvent } from '../../domain/measure/measure.events';
import type { Measure } from '../../domain/measure/measure.state';

export type CompleteMeasureRefusal = 'measure-already-completed' | KeepingRefusal;

/** By whoever is signed in: the person, or their team with them or from paper. */
export function completeMeasure(
  completing: Completing,
  current: Measure,
): Decision<MeasureEvent, CompleteMeasureRefusal> {
  if (current.status !== 'not-completed') return { refused: 'measure-already-completed' };
  return keepAnswers(completing);
}
