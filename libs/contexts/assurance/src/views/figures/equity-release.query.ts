import { NOT_KNOWN } from '@platform/disclosure-control/release';
import type { Dimension, Release, Table } from '@platform/disclosure-control/release';
import { cohortOf, tally } from '@platform/disclosure-control/tally';
import type { Person } from '@platform/disclosure-control/tally';
import type { EquityDefinition, Grouping } from '../../domain/figure/equity-definitions.rules';
import { GROUPINGS, NOT_ASKED, PREFERS_NOT_TO_SAY } from '../../domain/figure/equity-definitions.rules';
import type { EquityPerson } from '../../domain/figure/equity-people.rules';
import type { Period } from '../../domain/figure/flow-facts.rules';
import { percentileOf } from '../../domain/figure/flow-tally.rules';

/** In which group one record of a person is, by each grouping; a code of identity. */
export type Groups = Readonly<Record<Grouping['name'], string>>;
/** In the order in which they were asked for; ages on a day. */
export type AskGroups = (people: readonly string[], on: string) => Promise<readonly Groups[]>;

const OUTCOME = 'outcome';

/** A figure of equity as it is known inside: all its tables together, so that they are protected against one another. */
export async function equityReleaseOf(
  definition: EquityDefinition,
  period: Period,
  counted: readonly EquityPerson[],
  ask: AskGroups,
): Promise<Release> {
  const people = await inGroups(counted, period, ask);
  const cohort = `${definition.id}.v${definition.version}.${period.id}`;
  return {
    figure: `${definition.id}.v${definition.version}`,
    period: period.id,
    revision: 1,
    dimensions: [outcomeOf(definition), ...GROUPINGS.map(dimensionOf)],
    cohorts: [cohortOf(cohort, people)],
    tables: GROUPINGS.map((grouping) => tableOf(definition, grouping, people, cohort)),
  };
}

type Grouped = Person & { readonly days: number | null };

async function inGroups(counted: readonly EquityPerson[], { to }: Period, ask: AskGroups): Promise<Grouped[]> {
  const records = counted.flatMap((one) => one.records);
  const answered = await ask(records, to);
  const groupsOf = new Map(records.map((id, at) => [id, answered[at]]));
  return counted.map((one) => {
    const groups = GROUPINGS.map(({ name }): [string, string] => {
      const said = one.records.flatMap((id) => groupsOf.get(id)?.[name] ?? []);
      const known = said.find((code) => code !== NOT_ASKED);
      return [name, known ?? NOT_KNOWN];
    });
    const [id = ''] = one.records;
    return { id, days: one.days, is: { ...Object.fromEntries(groups), [OUTCOME]: one.outcome } };
  });
}

function tableOf(definition: EquityDefinition, { name }: Grouping, people: readonly Grouped[], cohort: string): Table {
  const isOfOutcomes = definition.categories.length > 1;
  const dimensions = isOfOutcomes ? [OUTCOME, name] : [name];
  return {
    ...{ name, cohort, dimensions, counts: tally(people, dimensions) },
    percentAcross: isOfOutcomes ? OUTCOME : name,
    ...(definition.days && { statistics: medians(name, people) }),
  };
}

/** Within how many days half of each group had what they waited for. */
function medians(name: string, people: readonly Grouped[]): Table['statistics'] {
  const groups = [...new Set(people.map(({ is }) => is[name] ?? NOT_KNOWN))].toSorted();
  return groups.map((group) => {
    const days = people.flatMap((one) => (one.is[name] === group && one.days !== null ? [one.days] : []));
    const value = percentileOf(days.toSorted((one, other) => one - other), 50); // prettier-ignore
    return { name: 'median', at: [null, group], kind: { percentile: 50 }, value, people: days.length };
  });
}

const outcomeOf = ({ categories }: EquityDefinition): Dimension => {
  const codes = categories.map(({ code }) => code);
  const together = { name: 'together', groups: Object.fromEntries(codes.map((code) => [code, 'together'])) };
  return { name: OUTCOME, categories: codes, everybodyKnown: true, levels: [together] };
};

/** Where the groups cannot be protected: whether anything is known; where that cannot be either, nothing apart. */
function dimensionOf({ name, sensitive, canBeKept, groups }: Grouping): Dimension {
  const said = groups.map(({ code }) => code);
  const unknown = [...(canBeKept ? [PREFERS_NOT_TO_SAY] : []), NOT_KNOWN];
  const categories = [...said, ...unknown];
  const known = Object.fromEntries(categories.map((code) => [code, unknown.includes(code) ? code : 'said']));
  const together = Object.fromEntries(categories.map((code) => [code, 'together']));
  const levels = [
    { name: 'said', groups: known },
    { name: 'together', groups: together },
  ];
  return { name, categories, sensitive, levels };
}
