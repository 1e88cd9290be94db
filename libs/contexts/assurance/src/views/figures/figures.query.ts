import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import type { ReleasedTable } from '@platform/disclosure-control/release';
import { AssuranceContext } from '../../assurance.context';
import type { FlowDefinition, FlowGroup } from '../../domain/figure/flow-definitions.rules';
import { FLOW_DEFINITIONS } from '../../domain/figure/flow-definitions.rules';
import { AGENCY } from './flow-release.query';
import { FigureLooks } from './figure-looks.query';
import { FigureLookRow } from './figure-look.row';
import { figuresProjection } from './figures.projection';
import { PublishedFigureRow } from './published-figure.row';

const PERIODS = 12;
const LOOKS_SHOWN = 100;

/** Why nothing of a figure is shown. Both are as likely where nobody is few as where somebody is. */
export const WHY: Readonly<Record<string, string>> = {
  differsByFew: 'Not shown: beside a figure that is out already it would tell about a few people.',
  cannotBeProtected: 'Not shown: too few people are in it.',
};

/** Figures as they were published. Nothing here counts anybody: what is shown has been through disclosure control. */
@Injectable()
export class FiguresQuery {
  constructor(
    private readonly assurance: AssuranceContext,
    private readonly looksKept: FigureLooks,
  ) {}

  async read(caller: Principal, position: bigint, group: FlowGroup | undefined, periods = PERIODS) {
    await this.assurance.access.assertMay(caller, 'figure.read');
    await this.assurance.runtime.reached(figuresProjection.id, position);
    const isOfOneAgency = caller.role === 'service-manager';
    const definitions = FLOW_DEFINITIONS.filter(
      (one) => (group === undefined || one.group === group) && (!isOfOneAgency || one.byAgency !== null),
    );
    await this.looksKept.keep(caller, group ?? 'all');
    const newest = await this.newest(definitions, periods);
    return {
      definitions,
      published: newest.map(({ figureId, definitionId, period, revision, publishedAt, size, root, ...row }) => {
        const table = row.released?.tables.find((one): one is ReleasedTable => !('withheld' in one)) ?? null;
        return {
          ...{ figureId, definitionId, period, revision, publishedAt, size: Number(size), root },
          table: table && (isOfOneAgency ? sliceOf(table, caller.agencyId) : partsOf(table)),
          why: row.why === null ? null : (WHY[row.why] ?? 'Not shown.'),
        };
      }),
    };
  }

  /** For the guardian: who looked at which figures, newest first. */
  async looks(caller: Principal): Promise<readonly FigureLookRow[]> {
    await this.assurance.access.assertMay(caller, 'figure.look.read');
    const looks = this.assurance.database.dataSource.getRepository(FigureLookRow);
    return looks.find({ order: { lookedAt: 'DESC', lookId: 'ASC' }, take: LOOKS_SHOWN });
  }

  /** What came out of each of these in so many of the newest periods, oldest first. */
  newest(
    definitions: readonly Pick<FlowDefinition, 'id' | 'version'>[],
    periods: number,
  ): Promise<PublishedFigureRow[]> {
    const rows = this.assurance.database.dataSource.getRepository(PublishedFigureRow);
    const wanted = definitions.map(({ id, version }) => `${id}.v${version}`);
    return rows
      .createQueryBuilder('figure')
      .where(`figure.definition_id || '.v' || figure.version = ANY(:wanted)`, { wanted })
      .andWhere(
        `figure.period IN (SELECT newer.period FROM published_figure newer WHERE newer.definition_id = figure.definition_id
           GROUP BY newer.period ORDER BY newer.period DESC LIMIT :periods)`,
        { periods },
      )
      .orderBy({ 'figure.period': 'ASC', 'figure.definition_id': 'ASC', 'figure.revision': 'ASC' })
      .getMany();
  }
}

type ShownTable = Pick<ReleasedTable, 'dimensions' | 'levels' | 'cells' | 'statistics'>;
export const partsOf = ({ dimensions, levels, cells, statistics }: ReleasedTable): ShownTable => ({
  ...{ dimensions, levels, cells, statistics },
});

/** What a table shows of one agency; nothing where agencies are not shown apart. */
function sliceOf({ dimensions, levels, cells }: ReleasedTable, agencyId: string | null): ShownTable | null {
  const at = dimensions.indexOf(AGENCY);
  const own = cells.filter((cell) => at >= 0 && agencyId !== null && cell.at[at] === agencyId);
  if (own.length === 0) return null;
  return {
    dimensions: dimensions.filter((_, i) => i !== at),
    levels: levels.filter((_, i) => i !== at),
    cells: own.map((cell) => ({ ...cell, at: cell.at.filter((_, i) => i !== at) })),
    statistics: [],
  };
}
