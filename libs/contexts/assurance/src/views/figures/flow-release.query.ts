import { setImmediate as turn } from 'node:timers/promises';
import type { Dimension, Release, Table } from '@platform/disclosure-control/release';
import type { FlowDefinition } from '../../domain/figure/flow-definitions.rules';
import type { Life, Period } from '../../domain/figure/flow-facts.rules';
import { percentileOf, tallyOf } from '../../domain/figure/flow-tally.rules';
import type { Tally } from '../../domain/figure/flow-tally.rules';

/** What the waits of those who waited are told by: half of them, and nine of ten. */
const PERCENTILES = [
  { name: 'median', percentile: 50 },
  { name: 'nineOfTen', percentile: 90 },
] as const;
const OUTCOME = 'outcome';
export const AGENCY = 'agency';

/** What a figure of one meaning is called in the log: `introductions.v1`. */
export const nameOf = ({ id, version }: Pick<FlowDefinition, 'id' | 'version'>): string => `${id}.v${version}`;

/** A figure of one period as it is known inside, for disclosure control to look at. It holds who is counted. */
export async function releaseOf(
  definition: FlowDefinition,
  period: Period,
  lives: readonly Life[],
  revision = 1,
): Promise<Release> {
  // To count takes a while over many people; whoever else is served meanwhile has a turn before each figure.
  await turn();
  const tally = tallyOf(definition, period, lives);
  const cohort = `${nameOf(definition)}.${period.id}`;
  const agencies = agenciesOf(tally);
  const dimensions = [outcomeOf(definition), ...(agencies ? [agencies] : [])];
  return {
    figure: nameOf(definition),
    period: period.id,
    revision,
    dimensions,
    cohorts: [{ name: cohort, people: tally.people }],
    tables: [tableOf(definition, tally, dimensions, cohort)],
  };
}

function tableOf(
  definition: FlowDefinition,
  { counts, days }: Tally,
  dimensions: readonly Dimension[],
  cohort: string,
): Table {
  const everybody = dimensions.map(() => null);
  const statistics = PERCENTILES.map(({ name, percentile }) => ({
    ...{ name, at: everybody, kind: { percentile }, people: days.length },
    value: percentileOf(days, percentile),
  }));
  return {
    name: definition.id,
    cohort,
    dimensions: dimensions.map(({ name }) => name),
    counts: counts.map(({ category, agencyId, people }) => ({
      at: dimensions.length > 1 ? [category, agencyId ?? ''] : [category],
      people,
    })),
    ...(days.length > 0 && { statistics }),
    percentAcross: OUTCOME,
  };
}

/** By what became of it; where that cannot be protected, without the time that it took. */
function outcomeOf({ categories }: FlowDefinition): Dimension {
  const codes = categories.map(({ code }) => code);
  const stages = codes.some((code) => code.includes('.'))
    ? [{ name: 'stage', groups: Object.fromEntries(codes.map((code) => [code, code.split('.')[0] ?? code])) }]
    : [];
  const together = { name: 'together', groups: Object.fromEntries(codes.map((code) => [code, 'together'])) };
  return { name: OUTCOME, categories: codes, everybodyKnown: true, levels: [...stages, together] };
}

function agenciesOf({ counts }: Tally): Dimension | undefined {
  const ids = [...new Set(counts.flatMap(({ agencyId }) => (agencyId === null ? [] : [agencyId])))].toSorted();
  if (ids.length === 0) return undefined;
  const together = { name: 'together', groups: Object.fromEntries(ids.map((id) => [id, 'together'])) };
  return { name: AGENCY, categories: ids, everybodyKnown: true, levels: [together] };
}
