import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Accepted, Refused } from '@platform/event-store/streams';
import { notFound } from '@platform/http/problem';
import { LogIntegrityError } from '@platform/transparency-log/log-integrity-error';
import { AssuranceContext } from '../../assurance.context';
import { figureStream } from '../../domain/figure/figure.state';
import { FLOW_DEFINITIONS } from '../../domain/figure/flow-definitions.rules';
import type { Recomputation } from '../../views/figures/recomputation.query';
import { recomputation } from '../../views/figures/recomputation.query';
import { isShownAsPublished } from '../../views/figures/shown-as-published.query';
import { RecomputeFigure } from './recompute-figure.command';
import type { RecomputeFigureRefusal } from './recompute-figure.decide';
import { recomputeFigure } from './recompute-figure.decide';

export type RecomputeFigureOutcome = Refused<RecomputeFigureRefusal> | (Accepted & { readonly found: Recomputation });

const SHOWN_OTHERWISE = 'What the pages show of it is not what was published.';

@CommandHandler(RecomputeFigure)
export class RecomputeFigureHandler implements ICommandHandler<RecomputeFigure> {
  /** One after the other: each reads the log from its start. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly assurance: AssuranceContext) {}

  async execute({ figureId, context }: RecomputeFigure): Promise<RecomputeFigureOutcome> {
    const { access, platform } = this.assurance;
    await access.assertMay(context.principal, 'figure.recompute');
    const isOfAgencies = FLOW_DEFINITIONS.some(
      ({ id, byAgency }) => byAgency !== null && figureId.startsWith(`${id}.`),
    );
    if (context.principal.role === 'service-manager' && !isOfAgencies) throw notFound();
    const turn = this.last.then(() => recomputation({ ...platform, rootAt: (size) => this.rootAt(size) }, figureId));
    this.last = turn.catch(() => undefined);
    const counted = await turn;
    if (!counted) return { refused: 'figure-not-found' };
    const isShown = await isShownAsPublished(this.assurance.database, platform.streams, figureId);
    const found = isShown
      ? counted
      : { ...counted, equal: false, differences: [...counted.differences, SHOWN_OTHERWISE] };
    const { revision, equal } = found;
    const [, figure = '', period = ''] = /^(.+)\.([^.]+)\.r\d+$/.exec(figureId) ?? [];
    const data = {
      figure,
      period,
      revision,
      equal,
      by: context.principal.memberId ?? '',
      at: context.now.toISOString(),
    };
    const outcome = await platform.streams.decideAndAppend({
      stream: figureStream,
      id: `${figure}.${period}`,
      decide: () => recomputeFigure(data),
      context,
    });
    return 'refused' in outcome ? outcome : { ...outcome, found };
  }

  /** Read again from storage; null where the log does not hold together any more. */
  private async rootAt(size: number): Promise<string | null> {
    try {
      const tiles = await this.assurance.log.reading();
      return tiles.size() < size ? null : (await tiles.root(size)).toString('base64');
    } catch (error) {
      if (error instanceof LogIntegrityError) return null;
      throw error;
    }
  }
}
