import { isDeepStrictEqual } from 'node:util';
import type { ReleasedFigure } from '@platform/disclosure-control/release';
import type { Streams } from '@platform/event-store/streams';
import type { AssuranceContext } from '../../assurance.context';
import type { FigurePublished, FigureWithheld } from '../../domain/figure/figure.events';
import { figureStream } from '../../domain/figure/figure.state';
import { figureIdOf } from './counted-again.query';

/** What the pages show of a figure: its tables, or the reason why there are none. */
export interface Shown {
  readonly released: ReleasedFigure | null;
  readonly why: string | null;
}

export function shownOf(event: FigurePublished | FigureWithheld): Shown {
  if (event.type === 'FigureWithheld') return { released: null, why: event.data.because };
  const released = JSON.parse(event.data.text) as ReleasedFigure;
  const isHidden = released.tables.every((table) => 'withheld' in table);
  return isHidden ? { released: null, why: 'cannotBeProtected' } : { released, why: null };
}

/** Whether what the pages show is what was published: their table could have been changed where the log was not. */
export async function isShownAsPublished(
  database: Pick<AssuranceContext['database'], 'query'>,
  streams: Pick<Streams, 'load'>,
  figureId: string,
): Promise<boolean> {
  const [row] = await database.query<Shown>('SELECT released, why FROM published_figure WHERE figure_id = $1', [
    figureId,
  ]);
  // What is published a moment ago is shown in a moment.
  if (!row) return true;
  const { history } = await streams.load(figureStream, figureId.replace(/\.r\d+$/, ''));
  return history.some(
    ({ event }) =>
      (event.type === 'FigurePublished' || event.type === 'FigureWithheld') &&
      figureIdOf(event.data) === figureId &&
      isDeepStrictEqual(shownOf(event), { released: row.released, why: row.why }),
  );
}
