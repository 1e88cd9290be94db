import { certain } from './certain';
import { cellsOf, type TableCell } from './lattice';
import type { Dimension, Frozen, Policy, Release, ReleasedTable, Table } from './release';

/** People that tables are about, with the tables whose counts of them agree. */
export interface Population {
  readonly id: string;
  readonly people: ReadonlySet<string>;
  readonly tables: KnownTable[];
}

/** A table that came out earlier, with what it showed, or one that is to come out. */
export interface KnownTable {
  readonly name: string;
  /** In terms that hold across releases: the cohort is a population, a dimension is of one definition. */
  readonly table: Table;
  readonly dimensions: readonly Dimension[];
  readonly cells: readonly TableCell[];
  readonly policy: Policy;
  readonly cameOut?: ReleasedTable;
}

/** All that somebody who kept every release can bring together. */
export class Known {
  readonly populations: Population[] = [];
  private readonly definitions = new Map<string, Dimension>();

  /** Undefined when tables of one cohort contradict each other. */
  static of(release: Release, tables: readonly Table[], policy: Policy, earlier: readonly Frozen[]): Known | string {
    const known = new Known();
    for (const frozen of earlier) {
      const out = frozen.released.tables.filter((table): table is ReleasedTable => 'cells' in table);
      const asked = out.map((table) => ({
        ...certain(frozen.asked.tables.find(({ name }) => name === table.name)),
        levels: Object.fromEntries(table.dimensions.map((name, i) => [name, certain(table.levels[i])])),
      }));
      const wrong = known.add(frozen.asked, asked, frozen.released.policy, out);
      if (wrong) return wrong;
    }
    return known.add(release, tables, policy) ?? known;
  }

  private add(release: Release, tables: readonly Table[], policy: Policy, out?: readonly ReleasedTable[]) {
    for (const cohort of release.cohorts) {
      const people = new Set(cohort.people);
      const own = tables.filter((table) => table.cohort === cohort.name);
      const defined = own.map((table) => this.defined(table, release));
      const contradicts = defined.find((one, i) => defined.slice(0, i).some((other) => !agree(one, other)));
      if (contradicts) return contradicts.table.name;
      const population = this.populationOf(people, defined);
      own.forEach(({ name }, i) => {
        const { table, dimensions } = certain(defined[i]);
        const moved = { ...table, cohort: population.id };
        const cells = cellsOf(moved, new Map(dimensions.map((dimension) => [dimension.name, dimension])));
        const cameOut = out?.find((each) => each.name === name);
        population.tables.push({ name, table: moved, dimensions, cells, policy, cameOut });
      });
    }
    return undefined;
  }

  private populationOf(people: ReadonlySet<string>, defined: readonly Defined[]): Population {
    const found = this.populations.find(
      (each) =>
        each.people.size === people.size &&
        [...people].every((person) => each.people.has(person)) &&
        each.tables.every((table) => defined.every((one) => agree(one, table))),
    );
    if (found) return found;
    const made = { id: `p${this.populations.length}`, people, tables: [] };
    this.populations.push(made);
    return made;
  }

  private defined(table: Table, release: Release): Defined {
    const dimensions = table.dimensions.map((name) =>
      this.dimension(certain(release.dimensions.find((d) => d.name === name))),
    );
    const levels = table.dimensions.flatMap((name, i) =>
      table.levels?.[name] ? [[certain(dimensions[i]).name, table.levels[name]] as const] : [],
    );
    const names = dimensions.map(({ name }) => name);
    return { table: { ...table, dimensions: names, levels: Object.fromEntries(levels) }, dimensions };
  }

  private dimension(dimension: Dimension): Dimension {
    const definition = JSON.stringify(dimension);
    const known = this.definitions.get(definition);
    if (known) return known;
    const others = [...this.definitions.values()].filter(({ name }) => name.split('~')[0] === dimension.name).length;
    const made = others === 0 ? dimension : { ...dimension, name: `${dimension.name}~${others + 1}` };
    this.definitions.set(definition, made);
    return made;
  }
}

interface Defined {
  readonly table: Table;
  readonly dimensions: readonly Dimension[];
}

/** How many people are in each combination of these dimensions; what nobody is in is not named. */
export function marginOf({ table }: Defined, dimensions: readonly string[]): Map<string, number> {
  const places = dimensions.map((name) => table.dimensions.indexOf(name));
  const margin = new Map<string, number>();
  for (const { at, people } of table.counts)
    if (people > 0) {
      const where = JSON.stringify(places.map((i) => at[i]));
      margin.set(where, (margin.get(where) ?? 0) + people);
    }
  return margin;
}

export const common = (one: Defined, other: Defined): string[] =>
  one.table.dimensions.filter((name) => other.table.dimensions.includes(name)).sort();

function agree(one: Defined, other: Defined): boolean {
  const shared = common(one, other);
  const [these, those] = [marginOf(one, shared), marginOf(other, shared)];
  return these.size === those.size && [...these].every(([where, people]) => those.get(where) === people);
}
