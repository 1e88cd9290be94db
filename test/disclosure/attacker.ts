import loadHighs from 'highs';
import type { Dimension, ReleasedFigure, ReleasedTable } from '@platform/disclosure-control/release';
import type { Somebody } from './cubes';

/** What somebody outside has of one release: the tables, and of which segments of people they are. */
export interface Seen {
  readonly released: ReleasedFigure;
  readonly segments: readonly string[];
}

/** A withheld count, or the people whom one release has more than another, and how many values stay possible for it. */
export interface Attacked {
  readonly what: string;
  readonly truth: number;
  readonly possible: number;
}

type Terms = ReadonlySet<number>;
interface Constraint {
  readonly of: Terms;
  readonly least: number;
  readonly most: number;
}

/** Looked for no further than this: more values than the rule asks for. */
export const ENOUGH = 8;

/**
 * Knows nothing of how figures are protected, only what the rule says and what came out, and solves for it over every combination
 * of everybody's segment and categories. That it may even know which withheld counts are small is told to it with the truth.
 */
export class Attacker {
  private readonly constraints: Constraint[] = [];
  private readonly targets: { what: string; of: Terms; truth: number; least: number; most: number }[] = [];
  private readonly atoms: { readonly segment: string; readonly is: Readonly<Record<string, string>> }[];

  constructor(
    private readonly dimensions: readonly Dimension[],
    private readonly people: readonly Somebody[],
    private readonly seen: readonly Seen[],
  ) {
    const segments = [...new Set(people.map(({ segment }) => segment))];
    let combined: Record<string, string>[] = [{}];
    for (const { name, categories } of dimensions)
      combined = combined.flatMap((is) => categories.map((category) => ({ ...is, [name]: category })));
    this.atoms = segments.flatMap((segment) => combined.map((is) => ({ segment, is })));
    for (const { released, segments: own } of seen)
      for (const table of released.tables) if ('cells' in table) this.read(released, table, own);
    this.readDifferences();
  }

  async attack(): Promise<readonly Attacked[]> {
    const highs = await loadHighs();
    const names = (of: Terms): string => [...of].map((i) => `x${i}`).join(' + ');
    const rows = this.constraints.flatMap(({ of, least, most }, i) => [
      `l${i}: ${names(of)} >= ${least}`,
      ...(most < Infinity ? [`u${i}: ${names(of)} <= ${most}`] : []),
    ]);
    const columns = this.atoms.map((_, i) => `x${i}`);
    const within = `Subject To\n${rows.join('\n')}\nBounds\n${columns.map((x) => `0 <= ${x} <= 5000`).join('\n')}\n`;
    const solve = (objective: string, whole: string): readonly number[] => {
      const { Status, Columns } = highs.solve(`${objective}\n${within}${whole}End`, { output_flag: false });
      if (Status !== 'Optimal') throw new Error(`What came out contradicts itself: ${Status}`);
      return columns.map((x) => Number(Columns[x]?.Primal ?? 0));
    };
    for (const target of this.targets)
      for (const sense of ['Maximize', 'Minimize']) {
        if (target.most - target.least + 1 >= ENOUGH) break;
        const objective = `${sense}\n obj: ${names(target.of)}`;
        const loose = solve(objective, '');
        const isWhole = loose.every((x) => Math.abs(x - Math.round(x)) < 1e-5);
        const found = isWhole ? loose : solve(objective, `Generals\n${columns.join(' ')}\n`);
        for (const other of this.targets) {
          const here = [...other.of].reduce((sum, i) => sum + Math.round(found[i] ?? 0), 0);
          other.least = Math.min(other.least, here);
          other.most = Math.max(other.most, here);
        }
      }
    return this.targets.map(({ what, truth, least, most }) => ({ what, truth, possible: most - least + 1 }));
  }

  private read(released: ReleasedFigure, table: ReleasedTable, segments: readonly string[]): void {
    for (const cell of table.cells) {
      const of = this.termsOf(table, cell.at, segments);
      const truth = this.countOf(of);
      if ('shown' in cell.people) this.constraints.push({ of, ...countsShownAs(cell.people.shown) });
      else {
        const small = truth <= released.policy.withheldUpTo;
        this.constraints.push({ of, least: small ? 0 : 8, most: small ? 7 : Infinity });
        const what = `${released.period} r${released.revision} ${table.name} ${cell.at.join(', ')}`;
        this.targets.push({ what, of, truth, least: truth, most: truth });
      }
    }
  }

  /** Of two releases one of which holds everybody of the other, and more: who came with it. */
  private readDifferences(): void {
    for (const whole of this.seen)
      for (const part of this.seen.filter(({ segments }) => segments.every((each) => whole.segments.includes(each)))) {
        const more = whole.segments.filter((each) => !part.segments.includes(each));
        for (const table of whole.released.tables)
          if (
            more.length > 0 &&
            'cells' in table &&
            part.released.tables.some((each) => each.name === table.name && 'cells' in each)
          )
            for (const { at } of table.cells) {
              const of = this.termsOf(table, at, more);
              const truth = this.countOf(of);
              const what = `${whole.released.period} without ${part.released.period} ${table.name} ${at.join(', ')}`;
              if (truth > 0 && truth <= 7) this.targets.push({ what, of, truth, least: truth, most: truth });
            }
      }
  }

  private termsOf(table: ReleasedTable, at: readonly (string | null)[], segments: readonly string[]): Terms {
    const groups = table.dimensions.map((name, i) => {
      const levels = this.dimensions.find((dimension) => dimension.name === name)?.levels ?? [];
      return levels.find((level) => level.name === table.levels[i])?.groups;
    });
    const fits = (is: Readonly<Record<string, string>>): boolean =>
      table.dimensions.every((name, i) => {
        const category = is[name] ?? '';
        return at[i] === null || (groups[i]?.[category] ?? category) === at[i];
      });
    return new Set(this.atoms.flatMap(({ segment, is }, i) => (segments.includes(segment) && fits(is) ? [i] : [])));
  }

  private countOf(of: Terms): number {
    const names = this.dimensions.map(({ name }) => name);
    const key = (segment: string, is: Readonly<Record<string, string>>): string =>
      [segment, ...names.map((name) => is[name])].join('|');
    const wanted = new Set([...of].map((i) => key(this.atoms[i]?.segment ?? '', this.atoms[i]?.is ?? {})));
    return this.people.filter(({ segment, is }) => wanted.has(key(segment, is))).length;
  }
}

/** Every count that the rule shows as this, by trying them. */
function countsShownAs(shown: number): { least: number; most: number } {
  if (shown === 0) return { least: 0, most: 0 };
  const fitting = Array.from({ length: 2 * shown + 20 }, (_, people) => people).filter(
    (people) => people > 7 && Math.round(people / 5) * 5 === shown,
  );
  return { least: Math.min(...fitting), most: Math.max(...fitting) };
}
