import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { disclose } from '@platform/disclosure-control/disclose';
import { AssuranceContext } from '../../assurance.context';
import { flowBeside } from '../../domain/figure/beside.rules';
import type { StandsOn } from '../../domain/figure/figure.events';
import { figureStream } from '../../domain/figure/figure.state';
import { definitionsFor } from '../../domain/figure/flow-definitions.rules';
import { periodOf } from '../../domain/figure/period.rules';
import { figureIdOf, frozenNamed, frozenOf, livesUpTo } from '../../views/figures/counted-again.query';
import { nameOf, releaseOf } from '../../views/figures/flow-release.query';
import { newestSigned, outcomeOf } from '../../views/figures/outcome.query';
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
    const checkpoint = await newestSigned(this.assurance.database);
    const lives = await livesUpTo(platform.store, BigInt(checkpoint.upTo));
    const definitions = definitionsFor(period);
    const earlier = [...(await frozenNamed(platform.streams, flowBeside(period)))];
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
}
