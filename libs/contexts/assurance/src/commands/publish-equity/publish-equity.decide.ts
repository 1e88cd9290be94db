import type { Decision } from '@platform/decider/decider';
import type { FigureMadeOf, FigurePublished, FigureWithheld } from '../../domain/figure/figure.events';
import type { Figure } from '../../domain/figure/figure.state';

/** A revision comes out once and stays as it is. What it was made of is kept sealed, and of what did not come out not at all. */
export function publishEquity(
  outcome: FigurePublished | FigureWithheld,
  { revisions }: Figure,
): Decision<FigureMadeOf | FigurePublished | FigureWithheld, never> {
  const { figure, period, revision } = outcome.data;
  if (revisions.some((one) => one.revision === revision)) return [];
  if (outcome.type === 'FigureWithheld') return [outcome];
  const { asked, ...released } = outcome.data;
  return [
    { type: 'FigureMadeOf', data: { figure, period, revision, asked } },
    { type: 'FigurePublished', data: { ...released, asked: '' } },
  ];
}
