import { civilDay, civilTime } from '@platform/event-store/civil-day';
import type { Deadline } from '@platform/runtime/context-parts';
import { PublishFigures } from '../../commands/publish-figures/publish-figures.command';
import { definitionsFor } from '../../domain/figure/flow-definitions.rules';
import { countedFrom, periodsToCount } from '../../domain/figure/period.rules';

/** The oldest period that has ended, is not counted yet and is signed; one at a time, so that each is held against the one before. */
export const publishEnded: Deadline = {
  id: 'assurance.when-period-ends-then-publish-figures.v1',
  async find(sql, now) {
    const [log] = await sql.query<{ began: Date | null; size: string }>(
      `SELECT (SELECT recorded_at FROM leaf WHERE NOT about_the_log ORDER BY seq LIMIT 1) AS began,
         (SELECT coalesce(max(size), 0) FROM signed_checkpoint) AS size`,
    );
    if (!log?.began || log.size === '0') return [];
    const done = await sql.query<{ figure: string }>(
      `SELECT definition_id || '.v' || version || ' ' || period AS figure FROM published_figure`,
    );
    const known = new Set(done.map(({ figure }) => figure));
    const next = periodsToCount(civilDay(log.began), civilDay(now)).find((period) =>
      definitionsFor(period).some(({ id, version }) => !known.has(`${id}.v${version} ${period.id}`)),
    );
    if (!next) return [];
    const counted = civilTime(countedFrom(next), 0);
    const unsigned = await sql.query(
      'SELECT 1 FROM leaf WHERE seq >= $1 AND NOT about_the_log AND recorded_at < $2 LIMIT 1',
      [log.size, counted],
    );
    if (unsigned.length > 0) return [];
    return [{ key: next.id, command: (context) => new PublishFigures(next.id, context) }];
  },
};
