import { disclose } from '@platform/disclosure-control/disclose';
import type { Release } from '@platform/disclosure-control/release';
import type { CountedFigure } from '../../domain/figure/figure-difference.rules';
import { figureStream } from '../../domain/figure/figure.state';
import type { EquityDefinition } from '../../domain/figure/equity-definitions.rules';
import { equityPeople } from '../../domain/figure/equity-people.rules';
import type { Period } from '../../domain/figure/flow-facts.rules';
import type { countedAgain } from './counted-again.query';
import { frozenNamed, livesUpTo } from './counted-again.query';

type Counted = Omit<CountedFigure, 'root'>;
interface StoodOn {
  readonly streamId: string;
  readonly revision: number;
  readonly upTo: bigint;
  readonly beside: readonly string[];
}

/**
 * A figure of equity beside itself: who counts and what became of them from the log, and what may come out of the counts that were
 * kept. In which group somebody was is in neither: it was asked once, and may be erased. Of what did not come out nothing was kept.
 */
export async function groupsLeftOut(
  ports: Parameters<typeof countedAgain>[0],
  definition: EquityDefinition,
  period: Period,
  { streamId, revision, upTo, beside }: StoodOn,
): Promise<{ readonly then: Counted; readonly again: Counted }> {
  const { state } = await ports.streams.load(figureStream, streamId);
  const published = state.revisions.find((one) => one.revision === revision);
  if (!published) return { then: { text: '', asked: '' }, again: { text: '', asked: '' } };
  if (published.asked === '') throw new Error(`What ${streamId} was made of cannot be opened.`);
  const asked = JSON.parse(published.asked) as Release;
  const lives = await (ports.lives ?? ((position) => livesUpTo(ports.store, position)))(upTo);
  const disclosed = await disclose(asked, await frozenNamed(ports.streams, beside));
  return {
    then: { text: published.text, asked: outcomesOf(asked) },
    again: {
      text: 'refused' in disclosed ? disclosed.refused : JSON.stringify(disclosed.released),
      asked: outcomesAgain(definition, equityPeople(definition, period, lives)),
    },
  };
}

/** Who counted, and how many of them as what. */
function outcomesOf({ cohorts, tables }: Release): string {
  const counts: Record<string, number> = {};
  for (const { at, people } of tables[0]?.counts ?? []) {
    const outcome = at.length > 1 ? (at[0] ?? '') : 'counted';
    counts[outcome] = (counts[outcome] ?? 0) + people;
  }
  return JSON.stringify([cohorts[0]?.people, Object.entries(counts).toSorted()]);
}

function outcomesAgain({ categories }: EquityDefinition, people: ReturnType<typeof equityPeople>): string {
  const counts: Record<string, number> = {};
  for (const one of people) {
    const outcome = categories.length > 1 ? one.outcome : 'counted';
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  const ids = people.map(({ records: [id] }) => id).toSorted();
  return JSON.stringify([ids, Object.entries(counts).toSorted()]);
}
