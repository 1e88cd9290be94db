import { given } from '@platform/decider/given-when-then';
import type { FigurePublished, FigureWithheld } from '../../domain/figure/figure.events';
import { evolve, figureStream } from '../../domain/figure/figure.state';
import { publishEquity } from './publish-equity.decide';

const said = { figure: 'equity-helped.v1', period: '2026-Q1', revision: 1 };
const asked = '{"counts":[1]}';
const published: FigurePublished = {
  type: 'FigurePublished',
  data: { ...said, text: '{"shown":40}', asked, publishedAt: '2026-04-06T00:00:00.000Z' },
};
const madeOf = { type: 'FigureMadeOf', data: { ...said, asked } } as const;
const without: FigurePublished = { ...published, data: { ...published.data, asked: '' } };

describe('publishing how people of groups fare', () => {
  it('keeps what it was made of apart, where it is sealed', () =>
    given(figureStream, [])
      .when((figure) => publishEquity(published, figure))
      .then([madeOf, without]));

  it('happens once', () =>
    given(figureStream, [madeOf, without])
      .when((figure) => publishEquity(published, figure))
      .thenNothing());

  it('keeps nothing of what did not come out', () => {
    const withheld: FigureWithheld = {
      type: 'FigureWithheld',
      data: { ...said, because: 'differsByFew', withheldAt: '2026-04-06T00:00:00.000Z' },
    };
    given(figureStream, [])
      .when((figure) => publishEquity(withheld, figure))
      .then([withheld]);
  });

  it('can be held against later ones as long as it can be opened', () => {
    const open = [madeOf, without].reduce(evolve, figureStream.initial);
    expect(open.revisions[0]?.asked).toBe(asked);
    const gone = [{ ...madeOf, data: { ...madeOf.data, asked: null } }, without].reduce(evolve, figureStream.initial);
    expect(gone.revisions[0]?.asked).toBe('');
  });
});
