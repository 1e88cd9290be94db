import type { Decision } from '@platform/decider/decider';
import type { FigureRecomputed } from '../../domain/figure/figure.events';

export type RecomputeFigureRefusal = 'figure-not-found';

/** That somebody counted again is kept each time, with what they found. */
export function recomputeFigure(found: FigureRecomputed['data']): Decision<FigureRecomputed, RecomputeFigureRefusal> {
  return [{ type: 'FigureRecomputed', data: found }];
}
