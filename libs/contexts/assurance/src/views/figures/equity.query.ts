import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { AssuranceContext } from '../../assurance.context';
import { EQUITY_DEFINITIONS, GROUPINGS } from '../../domain/figure/equity-definitions.rules';
import { FigureLooks } from './figure-looks.query';
import { FiguresQuery, partsOf, WHY } from './figures.query';
import { figuresProjection } from './figures.projection';

const QUARTERS = 8;

/** How people of groups fared, as it was published: each grouping of a figure is a table, shown or withheld as a whole. */
@Injectable()
export class EquityQuery {
  constructor(
    private readonly assurance: AssuranceContext,
    private readonly figures: FiguresQuery,
    private readonly looksKept: FigureLooks,
  ) {}

  async read(caller: Principal, position: bigint) {
    await this.assurance.access.assertMay(caller, 'equity.read');
    await this.assurance.runtime.reached(figuresProjection.id, position);
    await this.looksKept.keep(caller, 'equity');
    const newest = await this.figures.newest(EQUITY_DEFINITIONS, QUARTERS);
    return {
      definitions: EQUITY_DEFINITIONS,
      groupings: GROUPINGS.map(({ name, title, groups }) => ({ name, title, groups })),
      published: newest.map(({ figureId, definitionId, period, revision, publishedAt, size, root, released, why }) => ({
        ...{ figureId, definitionId, period, revision, publishedAt, size: Number(size), root },
        tables: (released?.tables ?? []).flatMap((table) =>
          'withheld' in table ? [] : [{ name: table.name, ...partsOf(table) }],
        ),
        why: why === null ? null : (WHY[why] ?? 'Not shown.'),
      })),
    };
  }
}
