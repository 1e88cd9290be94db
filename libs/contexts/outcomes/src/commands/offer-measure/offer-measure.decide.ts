import type { Decision } from '@platform/decider/decider';
import type { MeasureDefinition } from '../../domain/measure/definition.rules';
import type { MeasureOffered } from '../../domain/measure/measure.events';
import type { Measure } from '../../domain/measure/measure.state';

export type OfferMeasureRefusal = 'measure-already-completed' | 'measure-not-known' | 'measure-locked';

/** Policy: long enough for a week between two meetings, short enough that a lost one soon opens nothing. */
export const OFFERED_FOR_DAYS = 7;
const DAY_MS = 24 * 60 * 60_000;

export interface Offering {
  readonly measureId: string;
  readonly personId: string;
  readonly definition: MeasureDefinition | undefined;
  readonly isUnlocked: boolean;
  readonly offeredBy: string;
  readonly agencyId: string | null;
  readonly at: string;
}

export function offerMeasure(
  { definition, isUnlocked, at, ...offering }: Offering,
  current: Measure,
): Decision<MeasureOffered, OfferMeasureRefusal> {
  if (current.status !== 'not-completed') return { refused: 'measure-already-completed' };
  if (!definition) return { refused: 'measure-not-known' };
  if (!isUnlocked) return { refused: 'measure-locked' };
  const answerBy = new Date(Date.parse(at) + OFFERED_FOR_DAYS * DAY_MS).toISOString();
  return [{ type: 'MeasureOffered', data: { ...offering, measure: definition.code, offeredAt: at, answerBy } }];
}
