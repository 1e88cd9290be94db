import type { Decision } from '@platform/decider/decider';
import type { MeasureDefinition } from '../../domain/measure/definition.rules';
import type { MeasureSendingAsked } from '../../domain/measure-sending/measure-sending.events';
import type { MeasureSending } from '../../domain/measure-sending/measure-sending.state';

export type SendMeasureRefusal = 'measure-not-known' | 'measure-locked';

export interface Sending {
  readonly sendingId: string;
  readonly personId: string;
  readonly definition: MeasureDefinition | undefined;
  readonly isUnlocked: boolean;
  readonly sendingAskedBy: string;
  readonly agencyId: string | null;
  readonly sendingAskedAt: string;
}

export function sendMeasure(
  { definition, isUnlocked, ...asking }: Sending,
  current: MeasureSending,
): Decision<MeasureSendingAsked, SendMeasureRefusal> {
  if (current.status === 'asked') return [];
  if (!definition) return { refused: 'measure-not-known' };
  if (!isUnlocked) return { refused: 'measure-locked' };
  return [{ type: 'MeasureSendingAsked', data: { ...asking, measure: definition.code } }];
}
