import { certain } from './certain';
import type { Cohort, Count } from './release';

/** Somebody of a cohort, and their category in each dimension. */
export interface Person {
  readonly id: string;
  readonly is: Readonly<Record<string, string>>;
}

export const cohortOf = (name: string, people: readonly Person[]): Cohort => ({
  name,
  people: people.map(({ id }) => id).sort(),
});

/** How many people are in each combination of the categories of these dimensions. */
export function tally(people: readonly Person[], dimensions: readonly string[]): Count[] {
  const counts = new Map<string, { at: string[]; people: number }>();
  for (const { is } of people) {
    const at = dimensions.map((dimension) => certain(is[dimension]));
    const count = counts.get(JSON.stringify(at)) ?? { at, people: 0 };
    count.people++;
    counts.set(JSON.stringify(at), count);
  }
  return [...counts.keys()].sort().map((key) => certain(counts.get(key)));
}
