import { EQUITY_DEFINITIONS } from './equity-definitions.rules';
import { definitionsFor } from './flow-definitions.rules';
import type { Period } from './flow-facts.rules';
import { daysLater, monthOf, quarterOf } from './flow-facts.rules';
import { periodBefore } from './period.rules';

const FIRST_REVISION = 1;
const named = (definitions: readonly { readonly id: string; readonly version: number }[], { id }: Period): string[] =>
  definitions.map((one) => `${one.id}.v${one.version}.${id}.r${FIRST_REVISION}`);
const isQuarter = ({ id }: Period): boolean => id.includes('Q');

export function monthsOf(quarter: Period): readonly Period[] {
  const first = monthOf(quarter.from);
  const second = monthOf(daysLater(first.to, 1));
  return [first, second, monthOf(daysLater(second.to, 1))];
}

/** Which figures of flow can be about people of a period too, and are out before its own are: whoever reads these has those. */
export function flowBeside(period: Period): readonly string[] {
  const before = periodBefore(period);
  const lastQuarter = periodBefore(isQuarter(period) ? period : quarterOf(period.from));
  return [
    ...named(definitionsFor(before), before),
    ...(isQuarter(period) ? monthsOf(period).flatMap((month) => named(definitionsFor(month), month)) : []),
    ...named(EQUITY_DEFINITIONS, lastQuarter),
  ];
}

/** The same for figures of equity, which come out after those of flow of their quarter. */
export const equityBeside = (quarter: Period): readonly string[] => [
  ...flowBeside(quarter),
  ...named(definitionsFor(quarter), quarter),
];
