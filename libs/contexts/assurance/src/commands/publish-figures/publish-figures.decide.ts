import type { Decision } from '@platform/decider/decider';
import type { FigurePublished, FigureWithheld } from '../../domain/figure/figure.events';
import type { Figure } from '../../domain/figure/figure.state';

/** A revision comes out once and stays as it is, whatever is recorded afterwards. */
export function publishFigure(
  outcome: FigurePublished | FigureWithheld,
  { revisions }: Figure,
): Decision<FigurePublished | FigureWithheld, never> {
  return revisions.some(({ revision }) => revision === outcome.data.revision) ? [] : [outcome];
}
