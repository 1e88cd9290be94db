import { defineStream } from '@platform/decider/stream-definition';
import type { FigureEvent, FigurePublished } from './figure.events';

/** One figure for one period, in a stream `figure-<figure>.<period>`: the revisions that came out, oldest first. */
export interface Figure {
  /** Each with what it was made of, also where that is sealed; empty once nobody can open it. */
  readonly revisions: readonly FigurePublished['data'][];
  /** Of the revision that comes out next, where it is sealed. */
  readonly madeOf: string | null;
}

export function evolve({ revisions, madeOf }: Figure, event: FigureEvent): Figure {
  if (event.type === 'FigureMadeOf') return { revisions, madeOf: event.data.asked };
  if (event.type !== 'FigurePublished') return { revisions, madeOf };
  const asked = event.data.asked === '' ? (madeOf ?? '') : event.data.asked;
  return { revisions: [...revisions, { ...event.data, asked }], madeOf: null };
}

export const figureStream = defineStream<Figure, FigureEvent>({
  category: 'figure',
  initial: { revisions: [], madeOf: null },
  evolve,
  subject: 'figure',
  informationClass: 'figure',
  personal: { FigureMadeOf: { asked: null }, FigurePublished: {}, FigureWithheld: {}, FigureRecomputed: {} },
});
