import { countOf } from './flow-counts.rules';
import type { FlowDefinition } from './flow-definitions.rules';
import type { Life, Period } from './flow-facts.rules';

/** Everybody who counts in one figure of one period. It holds people, so it never leaves as it is. */
export interface Tally {
  readonly people: readonly string[];
  readonly counts: readonly { readonly category: string; readonly agencyId: string | null; readonly people: number }[];
  /** Of whoever waited, shortest first; empty where a figure has no days. */
  readonly days: readonly number[];
}

/** Counts one period afresh; the same lives in any order of people give the same tally. */
export function tallyOf(definition: Pick<FlowDefinition, 'id'>, period: Period, lives: readonly Life[]): Tally {
  const count = countOf(definition);
  const people: string[] = [];
  const days: number[] = [];
  const counts = new Map<string, { category: string; agencyId: string | null; people: number }>();
  for (const life of lives) {
    const [first] = life;
    const counted = first && count(life, period);
    if (!counted) continue;
    people.push(first.personId);
    if (counted.days !== undefined) days.push(counted.days);
    const { category, agencyId = null } = counted;
    const key = `${category} ${agencyId}`;
    const cell = counts.get(key);
    if (cell) cell.people += 1;
    else counts.set(key, { category, agencyId, people: 1 });
  }
  return {
    people: people.toSorted(),
    counts: [...counts.entries()].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, cell]) => cell),
    days: days.toSorted((one, other) => one - other),
  };
}

/** The days within which so many of a hundred had what they waited for. `days` shortest first, not empty. */
export function percentileOf(days: readonly number[], percentile: number): number {
  const at = Math.ceil((percentile / 100) * days.length) - 1;
  return days[Math.max(0, at)] ?? 0;
}
