import type { Decision } from '@platform/decider/decider';
import type { MeasureFoundWrong, MeasureInUseAgain } from '../../domain/measure/measure.events';
import type { Measure } from '../../domain/measure/measure.state';

/** That a person was answered about answers of theirs. */
export interface Answered {
  readonly measureId: string;
  readonly personId: string;
  readonly correctionId: string;
  readonly outcome: 'put-right' | 'not-changed';
  readonly answeredAt: string;
}

/** What was put right is not gone by any more, whether it was kept from use meanwhile or not; what was not changed is in use again. */
export function closeMeasureDispute(
  { outcome, ...answered }: Answered,
  measure: Measure,
): Decision<MeasureInUseAgain | MeasureFoundWrong, never> {
  if (measure.status !== 'completed' || measure.personId !== answered.personId) return [];
  const isKept = measure.keptFor.includes(answered.correctionId);
  if (outcome === 'put-right' && (isKept || !measure.foundWrong)) {
    return [{ type: 'MeasureFoundWrong', data: answered }];
  }
  return isKept ? [{ type: 'MeasureInUseAgain', data: answered }] : [];
}
