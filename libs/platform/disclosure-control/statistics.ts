import { certain } from './certain';
import type { Policy, ReleasedCell, ReleasedStatistic, Statistic, Table } from './release';

/** So many people on either side of a percentile: the median of the fewest who are shown has four below and four above. */
const onEitherSide = (policy: Policy): number => Math.floor((policy.withheldUpTo + 1) / 2);

/** Figures about a cell come out where the cell does, and only where enough people stand behind them; extremes never do. */
export function statisticsOf(table: Table, cells: readonly ReleasedCell[], policy: Policy): ReleasedStatistic[] {
  const shown = new Set(cells.filter(({ people }) => 'shown' in people).map(({ at }) => JSON.stringify(at)));
  const may = (statistic: Statistic): boolean =>
    shown.has(JSON.stringify(statistic.at)) &&
    statistic.people > policy.withheldUpTo &&
    enoughBeyond(statistic, policy) &&
    !leavesOneOut(statistic, table, shown);
  return (table.statistics ?? []).map((statistic) => ({
    name: statistic.name,
    at: statistic.at,
    ...('percentile' in statistic.kind && { percentile: statistic.kind.percentile }),
    value: may(statistic) ? { shown: statistic.value } : { withheld: 'few' },
  }));
}

function enoughBeyond({ kind, people }: Statistic, policy: Policy): boolean {
  if ('mean' in kind) return true;
  const tail = Math.min(kind.percentile, 100 - kind.percentile) / 100;
  return people * tail >= onEitherSide(policy);
}

/** A mean of all, beside the means of all parts but one, would give that one. */
function leavesOneOut(total: Statistic, table: Table, shown: ReadonlySet<string>): boolean {
  if (!('mean' in total.kind)) return false;
  return total.at.some((category, i) => {
    if (category !== null) return false;
    const parts = (table.statistics ?? []).filter(
      (part) =>
        'mean' in part.kind &&
        part.name === total.name &&
        part.people > 0 &&
        part.at.every((each, j) => (j === i ? each !== null : each === total.at[j])),
    );
    return parts.filter(({ at }) => !shown.has(JSON.stringify(at))).length === 1;
  });
}

/** Whole percentages of what is shown, across one dimension; none in a line of which anything is withheld. */
export function percentages(table: Table, cells: readonly ReleasedCell[]): ReleasedCell[] {
  const across = table.percentAcross === undefined ? -1 : table.dimensions.indexOf(table.percentAcross);
  if (across < 0) return [...cells];
  const line = ({ at }: ReleasedCell): string =>
    JSON.stringify(at.map((category, i) => (i === across ? null : category)));
  const sums = new Map<string, number>();
  for (const cell of cells)
    if (cell.at[across] !== null)
      sums.set(line(cell), (sums.get(line(cell)) ?? 0) + ('shown' in cell.people ? cell.people.shown : NaN));
  return cells.map((cell) => {
    const all = certain(sums.get(line(cell)));
    if (cell.at[across] === null || !('shown' in cell.people) || !(all > 0)) return cell;
    return { ...cell, percent: Math.round((100 * cell.people.shown) / all) };
  });
}
