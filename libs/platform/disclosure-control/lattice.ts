import { certain } from './certain';
import { type Cohort, type Dimension, FINEST, NOT_KNOWN, type Release, type Table } from './release';

/** A cell of the lattice: for some dimensions a level and a category; the total over all others. */
export interface Place {
  readonly cohort: string;
  readonly along: readonly { readonly dimension: string; readonly level: string; readonly category: string }[];
}

export type Key = string;

/** The same people have the same key, whichever table shows them. */
export const keyOf = (place: Place): Key =>
  JSON.stringify([
    place.cohort,
    ...[...place.along]
      .sort((a, b) => (a.dimension < b.dimension ? -1 : 1))
      .map((part) => [part.dimension, part.level, part.category]),
  ]);

export const levelOf = (table: Table, dimension: string): string => table.levels?.[dimension] ?? FINEST;

/** The category of `level` that a finest category belongs to. */
export function at(dimension: Dimension, level: string, category: string): string {
  if (level === FINEST) return category;
  return dimension.levels?.find(({ name }) => name === level)?.groups[category] ?? category;
}

/** The categories of a level, in the order in which they first come. */
export const categoriesAt = (dimension: Dimension, level: string): readonly string[] => [
  ...new Set(dimension.categories.map((category) => at(dimension, level, category))),
];

export interface TableCell {
  readonly at: readonly (string | null)[];
  readonly place: Place;
  readonly key: Key;
  readonly people: number;
}

/** Every cell of a table with all its margins, counted from what is known inside. */
export function cellsOf(table: Table, dimensions: ReadonlyMap<string, Dimension>): TableCell[] {
  const own = table.dimensions.map((name) => certain(dimensions.get(name)));
  const counted = new Map<string, number>();
  for (const count of table.counts) {
    const here = own.map((dimension, i) => at(dimension, levelOf(table, dimension.name), certain(count.at[i])));
    for (let margins = 0; margins < 1 << own.length; margins++) {
      const cell = JSON.stringify(here.map((category, i) => (margins & (1 << i) ? null : category)));
      counted.set(cell, (counted.get(cell) ?? 0) + count.people);
    }
  }
  const axes = own.map((dimension) => [...categoriesAt(dimension, levelOf(table, dimension.name)), null]);
  return product(axes).map((where) => {
    const along = where.flatMap((category, i) =>
      category === null
        ? []
        : [{ dimension: certain(own[i]).name, level: levelOf(table, certain(own[i]).name), category }],
    );
    const place = { cohort: table.cohort, along };
    return { at: where, place, key: keyOf(place), people: counted.get(JSON.stringify(where)) ?? 0 };
  });
}

export function product<T>(axes: readonly (readonly T[])[]): T[][] {
  return axes.reduce<T[][]>((done, axis) => done.flatMap((start) => axis.map((next) => [...start, next])), [[]]);
}

/** What is wrong with the shape of a release, in words for whoever wrote it. */
export function malformed(release: Release): string | undefined {
  const dimensions = new Map(release.dimensions.map((dimension) => [dimension.name, dimension]));
  const cohorts = new Map(release.cohorts.map((cohort) => [cohort.name, cohort]));
  if (new Set(release.tables.map(({ name }) => name)).size < release.tables.length) return 'two tables of one name';
  for (const dimension of release.dimensions) {
    const wrong = wrongDimension(dimension);
    if (wrong) return wrong;
  }
  for (const { name, people } of release.cohorts)
    if (new Set(people).size < people.length) return `somebody is in ${name} twice`;
  for (const table of release.tables) {
    const wrong = wrongTable(table, dimensions, cohorts);
    if (wrong) return wrong;
  }
  return undefined;
}

function wrongDimension({ name, categories, everybodyKnown, levels }: Dimension): string | undefined {
  if (new Set(categories).size < categories.length) return `a category twice in ${name}`;
  if (!everybodyKnown && !categories.includes(NOT_KNOWN)) return `${name} has no category for what is not known`;
  const level = levels?.find(({ groups }) => categories.some((category) => groups[category] === undefined));
  return level && `a category of ${name} has no group in ${level.name}`;
}

function wrongTable(
  table: Table,
  dimensions: ReadonlyMap<string, Dimension>,
  cohorts: ReadonlyMap<string, Cohort>,
): string | undefined {
  if (table.dimensions.length > 3) return `${table.name} has more than three dimensions`;
  const own = table.dimensions.map((name) => dimensions.get(name));
  if (new Set(own).size < own.length || own.includes(undefined)) return `the dimensions of ${table.name}`;
  for (const count of table.counts) {
    if (!Number.isSafeInteger(count.people) || count.people < 0) return `a count of ${table.name}`;
    if (
      count.at.length !== own.length ||
      count.at.some((category, i) => !certain(own[i]).categories.includes(category))
    )
      return `a category of ${table.name}: ${count.at.join(', ')}`;
  }
  const people = table.counts.reduce((sum, count) => sum + count.people, 0);
  const cohort = cohorts.get(table.cohort);
  if (!cohort) return `the cohort of ${table.name}`;
  return people === cohort.people.length ? undefined : `${table.name} does not count each of ${cohort.name} once`;
}
