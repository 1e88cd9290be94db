import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Projection } from '@platform/projections/projection';
import type { FigureEvent } from '../../domain/figure/figure.events';
import { figureStream } from '../../domain/figure/figure.state';
import { figureIdOf } from './counted-again.query';
import { shownOf } from './shown-as-published.query';

/** What came out of each figure, and where nothing did, why; those that say what they stand on. */
export const figuresProjection: Projection = {
  id: 'assurance.figures.v1',
  streams: [figureStream],
  tables: ['published_figure'],
  async project(events, sql) {
    for (const { event } of events as readonly RecordedEvent<FigureEvent>[]) {
      if (event.type === 'FigureRecomputed' || event.type === 'FigureMadeOf' || !event.data.standsOn) continue;
      const { period, revision, standsOn } = event.data;
      const isOut = event.type === 'FigurePublished';
      const { released, why } = shownOf(event);
      const row = [
        ...[figureIdOf(event.data), standsOn.definition, standsOn.version, period, revision],
        ...[released && JSON.stringify(released), why],
        ...[standsOn.upTo, standsOn.size, standsOn.root, isOut ? event.data.publishedAt : event.data.withheldAt],
      ];
      await sql.query(
        `INSERT INTO published_figure
           (figure_id, definition_id, version, period, revision, released, why, up_to, size, root, published_at)
         VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11) ON CONFLICT DO NOTHING`,
        row,
      );
    }
    return [];
  },
};
