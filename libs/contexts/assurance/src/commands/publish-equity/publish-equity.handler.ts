import { Inject } from '@nestjs/common';
import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { disclose } from '@platform/disclosure-control/disclose';
import { AssuranceContext } from '../../assurance.context';
import { equityBeside } from '../../domain/figure/beside.rules';
import { EQUITY_DEFINITIONS } from '../../domain/figure/equity-definitions.rules';
import { equityPeople } from '../../domain/figure/equity-people.rules';
import type { StandsOn } from '../../domain/figure/figure.events';
import { figureStream } from '../../domain/figure/figure.state';
import { periodOf } from '../../domain/figure/period.rules';
import { figureIdOf, frozenNamed, frozenOf, livesUpTo } from '../../views/figures/counted-again.query';
import { equityReleaseOf } from '../../views/figures/equity-release.query';
import type { AskGroups } from '../../views/figures/equity-release.query';
import { newestSigned, outcomeOf } from '../../views/figures/outcome.query';
import { ASK_GROUPS } from '../../views/figures/ask-groups.query';
import { PublishEquity } from './publish-equity.command';
import { publishEquity } from './publish-equity.decide';

const ALLOWED_MS = 10_000;

@CommandHandler(PublishEquity)
export class PublishEquityHandler implements ICommandHandler<PublishEquity> {
  constructor(
    private readonly assurance: AssuranceContext,
    @Inject(ASK_GROUPS) private readonly ask: AskGroups,
  ) {}

  /** Asks once in which groups the people of a quarter are, counts, protects, and forgets who was in which. */
  async execute({ quarter: id, context }: PublishEquity): Promise<void> {
    await this.assurance.access.assertMay(context.principal, 'figure.publish');
    const quarter = periodOf(id);
    if (!quarter) throw new Error(`No quarter is called ${id}.`);
    await this.assurance.caughtUp(ALLOWED_MS);
    const { store, streams } = this.assurance.platform;
    const checkpoint = await newestSigned(this.assurance.database);
    const lives = await livesUpTo(store, BigInt(checkpoint.upTo));
    const earlier = [...(await frozenNamed(streams, equityBeside(quarter)))];
    for (const definition of EQUITY_DEFINITIONS) {
      const streamId = `${definition.id}.v${definition.version}.${id}`;
      const { state } = await streams.load(figureStream, streamId);
      const [known] = state.revisions;
      if (known) {
        earlier.push(frozenOf(known));
        continue;
      }
      const asked = await equityReleaseOf(definition, quarter, equityPeople(definition, quarter, lives), this.ask);
      const disclosed = await disclose(asked, earlier);
      const standsOn: StandsOn = {
        ...{ ...checkpoint, definition: definition.id, version: definition.version },
        beside: earlier.map(({ asked: one }) => figureIdOf(one)),
      };
      const outcome = outcomeOf(asked, disclosed, standsOn, context.now.toISOString());
      const decide = (figure: typeof state) => publishEquity(outcome, figure);
      const kept = await streams.decideAndAppend({ stream: figureStream, id: streamId, decide, context });
      if (outcome.type === 'FigurePublished' && 'repeated' in kept && !kept.repeated)
        earlier.push(frozenOf(outcome.data));
    }
  }
}
