import { given } from '@platform/decider/given-when-then';
import type { FigurePublished, FigureWithheld } from '../../domain/figure/figure.events';
import { figureStream } from '../../domain/figure/figure.state';
import { publishFigure } from './publish-figures.decide';

const said = { figure: 'introductions.v1', period: '2026-03', revision: 1 };
const published = (text: string): FigurePublished => ({
  type: 'FigurePublished',
  data: { ...said, text, asked: '{}', publishedAt: '2026-04-06T00:00:00.000Z' },
});
const withheld: FigureWithheld = {
  type: 'FigureWithheld',
  data: { ...said, because: 'differsByFew', withheldAt: '2026-04-06T00:00:00.000Z' },
};

describe('publishing a figure', () => {
  it('is recorded, whether it came out or not', () => {
    given(figureStream, [])
      .when((figure) => publishFigure(published('{"shown":40}'), figure))
      .then([published('{"shown":40}')]);
    given(figureStream, [])
      .when((figure) => publishFigure(withheld, figure))
      .then([withheld]);
  });

  it('happens once: what would come out today does not take its place', () =>
    given(figureStream, [published('{"shown":40}')])
      .when((figure) => publishFigure(published('{"shown":45}'), figure))
      .thenNothing());
});
