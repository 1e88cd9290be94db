import type { Decision } from '@platform/decider/decider';
import type { MeasureDefinition } from '../../domain/measure/definition.rules';
import type { MeasureOffered } from '../../domain/measure/measure.events';
import type { Measure } from '../../domain/measure/measure.state';
import { offerFrom } from '../../domain/measure/offer.rules';

export type OfferMeasureRefusal = 'measure-already-completed' | 'measure-not-known' | 'measure-locked';

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
  return [offerFrom(at, { ...offering, measure: definition.code })];
}
