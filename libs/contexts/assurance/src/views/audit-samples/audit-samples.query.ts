import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { notFound, Problem } from '@platform/http/problem';
import { AssuranceContext } from '../../assurance.context';
import { assuranceRefusals } from '../../assurance.refusals';
import { periodOf } from '../../domain/figure/period.rules';
import { FigureLooks } from '../figures/figure-looks.query';
import { AuditSampleRow } from './audit-sample.row';
import { auditSamplesProjection } from './audit-samples.projection';
import type { PathwayList } from './pathway-list.query';
import { PathwayListQuery } from './pathway-list.query';

/** Samples of pathways, and of one of them what chance drew. */
@Injectable()
export class AuditSamplesQuery {
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly assurance: AssuranceContext,
    private readonly lists: PathwayListQuery,
    private readonly looks: FigureLooks,
  ) {}

  /** All that were announced, newest first; pathways are not among what this shows. */
  async all(caller: Principal, position: bigint) {
    await this.assurance.access.assertMay(caller, 'auditSample.read');
    await this.assurance.runtime.reached(auditSamplesProjection.id, position);
    const rows = await this.rows().find({ order: { announcedAt: 'DESC', sampleId: 'ASC' } });
    return rows.map(({ sampleId, period, asked, lines, announcedAt, drawnAt, size }) => ({
      ...{ sampleId, period, asked, lines, announcedAt, drawnAt, size: size === null ? null : Number(size) },
    }));
  }

  /** What was announced, the list, and of what was drawn that which may be shown. With it anybody can draw again. */
  async one(caller: Principal, sampleId: string, position: bigint) {
    await this.assurance.runtime.reached(auditSamplesProjection.id, position);
    const { row, list } = await this.checked(caller, sampleId);
    const { period, asked, lines, listHash, entriesHash, rule, announcedAt, drawnAt, root, size } = row;
    const positions = row.positions ?? [];
    return {
      ...{ v: 1, sampleId, period, asked, lines, listHash, entriesHash, rule, announcedAt, drawnAt, root },
      ...{ size: size === null ? null : Number(size), positions, list: drawnAt === null ? [] : list.lines },
      pathways: positions.flatMap((position) => {
        const opened = list.opened.get(list.lines[position - 1] ?? '');
        return opened ? [{ position, ...opened }] : [];
      }),
    };
  }

  /** A sample with its list as the log gives it now; throws 409 `list-differs` where that is not what was announced. */
  async checked(
    caller: Principal,
    sampleId: string,
  ): Promise<{ readonly row: AuditSampleRow; readonly list: PathwayList }> {
    await this.assurance.access.assertMay(caller, 'auditSample.read');
    const row = await this.rows().findOne({ where: { sampleId } });
    const period = row && periodOf(row.period);
    if (!row || !period) throw notFound();
    await this.looks.keep(caller, `blind audit ${sampleId}`);
    const asked = { sampleId, period, upTo: BigInt(row.upTo) };
    // One after the other: each reads the whole log.
    const turn = this.last.then(() => this.lists.of(asked));
    this.last = turn.catch(() => undefined);
    const list = await turn;
    if (list.listHash === row.listHash && list.entriesHash === row.entriesHash) return { row, list };
    throw new Problem({ status: 409, code: 'list-differs', ...assuranceRefusals['list-differs'] });
  }

  private rows() {
    return this.assurance.database.dataSource.getRepository(AuditSampleRow);
  }
}
