import type { Decision } from '@platform/decider/decider';
import type { MeasureFoundAboutSomebodyElse } from '../../domain/measure/measure.events';
import type { Measure } from '../../domain/measure/measure.state';

export type TakeOutMeasureRefusal = 'measure-not-there' | 'right-person-not-yours';

/** Nothing is deleted: it was kept, and no view shows it any more. */
export function takeOutMeasure(
  found: MeasureFoundAboutSomebodyElse['data'],
  measure: Measure,
): Decision<MeasureFoundAboutSomebodyElse, TakeOutMeasureRefusal> {
  if (measure.status !== 'completed' || measure.personId !== found.personId) return { refused: 'measure-not-there' };
  return [{ type: 'MeasureFoundAboutSomebodyElse', data: found }];
}
