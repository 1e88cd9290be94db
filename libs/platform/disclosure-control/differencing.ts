import type { Cohort, Frozen, Policy, Release } from './release';

/** Two published cohorts of which few people are in only one. */
export interface Close {
  readonly cohort: string;
  readonly from: string;
}

/** How many people are in one of two cohorts and not in the other. */
export function differing(one: Cohort, other: Cohort): number {
  const inOne = new Set(one.people);
  let common = 0;
  for (const person of other.people) if (inOne.has(person)) common++;
  return one.people.length + other.people.length - 2 * common;
}

/** Of two cohorts that differ by few people the second does not come out: their difference would be about those few. */
export function tooClose(release: Release, earlier: readonly Frozen[], policy: Policy): Close[] {
  const out = earlier.flatMap(({ asked, released }) =>
    asked.cohorts
      .filter(({ name }) => released.tables.some((table) => 'cells' in table && table.cohort === name))
      .map((cohort) => ({ cohort, from: `${asked.figure} ${asked.period} r${asked.revision}` })),
  );
  const close: Close[] = [];
  for (const cohort of release.cohorts) {
    const known = out.find((each) => {
      const people = differing(cohort, each.cohort);
      return people > 0 && people <= policy.withheldUpTo;
    });
    if (known) close.push({ cohort: cohort.name, from: known.from });
    else out.push({ cohort, from: cohort.name });
  }
  return close;
}
