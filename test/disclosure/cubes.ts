import { type Dimension, NOT_KNOWN, type Release, type Table } from '@platform/disclosure-control/release';
import { cohortOf, type Person, tally } from '@platform/disclosure-control/tally';
import { Chance } from './chance';

/** Somebody generated, and the part of time or of the record they came with. */
export interface Somebody extends Person {
  readonly segment: string;
}

/** Releases that come out one after the other, and who they are about. */
export interface Cube {
  readonly shape: Shape;
  readonly dimensions: readonly Dimension[];
  readonly people: readonly Somebody[];
  readonly releases: readonly Release[];
  /** For each release the segments that its cohort is made of. */
  readonly segments: readonly (readonly string[])[];
}

export const SHAPES = ['one', 'chain', 'circle', 'levels', 'revision', 'quarter', 'later-table'] as const;
export type Shape = (typeof SHAPES)[number];

const NAMES = ['age', 'team', 'reason'];

/** Small and large, sparse and skewed, with and without a sensitive dimension: another one for each seed. */
export function cubeOf(seed: number): Cube {
  const chance = new Chance(seed);
  const shape = SHAPES[Math.abs(seed) % SHAPES.length] ?? 'one';
  const few = shape === 'quarter' || shape === 'revision';
  const dimensions = NAMES.map((name, i) => dimensionOf(name, chance, i === 0 && shape === 'levels', few ? 3 : 4));
  const segments = shape === 'quarter' ? ['m1', 'm2', 'm3'] : shape === 'revision' ? ['known', 'late'] : ['all'];
  const weights = dimensions.map(({ categories }) => categories.map(() => chance.next() ** chance.between(1, 5)));
  const people = segments.flatMap((segment) => {
    const size = segment === 'late' ? chance.between(8, 30) : chance.between(5, chance.of([30, 90, 300]));
    return Array.from({ length: size }, (_, i): Somebody => {
      const is = dimensions.map(({ name, categories }, d) => [name, drawn(categories, weights[d] ?? [], chance)]);
      return { id: `${segment}-${i}`, segment, is: Object.fromEntries(is) as Record<string, string> };
    });
  });
  return { shape, dimensions, people, ...releasesOf(shape, dimensions, people, chance) };
}

function dimensionOf(name: string, chance: Chance, inLevels: boolean, most: number): Dimension {
  const known = Array.from({ length: chance.between(2, inLevels ? 5 : most) }, (_, i) => `${name}${i}`);
  const categories = [...known, NOT_KNOWN];
  const groups = Object.fromEntries(
    categories.map((each, i) => [each, each === NOT_KNOWN ? each : `${name}-${i % 2}`]),
  );
  const sensitive = chance.happens(0.3);
  return { name, categories, sensitive, ...(inLevels && { levels: [{ name: 'group', groups }] }) };
}

function drawn(categories: readonly string[], weights: readonly number[], chance: Chance): string {
  let left = chance.next() * weights.reduce((sum, weight) => sum + weight, 0);
  return categories.find((_, i) => (left -= weights[i] ?? 0) <= 0) ?? NOT_KNOWN;
}

function releasesOf(shape: Shape, dimensions: readonly Dimension[], people: readonly Somebody[], chance: Chance) {
  const release = (
    period: string,
    revision: number,
    of: readonly string[],
    crossed: readonly string[][],
    more = {},
  ) => {
    const own = people.filter(({ segment }) => of.includes(segment));
    const tables = crossed.map((names): Table => ({
      name: names.join(' by '),
      cohort: 'people',
      dimensions: names,
      counts: tally(own, names),
      ...more,
    }));
    return { figure: 'cube', period, revision, dimensions, cohorts: [cohortOf('people', own)], tables };
  };
  const [a = '', b = '', c = ''] = NAMES;
  const two = chance.of([[[a, b]], [[a], [a, b]], [[a, b], [b]]]);
  const all = ['all'];
  if (shape === 'chain')
    return {
      releases: [
        release('p', 1, all, [
          [a, b],
          [b, c],
        ]),
      ],
      segments: [all],
    };
  if (shape === 'circle')
    return {
      releases: [
        release('p', 1, all, [
          [a, b],
          [b, c],
          [a, c],
        ]),
      ],
      segments: [all],
    };
  if (shape === 'levels') {
    const levels = { levels: { [a]: 'group' } };
    const coarse = release('p', 1, all, [[a, b]], levels);
    return { releases: [coarse, release('q', 1, all, [[a, c]])], segments: [all, all] };
  }
  if (shape === 'later-table')
    return { releases: [release('p', 1, all, [[a, b]]), release('q', 1, all, [[b, c]])], segments: [all, all] };
  if (shape === 'revision') {
    const both = ['known', 'late'];
    return { releases: [release('p', 1, ['known'], two), release('p', 2, both, two)], segments: [['known'], both] };
  }
  if (shape === 'quarter') {
    const months = ['m1', 'm2', 'm3'];
    return {
      releases: [...months.map((month) => release(month, 1, [month], two)), release('quarter', 1, months, two)],
      segments: [...months.map((month) => [month]), months],
    };
  }
  return { releases: [release('p', 1, all, chance.of([...[two], [[a, b, c]]]))], segments: [all] };
}
