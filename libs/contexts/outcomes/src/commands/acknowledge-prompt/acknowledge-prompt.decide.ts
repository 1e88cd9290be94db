import type { Decision } from '@platform/decider/decider';
import type { PromptAcknowledged } from '../../domain/measure/measure.events';
import type { Measure } from '../../domain/measure/measure.state';

export type AcknowledgePromptRefusal = 'prompt-not-there' | 'prompt-already-acknowledged';

/** Somebody has seen it and will talk with the person. One is enough, and the second is told who it was. */
export function acknowledgePrompt(
  acknowledged: PromptAcknowledged['data'],
  measure: Measure,
): Decision<PromptAcknowledged, AcknowledgePromptRefusal> {
  if (measure.status !== 'completed' || measure.prompt === null) return { refused: 'prompt-not-there' };
  if (measure.prompt.acknowledgedBy !== null) return { refused: 'prompt-already-acknowledged' };
  return [{ type: 'PromptAcknowledged', data: acknowledged }];
}
