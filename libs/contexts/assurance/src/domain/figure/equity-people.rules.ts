import type { EquityDefinition } from './equity-definitions.rules';
import { countOf } from './flow-counts.rules';
import type { Life, Period } from './flow-facts.rules';

/** Somebody who counts in a figure of equity, before anybody asks in which groups they are. */
export interface EquityPerson {
  /** Of one and the same human being, the one that stands for all first. */
  readonly records: readonly string[];
  readonly outcome: string;
  readonly days: number | null;
}

/** Who counts in a period and as what; by id, so that the same log gives the same list. */
export function equityPeople(
  { countedLike, categories }: Pick<EquityDefinition, 'countedLike' | 'categories'>,
  period: Period,
  lives: readonly Life[],
): readonly EquityPerson[] {
  const count = countOf({ id: countedLike });
  const [only, ...more] = categories;
  return lives
    .flatMap((life) => {
      const counted = count(life, period);
      if (!counted) return [];
      const records = [...new Set(life.map(({ personId }) => personId))];
      const outcome = only && more.length === 0 ? only.code : counted.category;
      return [{ records, outcome, days: counted.days ?? null }];
    })
    .toSorted(({ records: [one = ''] }, { records: [other = ''] }) => (one < other ? -1 : 1));
}
