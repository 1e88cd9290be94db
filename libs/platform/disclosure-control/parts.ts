import { common, type KnownTable, marginOf, type Population } from './known';

/** Populations that are parts of another, counted by dimensions that all of them have tables of. */
export interface Parts {
  readonly whole: KnownTable;
  readonly parts: readonly KnownTable[];
  readonly dimensions: readonly string[];
  /** Together they are everybody of the whole. */
  readonly everybody: boolean;
}

/**
 * What whoever kept all releases knows of how their cohorts are contained in one another: the months of a quarter, a revision in
 * the next. Only where the counts bear it out, since people's categories may have been corrected in between.
 */
export function partsOf(populations: readonly Population[]): Parts[] {
  return populations.flatMap((whole) => {
    const within = populations
      .filter((part) => part !== whole && part.tables.length > 0 && part.people.size > 0)
      .filter((part) => part.people.size < whole.people.size && [...part.people].every((id) => whole.people.has(id)))
      .sort((a, b) => b.people.size - a.people.size);
    return familiesOf(within).flatMap((family) => ofFamily(whole, family));
  });
}

/** Each family is of populations that have nobody in common. */
function familiesOf(populations: readonly Population[]): Population[][] {
  const families: { members: Population[]; people: Set<string> }[] = [];
  for (const population of populations) {
    const ids = [...population.people];
    const fitting = families.find(({ people }) => !ids.some((id) => people.has(id)));
    if (fitting) {
      fitting.members.push(population);
      for (const id of ids) fitting.people.add(id);
    } else families.push({ members: [population], people: new Set(ids) });
  }
  return families.map(({ members }) => members);
}

function ofFamily(whole: Population, family: readonly Population[]): Parts[] {
  const found = new Map<string, Parts>();
  const everybody = family.reduce((sum, { people }) => sum + people.size, 0) === whole.people.size;
  const add = (table: KnownTable, dimensions: readonly string[]): void => {
    const id = JSON.stringify(dimensions);
    if (found.has(id)) return;
    const parts = family.flatMap(
      ({ tables }) => tables.find((part) => dimensions.every((name) => part.table.dimensions.includes(name))) ?? [],
    );
    const all = everybody && parts.length === family.length;
    if (fits(table, parts, dimensions, all)) found.set(id, { whole: table, parts, dimensions, everybody: all });
    else
      for (const name of dimensions)
        add(
          table,
          dimensions.filter((each) => each !== name),
        );
  };
  for (const table of whole.tables)
    for (const part of family.flatMap(({ tables }) => tables)) add(table, common(table, part));
  return [...found.values()];
}

function fits(whole: KnownTable, parts: readonly KnownTable[], dimensions: readonly string[], everybody: boolean) {
  const left = marginOf(whole, dimensions);
  for (const part of parts)
    for (const [where, people] of marginOf(part, dimensions)) left.set(where, (left.get(where) ?? 0) - people);
  return [...left.values()].every((people) => (everybody ? people === 0 : people >= 0));
}
