import { certain } from './certain';
import type { Knowledge, SeenCell } from './knowledge';
import type { KnownTable } from './known';
import type { Policy } from './release';
import { type End, Solver } from './solver';

/** Something about few people, and the values that are known to be possible for it. */
interface Target {
  readonly of: readonly number[];
  readonly without: readonly number[];
  readonly tables: readonly KnownTable[];
  least: number;
  most: number;
}

export interface Protected {
  readonly solved: number;
  /** No cell is left whose suppression would help: these tables show too much. */
  readonly unprotected?: readonly KnownTable[];
  /** What is asked for contradicts itself or what came out. */
  readonly impossible?: true;
}

/**
 * Withholds more cells, the cheapest first, until everything that is withheld keeps enough possible values. What is possible
 * stays so when more is withheld, so each set of counts that was found possible counts for all targets until the end.
 */
export const protect = (knowledge: Knowledge, policy: Policy): Promise<Protected> =>
  Solver.within(knowledge.unknowns, knowledge.most, knowledge.rows, (solver) =>
    new Protection(knowledge, policy, solver).all(),
  );

class Protection {
  private readonly targets: Target[];

  constructor(
    private readonly knowledge: Knowledge,
    private readonly policy: Policy,
    private readonly solver: Solver,
  ) {
    this.targets = [
      ...[...knowledge.cells.values()].filter(({ standing }) => standing !== 'shown').map(targetOf),
      ...knowledge.remainders.map((remainder) => ({ ...remainder, least: remainder.people, most: remainder.people })),
    ];
  }

  all(): Protected {
    for (let i = 0; i < this.targets.length; i++) {
      const target = certain(this.targets[i]);
      while (!this.isProtected(target)) {
        const ends = [true, false].map((greatest) => this.look(target, greatest));
        if (ends.includes(undefined)) return { solved: this.solver.solved, impossible: true };
        if (this.isProtected(target)) break;
        const cheapest = this.cheapest(target, ends as End[]);
        if (!cheapest) return { solved: this.solver.solved, unprotected: target.tables };
        this.withhold(cheapest);
      }
    }
    return { solved: this.solver.solved };
  }

  private isProtected({ least, most }: Target): boolean {
    return most - least + 1 >= this.policy.leastPossible;
  }

  private look(target: Target, greatest: boolean): End | undefined {
    const end = this.solver.end(target.of, greatest, target.without);
    if (end?.whole) for (const each of this.targets) widen(each, end.whole);
    return end;
  }

  /** Of the cells that hold the ends, the one whose loss costs least; of the others near it, when none of those may be withheld. */
  private cheapest(target: Target, ends: readonly End[]): SeenCell | undefined {
    const holding = new Set(ends.flatMap(({ heldBy }) => heldBy));
    const may = [...this.knowledge.cells.values()].filter(
      (seen) => seen.standing === 'shown' && !seen.cameOut && seen.cell.people > 0,
    );
    const near = may.filter(({ tables }) => tables.some((table) => target.tables.includes(table)));
    return cheapestOf(may.filter(({ row }) => holding.has(row))) ?? cheapestOf(near);
  }

  private withhold(seen: SeenCell): void {
    seen.standing = 'complementary';
    const [least, most] = this.knowledge.bounds(seen);
    this.solver.allow(seen.row, least, most);
    this.targets.push(targetOf(seen));
  }
}

function targetOf({ of, tables, cell }: SeenCell): Target {
  return { of, without: [], tables, least: cell.people, most: cell.people };
}

function widen(target: Target, whole: readonly number[]): void {
  let value = 0;
  for (const i of target.of) value += certain(whole[i]);
  for (const i of target.without) value -= certain(whole[i]);
  target.least = Math.min(target.least, value);
  target.most = Math.max(target.most, value);
}

/** Fewest people lose their place in the picture; of equals the one that is no total. */
function cheapestOf(cells: readonly SeenCell[]): SeenCell | undefined {
  return [...cells].sort(
    (a, b) =>
      a.cell.people - b.cell.people ||
      b.cell.place.along.length - a.cell.place.along.length ||
      (a.key < b.key ? -1 : 1),
  )[0];
}
