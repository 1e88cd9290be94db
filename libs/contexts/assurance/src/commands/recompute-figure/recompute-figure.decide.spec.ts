import { given } from '@platform/decider/given-when-then';
import type { FigureRecomputed } from '../../domain/figure/figure.events';
import { figureStream } from '../../domain/figure/figure.state';
import { recomputeFigure } from './recompute-figure.decide';

const found: FigureRecomputed['data'] = {
  ...{ figure: 'introductions.v1', period: '2026-03', revision: 1, equal: true },
  ...{ by: 'martin', at: '2026-04-07T09:00:00.000Z' },
};

describe('counting a figure again', () => {
  it('is kept each time, whether it was the same or not', () =>
    given(figureStream, [{ type: 'FigureRecomputed', data: found }])
      .when(() => recomputeFigure({ ...found, equal: false }))
      .then([{ type: 'FigureRecomputed', data: { ...found, equal: false } }]));
});
