import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { disclose } from '@platform/disclosure-control/disclose';
import type { Disclosed, Release } from '@platform/disclosure-control/release';
import { AssuranceContext } from '../../assurance.context';
import type { FigurePublished, FigureWithheld, StandsOn } from '../../domain/figure/figure.events';
import { figureStream } from '../../domain/figure/figure.state';
import type { FlowDefinition } from '../../domain/figure/flow-definitions.rules';
import { definitionsFor } from '../../domain/figure/flow-definitions.rules';
import { periodBefore, periodOf } from '../../domain/figure/period.rules';
import { figureIdOf, frozenNamed, frozenOf, livesUpTo } from '../../views/figures/counted-again.query';
import { nameOf, releaseOf } from '../../views/figures/flow-release.query';
import { PublishFigures } from './publish-figures.command';
import { publishFigure } from './publish-figures.decide';

const ALLOWED_MS = 10_000;
const REVISION = 1;

@CommandHandler(PublishFigures)
export class PublishFiguresHandler implements ICommandHandler<PublishFigures> {
  constructor(private readonly assurance: AssuranceContext) {}

  /** Counts a period from the log up to what is signed; a figure that came out before is left as it is. */
  async execute({ period: id, context }: PublishFigures): Promise<void> {
    await this.assurance.access.assertMay(context.principal, 'figure.publish');
    const period = periodOf(id);
    if (!period) throw new Error(`No month or quarter is called ${id}.`);
    await this.assurance.caughtUp(ALLOWED_MS);
    const { platform } = this.assurance;
    const checkpoint = await this.signed();
    const lives = await livesUpTo(platform.store, BigInt(checkpoint.upTo));
    const definitions = definitionsFor(period);
    const earlier = [...(await frozenNamed(platform.streams, before(definitions, periodBefore(period).id)))];
    for (const definition of definitions) {
      const streamId = `${nameOf(definition)}.${id}`;
      const { state } = await platform.streams.load(figureStream, streamId);
      const known = state.revisions.find(({ revision }) => revision === REVISION);
      if (known) {
        earlier.push(frozenOf(known));
        continue;
      }
      const asked = await releaseOf(definition, period, lives, REVISION);
      const disclosed = await disclose(asked, earlier);
      const standsOn: StandsOn = {
        ...{ ...checkpoint, definition: definition.id, version: definition.version },
        beside: earlier.map(({ asked: one }) => figureIdOf(one)),
      };
      const outcome = outcomeOf(asked, disclosed, standsOn, context.now.toISOString());
      const decide = (figure: typeof state) => publishFigure(outcome, figure);
      const kept = await platform.streams.decideAndAppend({ stream: figureStream, id: streamId, decide, context });
      if (outcome.type === 'FigurePublished' && 'repeated' in kept && !kept.repeated)
        earlier.push(frozenOf(outcome.data));
    }
  }

  /** The newest signed checkpoint, and the position of the last event that is in it. */
  private async signed(): Promise<Pick<StandsOn, 'size' | 'root' | 'upTo'>> {
    const [row] = await this.assurance.database.query<{ size: string; root: string; position: string }>(
      `SELECT signed.size, signed.root, leaf.position FROM signed_checkpoint signed JOIN leaf ON leaf.seq = signed.size - 1
       ORDER BY signed.size DESC LIMIT 1`,
    );
    if (!row) throw new Error('Nothing has been signed yet for figures to stand on.');
    return { size: Number(row.size), root: row.root, upTo: row.position };
  }
}

const before = (definitions: readonly FlowDefinition[], period: string): string[] =>
  definitions.map((definition) => figureIdOf({ figure: nameOf(definition), period, revision: REVISION }));

function outcomeOf(
  asked: Release,
  disclosed: Disclosed,
  standsOn: StandsOn,
  now: string,
): FigurePublished | FigureWithheld {
  const { figure, period, revision } = asked;
  if ('refused' in disclosed) {
    const data = { figure, period, revision, because: disclosed.refused, withheldAt: now, standsOn };
    return { type: 'FigureWithheld', data };
  }
  const [text, kept] = [JSON.stringify(disclosed.released), JSON.stringify(asked)];
  return { type: 'FigurePublished', data: { figure, period, revision, text, asked: kept, publishedAt: now, standsOn } };
}
