import { defineStream } from '@platform/decider/stream-definition';
import type { FigureEvent, FigurePublished } from './figure.events';

/** One figure for one period, in a stream `figure-<figure>.<period>`: the revisions that came out, oldest first. */
export interface Figure {
  readonly revisions: readonly FigurePublished['data'][];
}

export const figureStream = defineStream<Figure, FigureEvent>({
  category: 'figure',
  initial: { revisions: [] },
  evolve: (figure, event) =>
    event.type === 'FigurePublished' ? { revisions: [...figure.revisions, event.data] } : figure,
  informationClass: 'figure',
  personal: { FigurePublished: {}, FigureWithheld: {}, FigureRecomputed: {} },
});
