import type { Deadline } from '@platform/runtime/context-parts';
import { PublishEquity } from '../../commands/publish-equity/publish-equity.command';
import { EQUITY_DEFINITIONS } from '../../domain/figure/equity-definitions.rules';
import { definitionsFor } from '../../domain/figure/flow-definitions.rules';

/** The oldest quarter of which everything of flow is out and not yet how people of groups fared in it. */
export const publishEquityOfQuarters: Deadline = {
  id: 'assurance.when-quarter-is-published-then-publish-equity.v1',
  async find(sql) {
    const rows = await sql.query<{ period: string; figure: string }>(
      `SELECT period, definition_id || '.v' || version AS figure FROM published_figure WHERE period LIKE '%Q%' ORDER BY period`,
    );
    const quarters = [...new Set(rows.map(({ period }) => period))];
    const next = quarters.find((quarter) => {
      const out = new Set(rows.filter(({ period }) => period === quarter).map(({ figure }) => figure));
      const isOut = ({ id, version }: { readonly id: string; readonly version: number }) =>
        out.has(`${id}.v${version}`);
      return definitionsFor({ id: quarter }).every(isOut) && !EQUITY_DEFINITIONS.every(isOut);
    });
    return next === undefined ? [] : [{ key: next, command: (context) => new PublishEquity(next, context) }];
  },
};
