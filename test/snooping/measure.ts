import { rulesThatFit } from '@contexts/identity';
import { townFor } from './town';
import type { Kind } from './year';
import { KINDS, yearOf } from './year';

export interface Measured {
  readonly looks: number;
  readonly planted: number;
  /** Of the planted ones, the share of which at least one look was flagged. */
  readonly recall: number;
  /** Of the flagged looks, the share that was planted. */
  readonly precision: number;
  readonly officers: number;
  readonly items: number;
  /** For one officer on a working day: on average, on one day in a hundred, and at most. */
  readonly perOfficerAndDay: { readonly mean: number; readonly oneInAHundred: number; readonly most: number };
  readonly missed: Readonly<Partial<Record<Kind, number>>>;
  /** How many looks each rule flagged, and the share of them that was planted. */
  readonly byRule: Readonly<Record<string, { readonly items: number; readonly precision: number }>>;
}

const WORKING_DAYS = 260;
const PLANTED_PER_LOOKS = 5000;

/** Judges a generated year by the rules, with one officer for each agency. */
export function measureYear(looks: number, seed: number): Measured {
  const town = townFor(looks, seed);
  const found = new Set<number>();
  const perDay = new Map<string, number>();
  const byRule = new Map<string, { items: number; right: number }>();
  let [all, items, right] = [0, 0, 0];
  const kinds = yearOf(
    town,
    Math.max(20, Math.round(looks / PLANTED_PER_LOOKS)),
    seed,
    ({ agency, day, facts, planted }) => {
      all += 1;
      const rules = rulesThatFit('direct-care', facts);
      if (rules.length === 0) return;
      items += 1;
      for (const rule of rules) {
        const so = byRule.get(rule) ?? { items: 0, right: 0 };
        byRule.set(rule, { items: so.items + 1, right: so.right + (planted === null ? 0 : 1) });
      }
      perDay.set(`${agency} ${day}`, (perDay.get(`${agency} ${day}`) ?? 0) + 1);
      if (planted === null) return;
      right += 1;
      found.add(planted);
    },
  );
  const days = [
    ...perDay.values(),
    ...new Array<number>(Math.max(0, town.agencies * WORKING_DAYS - perDay.size)).fill(0),
  ];
  days.sort((a, b) => a - b);
  const missed = (kind: Kind) => kinds.filter((one, number) => one === kind && !found.has(number)).length;
  return {
    looks: all,
    planted: kinds.length,
    recall: found.size / kinds.length,
    precision: items === 0 ? 1 : right / items,
    officers: town.agencies,
    items,
    perOfficerAndDay: {
      mean: items / (town.agencies * WORKING_DAYS),
      oneInAHundred: days[Math.floor(days.length * 0.99)] ?? 0,
      most: days.at(-1) ?? 0,
    },
    missed: Object.fromEntries(KINDS.flatMap((kind) => (missed(kind) > 0 ? [[kind, missed(kind)]] : []))),
    byRule: Object.fromEntries(
      [...byRule].map(([rule, so]) => [rule, { items: so.items, precision: so.right / so.items }]),
    ),
  };
}
