import type { Decision } from '@platform/decider/decider';
import type { PromptEscalated } from '../../domain/measure/measure.events';
import type { Measure } from '../../domain/measure/measure.state';

/** Once its time has passed without anybody saying that they have seen it, it is for those who coordinate as well. Once. */
export function escalatePrompt(measureId: string, now: Date, measure: Measure): Decision<PromptEscalated, never> {
  if (measure.status !== 'completed' || measure.prompt === null) return [];
  const { acknowledgedBy, escalatedAt, acknowledgeBy, memberId, agencyId } = measure.prompt;
  if (acknowledgedBy !== null || escalatedAt !== null || acknowledgeBy === null) return [];
  if (now < new Date(acknowledgeBy)) return [];
  const { personId } = measure;
  return [
    { type: 'PromptEscalated', data: { measureId, personId, memberId, agencyId, escalatedAt: now.toISOString() } },
  ];
}
