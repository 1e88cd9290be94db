import type { Decision } from '@platform/decider/decider';
import type { MeasureKeptFromUse } from '../../domain/measure/measure.events';
import type { Measure } from '../../domain/measure/measure.state';

/** Of answers that are theirs and in the record; of any other id, nothing. */
export function beginMeasureDispute(
  asked: MeasureKeptFromUse['data'],
  measure: Measure,
): Decision<MeasureKeptFromUse, never> {
  if (measure.status !== 'completed' || measure.personId !== asked.personId) return [];
  return measure.keptFor.includes(asked.correctionId) ? [] : [{ type: 'MeasureKeptFromUse', data: asked }];
}
